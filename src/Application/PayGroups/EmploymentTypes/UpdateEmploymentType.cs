using AutoMapper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>Changes a kind of employment; null leaves a member as it is.</summary>
public sealed record UpdateEmploymentType(CodeOrId EmploymentType, string? Name, TaxTreatment? TaxTreatment, ExpectedVersion? ExpectedVersion)
    : IRequest<EmploymentTypeDto>;

internal sealed class UpdateEmploymentTypeHandler(IPayrollDbContext db, IMapper mapper, TimeProvider clock)
    : IRequestHandler<UpdateEmploymentType, EmploymentTypeDto>
{
    public Task<EmploymentTypeDto> Handle(UpdateEmploymentType command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => UpdateAsync(command, token), cancellationToken);

    private async Task<EmploymentTypeDto> UpdateAsync(UpdateEmploymentType command, CancellationToken cancellationToken)
    {
        var type = await db.EmploymentTypes.GetAsync(command.EmploymentType, cancellationToken);
        type.Expect(command.ExpectedVersion);
        var now = clock.GetUtcNow();
        if (command.TaxTreatment is { } treatment && treatment != type.TaxTreatment)
        {
            if (await db.Employments.AnyAsync(e => e.EmploymentTypeId == type.Id, cancellationToken))
                throw new ConflictException(ErrorCodes.InUse, "People are employed as this type: its tax treatment can't change. Create another type.");
            type.Treat(treatment, now);
        }

        type.Rename(command.Name ?? type.Name, now);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<EmploymentTypeDto>(type);
    }
}
