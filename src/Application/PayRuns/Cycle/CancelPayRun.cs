using MediatR;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Gives a run up before it is submitted, which frees its period.</summary>
public sealed record CancelPayRun(Guid PayRunId, ExpectedVersion? ExpectedVersion) : IRequest<PayRunDto>;

internal sealed class CancelPayRunHandler(IPayrollDbContext db, PayRunDtoFactory view, CalculationSignals signals, TimeProvider clock)
    : IRequestHandler<CancelPayRun, PayRunDto>
{
    public Task<PayRunDto> Handle(CancelPayRun command, CancellationToken cancellationToken) =>
        db.SerializableAsync(token => CancelAsync(command, token), cancellationToken);

    private async Task<PayRunDto> CancelAsync(CancelPayRun command, CancellationToken cancellationToken)
    {
        var run = await db.GetRunAsync(command.PayRunId, cancellationToken);
        run.Expect(command.ExpectedVersion);
        run.Cancel(clock.GetUtcNow());
        await db.DropResultsAsync(run, cancellationToken);
        db.AfterCommit(() => signals.Set(run.Id));
        await db.SaveChangesAsync(cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }
}
