using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRules;

/// <summary>Removes a pay rule set that no submitted run has used.</summary>
public sealed record DeletePayRule(Guid PayRuleId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayRuleHandler(IPayrollDbContext db) : IRequestHandler<DeletePayRule, Unit>
{
    // In turn with the runs that use rules: what was unused when it was read still is when it is removed.
    public Task<Unit> Handle(DeletePayRule command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);

    private async Task<Unit> DeleteAsync(DeletePayRule command, CancellationToken cancellationToken)
    {
        var set = await db.PayRuleSets.GetAsync(command.PayRuleId, cancellationToken);
        set.Expect(command.ExpectedVersion);
        set.RefuseRemovalOnceUsed();
        db.PayRuleSets.Remove(set);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
