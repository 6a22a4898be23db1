namespace Payroll.Domain.RateLimiting;

/// <summary>So many requests within so long, at any time: the window moves with the clock.</summary>
/// <param name="Seconds">1 to 60; or whole minutes up to 3600; or multiples of 1440 (24 minutes) up to 86400.</param>
/// <param name="Limit">Requests, 1 to 5,000,000.</param>
public readonly record struct RateLimitWindow(int Seconds, int Limit)
{
    /// <summary>Slots of the longest window that a slot length serves.</summary>
    internal const int MaxSlots = 60;

    /// <summary>The highest limit, in requests.</summary>
    public const int MaxLimit = 5_000_000;

    /// <summary>A minute, in seconds: the longest window that is counted by the second.</summary>
    public const int Minute = 60;

    /// <summary>An hour, in seconds: the longest window that is counted by the minute.</summary>
    public const int Hour = 3600;

    /// <summary>A day, in seconds: the longest window.</summary>
    public const int Day = 86_400;

    /// <summary>The length of the slots that requests are counted in: 1, 60 or 1440 seconds.</summary>
    public int SlotSeconds => SlotSecondsOf(Seconds);

    /// <summary>How many slots the window spans, 1 to 60.</summary>
    public int Slots => Seconds / SlotSeconds;

    /// <summary>The length of a slot, in milliseconds.</summary>
    internal long SlotMilliseconds => SlotSeconds * 1000L;

    /// <summary>Whether a window can be of that length.</summary>
    public static bool IsLength(int seconds) => seconds is >= 1 and <= Day && seconds % SlotSecondsOf(seconds) == 0;

    private static int SlotSecondsOf(int seconds) => seconds <= Minute ? 1 : (seconds <= Hour ? Hour : Day) / MaxSlots;
}
