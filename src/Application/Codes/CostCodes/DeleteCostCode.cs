using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRules;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Application.Codes.CostCodes;

/// <summary>Removes a cost code that has none below it and that nothing uses.</summary>
public sealed record DeleteCostCode(CodeOrId CostCode, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeleteCostCodeHandler(IPayrollDbContext db) : IRequestHandler<DeleteCostCode, Unit>
{
    public Task<Unit> Handle(DeleteCostCode command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeleteCostCode command, CancellationToken cancellationToken)
    {
        var code = await db.CostCodes.GetAsync(command.CostCode, cancellationToken);
        code.Expect(command.ExpectedVersion);
        if (await db.CostCodes.AnyAsync(child => child.ParentId == code.Id, cancellationToken))
            throw new ConflictException(ErrorCodes.InUse, "There are cost codes below this one: it can't be removed. Move or remove them first, or retire it instead.");
        if (await db.IsNamedByRuleAsync(RuleReferenceKind.CostCode, code.Code, cancellationToken)) throw InUse();
        db.CostCodes.Remove(code);
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

    private static ConflictException InUse() => new(ErrorCodes.InUse, "The cost code is in use: it can't be removed. Retire it instead.");
}
