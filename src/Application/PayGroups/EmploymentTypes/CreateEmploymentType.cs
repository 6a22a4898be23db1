using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>Adds a kind of employment.</summary>
public sealed record CreateEmploymentType(string Code, string Name, TaxTreatment TaxTreatment) : IRequest<EmploymentTypeDto>;

internal sealed class CreateEmploymentTypeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<CreateEmploymentType, EmploymentTypeDto>
{
    public async Task<EmploymentTypeDto> Handle(CreateEmploymentType command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var type = EmploymentType.Configure(
            Guid.CreateVersion7(now), db.OrganizationId, command.Code, command.Name, command.TaxTreatment, now);
        db.EmploymentTypes.Add(type);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (UniqueViolationException violation) when (violation.Index == UniqueIndexes.EmploymentTypeCode)
        {
            var other = await db.EmploymentTypes.Where(t => t.Code == type.Code).Select(t => (Guid?)t.Id).FirstOrDefaultAsync(cancellationToken);
            throw new ConflictException(ErrorCodes.AlreadyExists, $"There is an employment type '{type.Code}' already. Use it, or give another code.", other);
        }

        return mapper.Map<EmploymentTypeDto>(type);
    }
}
