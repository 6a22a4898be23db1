namespace Payroll.Domain.Timesheets;

/// <summary>From a moment on, clocks of a place differ from UTC by so much.</summary>
/// <param name="From">The moment, UTC.</param>
/// <param name="Minutes">Minutes ahead of UTC; negative: behind it.</param>
public readonly record struct ClockOffset(DateTimeOffset From, int Minutes);

/// <summary>The clocks of a place, with the nights on which they are put forward or back.</summary>
/// <param name="offsets">In the order of time; the first holds before it too.</param>
public sealed class LocalClock(IReadOnlyList<ClockOffset> offsets)
{
    private const int MinutesOfADay = 24 * 60;

    /// <summary>The moment at which clocks show a time. One that they show twice means the first.</summary>
    /// <param name="day">The day that they show.</param>
    /// <param name="minute">Minutes since midnight, 0 to 1439.</param>
    /// <returns>The moment, UTC; null where clocks skip the time.</returns>
    public DateTimeOffset? MomentOf(DateOnly day, int minute)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minute);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minute, MinutesOfADay);
        var shown = new DateTimeOffset(day.DayNumber * TimeSpan.TicksPerDay + minute * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        for (var at = 0; at < offsets.Count; at++)
        {
            var moment = shown.AddTicks(-offsets[at].Minutes * TimeSpan.TicksPerMinute);
            var holds = (at == 0 || moment >= offsets[at].From) && (at == offsets.Count - 1 || moment < offsets[at + 1].From);
            if (holds) return moment;
        }

        return null;
    }

    /// <summary>How far clocks are ahead of UTC at a moment, in minutes.</summary>
    public int OffsetAt(DateTimeOffset moment)
    {
        var offset = offsets[0].Minutes;
        for (var at = 1; at < offsets.Count && offsets[at].From <= moment; at++) offset = offsets[at].Minutes;
        return offset;
    }

    /// <summary>The first change after one moment and before another; null where there is none.</summary>
    public ClockOffset? ChangeBetween(DateTimeOffset after, DateTimeOffset before)
    {
        for (var at = 1; at < offsets.Count; at++)
            if (offsets[at].From > after && offsets[at].From < before) return offsets[at];
        return null;
    }
}
