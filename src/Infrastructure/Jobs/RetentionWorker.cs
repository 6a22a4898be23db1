using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Jobs;

/// <summary>Removes what is too old, every ten minutes, on one node at a time, and slowly enough not to delay requests.</summary>
internal sealed class RetentionWorker(
    IEnumerable<IRetention> kinds, IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<RetentionWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StepDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>The name under which nodes agree who does it.</summary>
    private static readonly Guid Work = new("5f1d0f0e-7c1b-4a53-9d0b-6a6f0f7f2a51");

    /// <summary>Removes everything that is too old now, unless another node is at it.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        await using var held = await db.TryHoldAsync(Work, cancellationToken);
        if (held is null) return;
        foreach (var kind in kinds) await RemoveAsync(kind, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TryAsync("things", RemoveAsync, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is left goes another time.
        }
    }

    // A failure of one kind does not stop the other kinds.
    private Task RemoveAsync(IRetention kind, CancellationToken cancellationToken) => TryAsync(
        kind.Kind,
        async token =>
        {
            var removed = 0;
            await foreach (var step in kind.RemoveAsync(clock.GetUtcNow(), token))
            {
                if (step == 0) continue;
                removed += step;
                await Task.Delay(StepDelay, clock, token);
            }

            if (removed > 0) logger.LogInformation("Removed {Count} {Kind} whose time was over", removed, kind.Kind);
        },
        cancellationToken);

    private async Task TryAsync(string kind, Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Removing old {Kind} failed; it is tried again", kind);
        }
    }
}
