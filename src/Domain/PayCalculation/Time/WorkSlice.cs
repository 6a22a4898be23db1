using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Time;

/// <summary>A part of an entry in which nothing changes: one date, one place within all windows, one multiplier.</summary>
internal sealed class WorkSlice(EntryRules rules, DateOnly date, int? from, int minutes)
{
    public EntryRules Rules => rules;

    public WorkEntry Entry => rules.Entry;

    /// <summary>The date that clocks showed.</summary>
    public DateOnly Date => date;

    /// <summary>The first minute since midnight; null without a place in the day.</summary>
    public int? From => from;

    public int Minutes => minutes;

    /// <summary>Times the base rate.</summary>
    public decimal Multiplier { get; private set; } = 1;

    /// <summary>The rule that set the multiplier; null: ordinary hours.</summary>
    public PayRule? Rule { get; private set; }

    public bool IsOrdinary => Rule is null;

    /// <summary>The salary pays it: ordinary hours of a rate by the year make no line.</summary>
    public bool IsPaidBySalary => Multiplier == 1 && Entry.Rate?.Unit == PayRateUnit.Year;

    /// <summary>A day or a salary pays it as a whole: ordinary hours of such a rate are not paid by the hour.</summary>
    public bool IsPaidAsAWhole => Multiplier == 1 && Entry.Rate?.Unit is PayRateUnit.Day or PayRateUnit.Year;

    /// <summary>The entry's time in order, cut wherever a window of its rules begins or ends.</summary>
    public static IEnumerable<WorkSlice> Cut(EntryRules rules)
    {
        var entry = rules.Entry;
        if (entry.Segments.Count == 0) return [new WorkSlice(rules, entry.WorkDate, null, entry.Minutes)];
        return entry.Segments.SelectMany(segment => Cut(rules, segment));
    }

    /// <summary>Whether it lies in a window of the day. Without a place in the day it does not.</summary>
    public bool IsWithin(TimeWindow window) => From is { } minute && Contains(window, minute);

    /// <summary>Whether a minute of the day lies in a window.</summary>
    public static bool Contains(TimeWindow window, int minute)
    {
        var (start, end) = (MinuteOf(window.From), MinuteOf(window.To));
        return start < end ? minute >= start && minute < end : minute >= start || minute < end;
    }

    /// <summary>Its first minutes, and the rest; null: nothing is left.</summary>
    public (WorkSlice First, WorkSlice? Others) Split(int at) => at >= Minutes
        ? (this, null)
        : (new WorkSlice(Rules, Date, From, at), new WorkSlice(Rules, Date, From + at, Minutes - at));

    /// <summary>Sets its multiplier.</summary>
    public WorkSlice PricedBy(PayRule rule, decimal multiplier)
    {
        (Rule, Multiplier) = (rule, multiplier);
        return this;
    }

    private static IEnumerable<WorkSlice> Cut(EntryRules rules, WorkSegment segment)
    {
        var (at, end) = (segment.From, segment.From + segment.Minutes);
        foreach (var edge in rules.Edges)
        {
            if (edge <= at || edge >= end) continue;
            yield return new WorkSlice(rules, segment.Date, at, edge - at);
            at = edge;
        }

        yield return new WorkSlice(rules, segment.Date, at, end - at);
    }

    private static int MinuteOf(TimeOnly time) => (int)(time.Ticks / TimeSpan.TicksPerMinute);
}
