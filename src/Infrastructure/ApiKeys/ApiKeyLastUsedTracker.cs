using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Gathers when keys were seen, and writes it every ten seconds and when the server stops. Neither changes a key's version.</summary>
internal sealed class ApiKeyLastUsedTracker(IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<ApiKeyLastUsedTracker> logger)
    : BackgroundService, IApiKeyLastUsedTracker
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> used = new();
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> exposed = new();

    public void Used(Guid apiKeyId, DateTimeOffset at) => used[apiKeyId] = at;

    public void RecordExposure(Guid apiKeyId, DateTimeOffset at) => exposed.AddOrUpdate(apiKeyId, at, (_, before) => before > at ? before : at);

    /// <summary>Writes what was gathered. What can't be written is kept for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await WriteAsync(used, LastUses.MaxAtOnce, LastUses.WriteAsync, cancellationToken);
        await WriteAsync(exposed, 1, PlaintextKeyWriter.WriteAsync, cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LastWrite.TryAsync(FlushAsync, clock, logger, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await FlushAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is left is written in StopAsync.
        }
    }

    private async Task WriteAsync(
        ConcurrentDictionary<Guid, DateTimeOffset> lastUses,
        int maxAtOnce,
        Func<PayrollDbContext, IReadOnlyList<KeyValuePair<Guid, DateTimeOffset>>, CancellationToken, Task> write,
        CancellationToken cancellationToken)
    {
        if (lastUses.IsEmpty) return;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var some in lastUses.ToArray().Chunk(maxAtOnce))
            {
                await write(db, some, cancellationToken);
                // One that was seen again meanwhile is written the next time.
                foreach (var seen in some) lastUses.TryRemove(seen);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Writing when keys were used failed; it is tried again");
        }
    }
}
