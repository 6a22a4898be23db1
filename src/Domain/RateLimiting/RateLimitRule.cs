namespace Payroll.Domain.RateLimiting;

/// <summary>
/// Never more than the limit in any window, wherever it begins. Every window is looked at first; then the request is counted in
/// all of them, or in none.
/// </summary>
public static class RateLimitRule
{
    /// <summary>Decides about a request, and counts it if it is let through.</summary>
    /// <param name="key">What the key has used.</param>
    /// <param name="keyWindows">What the key may use.</param>
    /// <param name="organization">What the organization's keys have used together; null where they share no limits.</param>
    /// <param name="organizationWindows">What they may use together.</param>
    /// <param name="now">Monotonic time in milliseconds, taken under the lock of the counts.</param>
    public static RateLimitDecision Take(
        RequestCounts key,
        ReadOnlySpan<RateLimitWindow> keyWindows,
        RequestCounts? organization,
        ReadOnlySpan<RateLimitWindow> organizationWindows,
        long now)
    {
        var refusal = Stricter(RefusalOf(key, keyWindows, isOrganizations: false, now), RefusalOf(organization, organizationWindows, isOrganizations: true, now));
        if (refusal is null)
        {
            key.Add(keyWindows, now);
            organization?.Add(organizationWindows, now);
        }

        return new RateLimitDecision(refusal is null, Look(key, keyWindows, now), Look(organization, organizationWindows, now), refusal);
    }

    /// <summary>How windows stand, without counting anything.</summary>
    public static WindowStates Look(RequestCounts? counts, ReadOnlySpan<RateLimitWindow> windows, long now)
    {
        var states = new WindowStates();
        foreach (var window in windows)
            states.Add(counts?.StateOf(window, now) ?? new WindowState(window, window.Limit, 0));
        return states;
    }

    private static RateLimitRefusal? RefusalOf(RequestCounts? counts, ReadOnlySpan<RateLimitWindow> windows, bool isOrganizations, long now)
    {
        if (counts is null) return null;
        RateLimitRefusal? refusal = null;
        foreach (var window in windows)
        {
            if (counts.WaitFor(window, now) is > 0 and var wait)
                refusal = Stricter(refusal, new RateLimitRefusal(counts.StateOf(window, now), isOrganizations, wait));
        }

        return refusal;
    }

    private static RateLimitRefusal? Stricter(RateLimitRefusal? one, RateLimitRefusal? other) =>
        other is null || one?.WaitMilliseconds >= other.Value.WaitMilliseconds ? one : other;
}
