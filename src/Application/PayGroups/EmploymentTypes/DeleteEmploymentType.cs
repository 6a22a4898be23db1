using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRules;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayGroups.EmploymentTypes;

/// <summary>Removes an employment type that no employment, no pay rate and no pay rule uses.</summary>
public sealed record DeleteEmploymentType(CodeOrId EmploymentType, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteEmploymentTypeHandler(IPayrollDbContext db) : IRequestHandler<DeleteEmploymentType, Unit>
{
    public Task<Unit> Handle(DeleteEmploymentType command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeleteEmploymentType command, CancellationToken cancellationToken)
    {
        var type = await db.EmploymentTypes.GetAsync(command.EmploymentType, cancellationToken);
        type.Expect(command.ExpectedVersion);
        if (await db.IsNamedByRuleAsync(RuleReferenceKind.EmploymentType, type.Code, cancellationToken)) throw InUse();
        db.EmploymentTypes.Remove(type);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw InUse();
        }

        return Unit.Value;
    }

    private static ConflictException InUse() => new(ErrorCodes.InUse, "People are or were employed as this type, or pay rates or pay rules name it: it can't be removed.");
}
