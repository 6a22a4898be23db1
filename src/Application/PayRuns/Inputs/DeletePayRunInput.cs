using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Inputs;

/// <summary>Takes back what is given for an employee in a run. A calculated run becomes stale.</summary>
public sealed record DeletePayRunInput(Guid PayRunId, Guid EmployeeId, ExpectedVersion? ExpectedVersion) : IRequest;

internal sealed class DeletePayRunInputHandler(IPayrollDbContext db, ManualPayCodes codes, TimeProvider clock) : IRequestHandler<DeletePayRunInput, Unit>
{
    // One after the other: callers who change many people of a run at once all get through.
    public Task<Unit> Handle(DeletePayRunInput command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => RemoveAsync(command, token), cancellationToken);

    private async Task<Unit> RemoveAsync(DeletePayRunInput command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        var input = await db.PayRunInputs.FirstOrDefaultAsync(i => i.PayRunId == run.Id && i.EmployeeId == command.EmployeeId, cancellationToken)
            ?? throw new NotFoundException();
        input.Expect(command.ExpectedVersion);
        run.ChangeInput(command.EmployeeId, clock.GetUtcNow());
        await codes.RemoveCodesAsync(input, cancellationToken);
        db.PayRunInputs.Remove(input);
        await db.SaveChangesAsync(cancellationToken);
        return Unit.Value;
    }
}
