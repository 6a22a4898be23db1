using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Gathers the new hashes of keys that were used under a previous pepper, and writes them every ten seconds and when the server stops.
/// The key is the same as before, so its version is too.
/// </summary>
/// <param name="contexts">Where it is written.</param>
/// <param name="hasher">Asked for when a key is used: secrets are not read before the database is prepared.</param>
/// <param name="directory">Told what was written.</param>
/// <param name="clock">Counts the ten seconds.</param>
/// <param name="logger">Told what can't be written.</param>
internal sealed class ApiKeyRehashing(
    IDbContextFactory<PayrollDbContext> contexts, Lazy<IApiKeyHasher> hasher, IApiKeyDirectory directory, TimeProvider clock, ILogger<ApiKeyRehashing> logger)
    : BackgroundService, IApiKeyRehashing
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<Guid, Rehash> due = new();

    public void Used(ApiKeyRecord key, ApiKeySecret secret)
    {
        // Hashed once for each key, however often it is used until it is written.
        if (key.PepperVersion == hasher.Value.PepperVersion || due.ContainsKey(key.ApiKeyId)) return;
        due.TryAdd(key.ApiKeyId, new Rehash(secret.PublicId, key.PepperVersion, hasher.Value.Hash(secret.Value)));
    }

    /// <summary>Writes what was gathered. What can't be written is kept for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (due.IsEmpty) return;
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var (id, rehash) in due.ToArray())
            {
                // Another node may have been faster, under a pepper that is newer still.
                await db.ApiKeys.IgnoreQueryFilters().Where(key => key.Id == id && key.PepperVersion == rehash.Before).ExecuteUpdateAsync(
                    set => set.SetProperty(key => key.PepperVersion, rehash.Hash.PepperVersion).SetProperty(key => key.Hash, rehash.Hash.Value), cancellationToken);
                directory.ClearTracking(rehash.PublicId);
                due.TryRemove(id, out _);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogWarning(exception, "Writing keys' hashes under the present pepper failed; it is tried again");
        }
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

    private sealed record Rehash(string PublicId, string Before, ApiKeyHash Hash);
}
