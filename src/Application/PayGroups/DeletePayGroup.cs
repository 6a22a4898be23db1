using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Codes;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.PayGroups;

/// <summary>Removes a pay group without employments and without runs but cancelled ones; these and its holidays go with it.</summary>
public sealed record DeletePayGroup(CodeOrId PayGroup, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayGroupHandler(IPayrollDbContext db, PayGroupUse use) : IRequestHandler<DeletePayGroup, Unit>
{
    public async Task<Unit> Handle(DeletePayGroup command, CancellationToken cancellationToken)
    {
        try
        {
            return await db.SerializableAsync(token => DeleteAsync(command, token), cancellationToken);
        }
        catch (ReferenceViolationException)
        {
            throw new ConflictException(ErrorCodes.InUse, "Other things refer to the group by now: it can't be removed.");
        }
    }

    private async Task<Unit> DeleteAsync(DeletePayGroup command, CancellationToken cancellationToken)
    {
        var group = await db.PayGroups.GetAsync(command.PayGroup, cancellationToken);
        group.Expect(command.ExpectedVersion);
        await use.RefuseEmploymentsAsync(group, cancellationToken);
        await use.RefuseRunsAsync(group, cancellationToken);
        await RemoveCancelledRunsAsync(group.Id, cancellationToken);
        db.Holidays.RemoveRange(await db.Holidays.Where(h => h.PayGroupId == group.Id).ToListAsync(cancellationToken));
        db.PayGroups.Remove(group);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }

    // What was given for them goes too. Cancelling has dropped their results.
    private async Task RemoveCancelledRunsAsync(Guid groupId, CancellationToken cancellationToken)
    {
        var runs = db.PayRuns.Where(run => run.PayGroupId == groupId);
        var runIds = runs.Select(run => run.Id);
        var inputs = db.PayRunInputs.Where(input => runIds.Contains(input.PayRunId));
        var inputIds = inputs.Select(input => input.Id);
        await db.PayRunInputCodes.Where(used => inputIds.Contains(used.PayRunInputId)).ExecuteDeleteAsync(cancellationToken);
        await inputs.ExecuteDeleteAsync(cancellationToken);
        await runs.ExecuteDeleteAsync(cancellationToken);
    }
}
