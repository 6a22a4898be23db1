using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Infrastructure.ApiKeys;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Looks twice a second whether another server, or a command on the host, changed what this one keeps in memory, and has it read again. While
/// nothing is changed, a look costs one row, by its key.
/// </summary>
internal sealed class ChangeWatch(
    IDbContextFactory<PayrollDbContext> contexts, ApiKeyDirectory keys, PaySettingsCache paySettings, TimeProvider clock, ILogger<ChangeWatch> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private long? known;
    private bool isBlind;

    /// <summary>Drops what was changed since it looked the last time.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        // The number comes first: all changes up to it are committed, so none of them is missed, whatever is committed meanwhile.
        var last = await ChangeSequence.LastAsync(db, cancellationToken);
        if (known is not { } before || last < before)
        {
            // What was read before the first look, or from a database that has been restored since, may be of any time.
            keys.Clear();
            paySettings.Clear();
        }
        else if (last > before)
        {
            foreach (var publicId in await ChangeSequence.KeysBetweenAsync(db, before, last, cancellationToken)) keys.ClearTracking(publicId);
            foreach (var (id, change) in await ChangeSequence.PaySettingsAfterAsync(db, before, cancellationToken)) paySettings.Remove(id, change);
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
            if (isBlind) logger.LogInformation("Changes by other servers are seen again");
            isBlind = false;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Once, not twice a second: what is in memory is read again after a minute in any case.
            if (!isBlind) logger.LogWarning(exception, "Looking for changes by other servers failed; it is tried again");
            isBlind = true;
        }
    }
}
