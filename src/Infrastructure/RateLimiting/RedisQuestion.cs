using Payroll.Application.Common;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;
using StackExchange.Redis;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>What the script is asked about one request of one key, and how its answer reads.</summary>
internal sealed class RedisQuestion
{
    private readonly List<RedisKey> rings = [];
    private readonly List<RedisValue> slotSeconds = [];
    private readonly List<RedisValue> windows = [];
    private readonly RateLimitWindows own;
    private readonly RateLimitWindows shared;
    private readonly bool counts;

    /// <param name="key">Whose request it is.</param>
    /// <param name="own">What the key may use.</param>
    /// <param name="shared">What all keys of its organization may use.</param>
    /// <param name="counts">The request is counted, if it fits.</param>
    public RedisQuestion(ApiKeyRecord key, RateLimitWindows own, RateLimitWindows shared, bool counts)
    {
        (this.own, this.shared, this.counts) = (own, shared, counts);
        // The braces keep all rings of an organization on one node of a cluster.
        var place = $"payroll:limits:{{{key.OrganizationId:N}}}:{SnakeCase.Of($"{own.Class}")}";
        Add($"{place}:{key.RateLimitCountsId:N}", own);
        Add($"{place}:all", shared);
    }

    public RedisKey[] Keys => [.. rings];

    public RedisValue[] Values => [counts ? 1 : 0, .. slotSeconds, .. windows];

    /// <summary>The decision that the script's answer is.</summary>
    public RateLimitDecision Read(RedisResult answer)
    {
        if ((RedisValue[]?)answer is not { } figures || figures.Length != 3 * (own.All.Length + shared.All.Length)) throw new InvalidOperationException("The script's answer has another length.");
        RateLimitRefusal? refusal = null;
        var (keyStates, sharedStates) = (Read(figures, own, 0, false, ref refusal), Read(figures, shared, own.All.Length, true, ref refusal));
        return new RateLimitDecision(refusal is null, keyStates, sharedStates, refusal);
    }

    private static WindowStates Read(RedisValue[] figures, RateLimitWindows windows, int first, bool isOrganizations, ref RateLimitRefusal? refusal)
    {
        var states = new WindowStates();
        for (var i = 0; i < windows.All.Length; i++)
        {
            var at = 3 * (first + i);
            var state = new WindowState(windows.All[i], (int)figures[at], (int)figures[at + 1]);
            states.Add(state);
            if ((int)figures[at + 2] is > 0 and var wait && (refusal is null || wait > refusal.Value.WaitMilliseconds))
                refusal = new RateLimitRefusal(state, isOrganizations, wait);
        }

        return states;
    }

    private void Add(string name, RateLimitWindows of)
    {
        foreach (var window in of.All)
        {
            RedisKey ring = $"{name}:{window.SlotSeconds}";
            if (!rings.Contains(ring))
            {
                rings.Add(ring);
                slotSeconds.Add(window.SlotSeconds);
            }

            windows.AddRange([rings.IndexOf(ring) + 1, window.Slots, window.Limit]);
        }
    }
}
