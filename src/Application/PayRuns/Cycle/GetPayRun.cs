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

internal sealed class GetPayRunHandler(IPayrollDbContext db, PayRunView view, IStopSignal stop, TimeProvider clock) : IRequestHandler<GetPayRun, PayRunDto>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public async Task<PayRunDto> Handle(GetPayRun query, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var patience = TimeSpan.FromSeconds(query.WaitSeconds ?? 0);
        // A server that stops answers what there is: the caller asks again, and another server waits on.
        while (clock.GetElapsedTime(started) < patience && !stop.Stopping.IsCancellationRequested && await IsUnderWayAsync(query.PayRunId, cancellationToken))
            await Task.Delay(Pause, clock, cancellationToken);
        var run = await db.PayRuns.AsNoTracking().Include(r => r.PayGroup).GetAsync(query.PayRunId, cancellationToken);
        return await view.SeeAsync(run, cancellationToken);
    }

    private Task<bool> IsUnderWayAsync(Guid payRunId, CancellationToken cancellationToken) =>
        db.PayRuns.AnyAsync(run => run.Id == payRunId && (run.Status == PayRunStatus.Calculating || run.RunTo != null), cancellationToken);
}
