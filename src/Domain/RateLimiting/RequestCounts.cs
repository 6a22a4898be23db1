namespace Payroll.Domain.RateLimiting;

/// <summary>
/// The requests of one key, or one organization, in one class. Not safe for several threads at once. Limits are no part of it:
/// they are asked about, so that a change of them holds at once and forgets nothing.
/// </summary>
public sealed class RequestCounts
{
    private SlotRing seconds;
    private LongRings? longer;

    /// <summary>Makes empty counts that are not idle, since the caller is about to use them.</summary>
    /// <param name="now">Monotonic time in milliseconds.</param>
    public RequestCounts(long now) => RingOf(new RateLimitWindow(1, 1), now);

    /// <summary>True once the table has dropped these counts: a caller that still holds them looks up the new ones.</summary>
    public bool IsRetired { get; set; }

    /// <summary>Whether everything that was counted lies outside of every window.</summary>
    /// <param name="now">Monotonic time in milliseconds.</param>
    public bool IsIdleAt(long now) =>
        IsPast(seconds.Newest, RateLimitWindow.Minute, now)
        && (longer is null || (IsPast(longer.Minutes.Newest, RateLimitWindow.Hour, now) && IsPast(longer.Parts.Newest, RateLimitWindow.Day, now)));

    /// <summary>Where a window stands.</summary>
    internal WindowState StateOf(RateLimitWindow window, long now)
    {
        ref var ring = ref RingOf(window, now);
        var count = ring.Count(window.Slots);
        // As soon as anything leaves, there is less to count.
        var reset = count == 0 ? 0 : LeavesIn(ring.Oldest(window.Slots), window, now);
        return new WindowState(window, Math.Max(0, window.Limit - count), reset);
    }

    /// <summary>Milliseconds until one more request fits into a window: 0 where it does now.</summary>
    internal int WaitFor(RateLimitWindow window, long now)
    {
        ref var ring = ref RingOf(window, now);
        var count = ring.Count(window.Slots);
        return count < window.Limit ? 0 : LeavesIn(ring.LastToLeave(window.Slots, count, window.Limit - 1), window, now);
    }

    /// <summary>Counts a request, once for each length of slots that the windows have.</summary>
    internal void Add(ReadOnlySpan<RateLimitWindow> windows, long now)
    {
        var counted = 0;
        foreach (var window in windows)
        {
            if (window.SlotSeconds == counted) continue;
            counted = window.SlotSeconds;
            RingOf(window, now).Add();
        }
    }

    private static int LeavesIn(int slot, RateLimitWindow window, long now) =>
        (int)((slot + window.Slots + 1) * window.SlotMilliseconds - now);

    private static bool IsPast(int newest, int seconds, long now)
    {
        var longest = new RateLimitWindow(seconds, 1);
        return now / longest.SlotMilliseconds - newest > longest.Slots;
    }

    private ref SlotRing RingOf(RateLimitWindow window, long now)
    {
        ref var ring = ref seconds;
        if (window.Seconds > RateLimitWindow.Minute)
        {
            longer ??= new LongRings();
            ring = ref window.Seconds > RateLimitWindow.Hour ? ref longer.Parts : ref longer.Minutes;
        }

        ring.MoveTo((int)(now / window.SlotMilliseconds));
        return ref ring;
    }

    // Few keys have windows of hours: the others don't pay for them.
    private sealed class LongRings
    {
        public SlotRing Minutes;
        public SlotRing Parts;
    }
}
