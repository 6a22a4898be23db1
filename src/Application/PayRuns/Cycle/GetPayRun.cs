using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>One run.</summary>
/// <param name="PayRunId">Which.</param>
/// <param name="WaitSeconds">Waits that long, 0 to 30, for the end of a calculation and of the steps that the run takes by itself.</param>
public sealed record GetPayRun(Guid PayRunId, int? WaitSeconds) : IRequest<PayRunDto>;

internal sealed class GetPayRunHandler(IPayrollDbContext db, PayRunDtoFactory view, CalculationSignals signals, IStopSignal stop, TimeProvider clock)
    : IRequestHandler<GetPayRun, PayRunDto>
{
    /// <summary>How often a calculation is looked at that may end on another node, which gives no signal here.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);

    public async Task<PayRunDto> Handle(GetPayRun query, CancellationToken cancellationToken)
    {
        if (query.WaitSeconds is { } seconds and > 0) await WaitAsync(query.PayRunId, TimeSpan.FromSeconds(seconds), cancellationToken);
        var run = await db.PayRuns.AsNoTracking().Include(r => r.PayGroup).GetAsync(query.PayRunId, cancellationToken);
        return await view.CreateAsync(run, cancellationToken);
    }

    private async Task WaitAsync(Guid payRunId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        // A server that stops answers the present state: the caller asks again, and another server waits on.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, stop.Stopping);
        while (timeout - clock.GetElapsedTime(started) is { } left && left > TimeSpan.Zero && !either.IsCancellationRequested)
        {
            // Before the look at the run, so that an end in between is not missed.
            using var signal = signals.Subscribe(payRunId);
            if (!await IsUnderWayAsync(payRunId, cancellationToken)) return;
            await signal.WaitAsync(db.IsShared && left > PollInterval ? PollInterval : left, clock, either.Token);
        }
    }

    private Task<bool> IsUnderWayAsync(Guid payRunId, CancellationToken cancellationToken) =>
        db.PayRuns.AnyAsync(run => run.Id == payRunId && (run.Status == PayRunStatus.Calculating || run.RunTo != null), cancellationToken);
}
