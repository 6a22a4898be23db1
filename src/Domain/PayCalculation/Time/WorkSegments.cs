using Payroll.Domain.Timesheets;

namespace Payroll.Domain.PayCalculation.Time;

/// <summary>Worked time as clocks showed it: without unpaid breaks, cut at midnight and where clocks change.</summary>
public static class WorkSegments
{
    /// <summary>The segments of an entry with a start and an end, in order.</summary>
    /// <param name="startsAt">When it starts, UTC.</param>
    /// <param name="endsAt">When it ends, UTC.</param>
    /// <param name="shown">What clocks showed.</param>
    public static IReadOnlyList<WorkSegment> Of(DateTimeOffset startsAt, DateTimeOffset endsAt, ShownTime shown)
    {
        var segments = new List<WorkSegment>();
        foreach (var (from, to) in Worked((int)((endsAt.Ticks - startsAt.Ticks) / TimeSpan.TicksPerMinute), shown.Breaks))
        {
            var change = Math.Clamp(shown.ChangeAfter ?? to, from, to);
            Add(segments, Local(startsAt, from + shown.Offset), change - from);
            Add(segments, Local(startsAt, change + (shown.ChangedOffset ?? 0)), to - change);
        }

        return segments;
    }

    // Minutes after the start, without unpaid breaks.
    private static IEnumerable<(int From, int To)> Worked(int elapsed, IReadOnlyList<PlacedBreak> breaks)
    {
        var at = 0;
        foreach (var unpaid in breaks.Where(one => !one.Paid))
        {
            if (unpaid.After > at) yield return (at, unpaid.After);
            at = unpaid.After + unpaid.Minutes;
        }

        if (elapsed > at) yield return (at, elapsed);
    }

    private static DateTime Local(DateTimeOffset startsAt, int minutes) => startsAt.UtcDateTime.AddTicks(minutes * TimeSpan.TicksPerMinute);

    private static void Add(List<WorkSegment> segments, DateTime local, int minutes)
    {
        while (minutes > 0)
        {
            var from = (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);
            var today = Math.Min(minutes, WorkedTime.MinutesOfADay - from);
            segments.Add(new WorkSegment(DateOnly.FromDateTime(local), from, today));
            (local, minutes) = (local.AddTicks(today * TimeSpan.TicksPerMinute), minutes - today);
        }
    }
}
