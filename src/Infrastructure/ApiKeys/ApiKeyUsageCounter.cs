using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys.Usage;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Gathers how keys are used, and adds it to what is kept every ten seconds and when the server stops.</summary>
internal sealed class ApiKeyUsageCounter(IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<ApiKeyUsageCounter> logger)
    : BackgroundService, IApiKeyUsageCounter
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>A tally that nothing is added to any more is forgotten then: no request takes that long.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(3);

    private readonly ConcurrentDictionary<Place, UsageTally> tallies = [];

    public void Count(Guid organizationId, Guid apiKeyId, DateTimeOffset at, string? @class, RequestOutcome outcome)
    {
        var place = new Place(organizationId, apiKeyId, ApiKeyUsage.HourOf(at), @class ?? ApiKeyUsage.NoClass);
        if (!tallies.TryGetValue(place, out var tally)) tally = tallies.GetOrAdd(place, _ => new UsageTally());
        tally.Add(outcome, 1);
    }

    /// <summary>Adds what was gathered to what is kept. What can't be written is kept for the next time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - Forgotten;
        foreach (var (place, tally) in tallies)
            if (tally.IsEmpty && place.Hour < oldest) tallies.TryRemove(place, out _);
        foreach (var organization in tallies.Where(entry => !entry.Value.IsEmpty).GroupBy(entry => entry.Key.OrganizationId))
            await WriteAsync(organization.Key, [.. organization.Select(entry => entry.Key)], cancellationToken);
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

    private async Task WriteAsync(Guid organizationId, IReadOnlyList<Place> places, CancellationToken cancellationToken)
    {
        var taken = places.Select(place => (Place: place, Counts: tallies[place].Take())).ToList();
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            db.SetTenant(organizationId);
            // The organization's writers take turns, on whatever node: what is read here is what is added to.
            await db.SerializableAsync(
                async token =>
                {
                    var kept = await ReadAsync(db, places, token);
                    foreach (var (place, counts) in taken) Add(db, kept, place, counts);
                    return await db.SaveChangesAsync(token);
                },
                cancellationToken);
        }
        catch (Exception exception)
        {
            foreach (var (place, counts) in taken)
                foreach (var (outcome, requests) in counts) tallies.GetOrAdd(place, _ => new UsageTally()).Add(outcome, requests);
            if (exception is OperationCanceledException) throw;
            logger.LogWarning(exception, "Writing how keys were used failed; it is tried again");
        }
    }

    // One query, however many keys, hours and classes there are.
    private static async Task<Dictionary<Place, ApiKeyUsage>> ReadAsync(
        PayrollDbContext db, IReadOnlyList<Place> places, CancellationToken cancellationToken)
    {
        var keys = places.Select(place => place.ApiKeyId).Distinct().ToList();
        var (first, last) = (places.Min(place => place.Hour), places.Max(place => place.Hour));
        return await db.ApiKeyUsage.Where(usage => EF.Parameter(keys).Contains(usage.ApiKeyId) && usage.Hour >= first && usage.Hour <= last)
            .ToDictionaryAsync(usage => new Place(usage.OrganizationId, usage.ApiKeyId, usage.Hour, usage.Class), cancellationToken);
    }

    private static void Add(
        PayrollDbContext db, Dictionary<Place, ApiKeyUsage> kept, Place place, IReadOnlyList<(RequestOutcome Outcome, long Requests)> counts)
    {
        if (!kept.TryGetValue(place, out var usage))
            db.ApiKeyUsage.Add(usage = ApiKeyUsage.Of(place.OrganizationId, place.ApiKeyId, place.Hour, place.Class));
        foreach (var (outcome, requests) in counts) usage.Add(outcome, requests);
    }

    private readonly record struct Place(Guid OrganizationId, Guid ApiKeyId, DateTimeOffset Hour, string Class);
}
