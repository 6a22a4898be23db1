using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Looks twice a second whether keys were changed, be it on another node or by a command on the host, and has them read anew. What
/// it asks costs one row, by its key, as long as nothing was changed.
/// </summary>
internal sealed class KeyChangeWatch(
    IDbContextFactory<PayrollDbContext> contexts, ApiKeyDirectory directory, TimeProvider clock, ILogger<KeyChangeWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private long? known;
    private bool isBlind;

    /// <summary>Forgets the keys that were changed since it looked the last time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The number comes first: all changes up to it are committed, so none of them is missed, whatever is committed meanwhile.
        var last = await KeyChanges.LastAsync(db, cancellationToken);
        if (known is not { } before || last < before)
        {
            // Nobody knows what was read before the first look, or from a database that has been restored since.
            directory.ForgetAll();
        }
        else if (last > before)
        {
            foreach (var publicId in await KeyChanges.BetweenAsync(db, before, last, cancellationToken)) directory.ClearTracking(publicId);
        }

        known = last;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do await TryLookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private async Task TryLookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LookAsync(cancellationToken);
            if (isBlind) logger.LogInformation("Changes of API keys by other servers are seen again");
            isBlind = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Once, not twice a second: keys in memory are read again after a minute in any case.
            if (!isBlind) logger.LogWarning(exception, "Looking for changes of API keys failed; it is tried again");
            isBlind = true;
        }
    }
}
