using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>Counts in the memory of this process.</summary>
internal sealed class LocalRateLimiter(KeyTiers tiers, TimeProvider clock) : IRateLimiter
{
    /// <summary>Counts in memory, about 370 bytes each (a key of the tier windowed has more).</summary>
    public const int Capacity = 500_000;

    private readonly CountsTable table = new(clock, Capacity);

    /// <summary>How many counts are kept.</summary>
    public int Count => table.Count;

    public ValueTask<RateLimitDecision> TakeAsync(ApiKeyRecord key, RateLimitClass requests, CancellationToken cancellationToken) => new(Take(key, requests));

    public ValueTask<IReadOnlyList<RateLimitStanding>> LookAsync(ApiKeyRecord key, CancellationToken cancellationToken) =>
        new([.. TierOf(key).Classes.Select(windows => new RateLimitStanding(windows.Class, Look(key, windows)))]);

    public RateLimitTier TierOf(ApiKeyRecord key) => tiers.Of(key);

    /// <summary>Decides at once.</summary>
    public RateLimitDecision Take(ApiKeyRecord key, RateLimitClass requests)
    {
        var tier = tiers.Of(key);
        var (own, shared) = (tier.Key(requests), tier.Organization(requests));
        while (true)
        {
            var counts = table.Of(new CountsKey(key.RateLimitCountsId, own.Class, false));
            var together = table.Of(new CountsKey(key.OrganizationId, own.Class, true));
            // The key's before its organization's, always: two locks in one order can't wait for each other.
            lock (counts)
            {
                lock (together)
                {
                    if (counts.IsRetired || together.IsRetired) continue;
                    // The time is taken in here: one that was taken before waiting for the locks would count a request too early.
                    return RateLimitRule.Take(counts, own.All.AsSpan(), together, shared.All.AsSpan(), table.Now);
                }
            }
        }
    }

    private WindowStates Look(ApiKeyRecord key, RateLimitWindows windows)
    {
        if (table.Find(new CountsKey(key.RateLimitCountsId, windows.Class, false)) is not { } counts)
            return RateLimitRule.Look(null, windows.All.AsSpan(), 0);
        lock (counts) return RateLimitRule.Look(counts, windows.All.AsSpan(), table.Now);
    }
}
