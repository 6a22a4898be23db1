using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Looks, when the server starts and every hour, for keys that expire within seven days, and notes each once for each expiry.</summary>
internal sealed class ExpiringKeys(IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<ExpiringKeys> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    // The name of this work among the servers of a database.
    private static readonly Guid WorkId = new("4c1f0a52-7d83-4b0e-9a64-2f1f6f0f7b11");

    /// <summary>Records the keys that are due, unless another node is at it.</summary>
    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        await using var holder = await contexts.CreateDbContextAsync(cancellationToken);
        await using var held = await holder.TryHoldAsync(WorkId, cancellationToken);
        if (held is null) return;

        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var (organizationId, id) in await DueAsync(db, now, cancellationToken))
        {
            db.SetTenant(organizationId);
            await db.SerializableAsync(token => NoteAsync(db, id, now, token), cancellationToken);
            db.ClearTracking();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            do await TrySweepAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start looks again.
        }
    }

    private static async Task<List<(Guid OrganizationId, Guid Id)>> DueAsync(PayrollDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var horizon = now + ApiKeyAging.ExpiryNotice;
        var due = await db.ApiKeys.IgnoreQueryFilters()
            .Where(key => key.RevokedAt == null && key.RotatedTo == null && key.ExpiresAt > now && key.ExpiresAt <= horizon)
            .Where(key => key.ExpiryNoted == null || key.ExpiryNoted != key.ExpiresAt)
            .OrderBy(key => key.Id).Select(key => new { key.OrganizationId, key.Id }).ToListAsync(cancellationToken);
        return [.. due.Select(key => (key.OrganizationId, key.Id))];
    }

    private async Task<bool> NoteAsync(PayrollDbContext db, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // It may have been changed since it was found.
        var key = await db.ApiKeys.SingleAsync(key => key.Id == id, cancellationToken);
        if (!key.NoteExpiry(now)) return false;
        db.AfterCommit(() => logger.LogWarning("API key {ApiKeyId} expires at {ExpiresAt:O}: rotate it", id, key.ExpiresAt));
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private async Task TrySweepAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SweepAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Looking for API keys that expire soon failed; it is tried again in an hour");
        }
    }
}
