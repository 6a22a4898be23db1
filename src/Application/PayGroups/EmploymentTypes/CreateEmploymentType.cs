using AutoMapper;
using MediatR;
using Payroll.Application.Common.Persistence;
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
        await db.SaveOrConflictAsync(
            [
                new(
                    UniqueIndexes.EmploymentTypeCode,
                    db.EmploymentTypes.Where(t => t.Code == type.Code).Select(t => t.Id),
                    ErrorCodes.AlreadyExists,
                    $"There is an employment type '{type.Code}' already. Use it, or give another code."),
            ],
            cancellationToken);
        return mapper.Map<EmploymentTypeDto>(type);
    }
}
