using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>The clocks of time zones during the days in question, as the system's time-zone data has them now.</summary>
/// <param name="first">The first day.</param>
/// <param name="last">The last day.</param>
internal sealed class ZoneClocks(DateOnly first, DateOnly last)
{
    // Zones lie within 14 hours of UTC, and an entry may end on the next day.
    private const int DaysAround = 2;

    private readonly Dictionary<string, LocalClock> clocks = new(StringComparer.Ordinal);

    /// <summary>The clocks of a zone.</summary>
    public LocalClock Of(string timeZone)
    {
        if (!clocks.TryGetValue(timeZone, out var clock)) clocks[timeZone] = clock = new LocalClock(Offsets(TimeZoneInfo.FindSystemTimeZoneById(timeZone)));
        return clock;
    }

    private List<ClockOffset> Offsets(TimeZoneInfo zone)
    {
        var at = new DateTimeOffset(first.AddDays(-DaysAround), TimeOnly.MinValue, TimeSpan.Zero);
        var end = new DateTimeOffset(last.AddDays(DaysAround), TimeOnly.MinValue, TimeSpan.Zero);
        var offsets = new List<ClockOffset> { new(at, MinutesOf(zone, at)) };
        for (; at < end; at = at.AddDays(1))
        {
            if (MinutesOf(zone, at.AddDays(1)) == MinutesOf(zone, at)) continue;
            var changed = ChangeWithin(zone, at);
            offsets.Add(new ClockOffset(changed, MinutesOf(zone, changed)));
        }

        return offsets;
    }

    // The minute of the day at which the offset is another one for the first time.
    private static DateTimeOffset ChangeWithin(TimeZoneInfo zone, DateTimeOffset day)
    {
        var (before, after) = (0, 24 * 60);
        while (after - before > 1)
        {
            var middle = (before + after) / 2;
            if (MinutesOf(zone, day.AddMinutes(middle)) == MinutesOf(zone, day)) before = middle;
            else after = middle;
        }

        return day.AddMinutes(after);
    }

    private static int MinutesOf(TimeZoneInfo zone, DateTimeOffset at) => (int)(zone.GetUtcOffset(at).Ticks / TimeSpan.TicksPerMinute);
}
