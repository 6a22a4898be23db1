using Payroll.Domain.Common;

namespace Payroll.Domain.Timesheets;

/// <summary>A break with its place in the time that passed.</summary>
/// <param name="After">Minutes from the entry's start to the break's.</param>
/// <param name="Minutes">How long it lasts.</param>
/// <param name="Paid">Its time is worked time.</param>
public sealed record PlacedBreak(int After, int Minutes, bool Paid);

/// <summary>What clocks showed during an entry, kept so that later time-zone data can't change it.</summary>
/// <param name="Offset">Minutes that clocks were ahead of UTC when it started.</param>
/// <param name="ChangeAfter">Minutes from the start to when clocks were put forward or back; null where they were not.</param>
/// <param name="ChangedOffset">Minutes ahead of UTC from then on.</param>
/// <param name="Breaks">The breaks, in the order of time.</param>
public sealed record ShownTime(int Offset, int? ChangeAfter, int? ChangedOffset, IReadOnlyList<PlacedBreak> Breaks);

/// <summary>The time that really passed between an entry's start and its end.</summary>
/// <param name="StartsAt">When it starts, UTC.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
/// <param name="Minutes">Worked minutes: what passed, less unpaid breaks; 1 to 1440.</param>
/// <param name="Shown">What clocks showed.</param>
public sealed record WorkedTime(DateTimeOffset StartsAt, DateTimeOffset EndsAt, int Minutes, ShownTime Shown)
{
    /// <summary>At most so many minutes are worked on a day.</summary>
    public const int MinutesOfADay = 24 * 60;

    /// <summary>The time of an entry that has a start and an end.</summary>
    /// <param name="terms">With both.</param>
    /// <param name="clock">The clocks of the pay group's place.</param>
    /// <param name="errors">What is wrong is added here, with the path of the member.</param>
    /// <returns>Null where an error was added.</returns>
    public static WorkedTime? Of(TimesheetEntryTerms terms, LocalClock clock, List<FieldError> errors)
    {
        var (start, end) = (terms.Start.GetValueOrDefault(), terms.End.GetValueOrDefault());
        if (start == end)
        {
            errors.Add(new("end", FieldErrorCodes.Inconsistent, "The entry ends when it starts. Give another end; midnight is 00:00."));
            return null;
        }

        var from = Moment(clock, terms.Date, start, "start", errors);
        var to = Moment(clock, terms.Date.AddDays(end > start ? 0 : 1), end, "end", errors);
        if (from is null || to is null) return null;
        var elapsed = MinutesBetween(from.Value, to.Value);
        if (elapsed > MinutesOfADay)
        {
            errors.Add(new("end", FieldErrorCodes.OutOfRange, "Clocks are put back in between: the entry would have more than 24 hours. Give an earlier end."));
            return null;
        }

        var found = errors.Count;
        var breaks = terms.Breaks is { } given ? Placed(given, terms, from.Value, elapsed, clock, errors) : Centred(terms.BreakMinutes, elapsed, errors);
        if (errors.Count > found) return null;
        var minutes = elapsed - breaks.Where(one => !one.Paid).Sum(one => one.Minutes);
        if (minutes == 0)
        {
            errors.Add(new("breaks", FieldErrorCodes.Inconsistent, "The unpaid breaks take up the whole entry. Leave some time that is worked."));
            return null;
        }

        var change = clock.ChangeBetween(from.Value, to.Value);
        int? changeAfter = change is { } moved ? MinutesBetween(from.Value, moved.From) : null;
        return new WorkedTime(from.Value, to.Value, minutes, new ShownTime(clock.OffsetAt(from.Value), changeAfter, change?.Minutes, breaks));
    }

    private static List<PlacedBreak> Centred(int? minutes, int elapsed, List<FieldError> errors)
    {
        if (minutes is not > 0) return [];
        if (minutes >= elapsed)
        {
            errors.Add(new("break_minutes", FieldErrorCodes.Inconsistent, $"The entry lasts {elapsed} minutes: the break has to be shorter."));
            return [];
        }

        // Where it can't stand in the very middle, it starts half a minute earlier.
        return [new PlacedBreak((elapsed - minutes.Value) / 2, minutes.Value, Paid: false)];
    }

    private static List<PlacedBreak> Placed(
        EntryBreaks given, TimesheetEntryTerms terms, DateTimeOffset startsAt, int elapsed, LocalClock clock, List<FieldError> errors)
    {
        var placed = new List<PlacedBreak>();
        for (var at = 0; at < given.All.Count; at++)
        {
            var (path, one) = ($"breaks[{at}]", given.All[at]);
            var day = terms.Date.AddDays(one.Start >= terms.Start ? 0 : 1);
            var from = Moment(clock, day, one.Start, $"{path}.start", errors);
            var to = Moment(clock, day.AddDays(one.End > one.Start ? 0 : 1), one.End, $"{path}.end", errors);
            if (from is null || to is null) continue;
            var (after, minutes) = (MinutesBetween(startsAt, from.Value), MinutesBetween(from.Value, to.Value));
            if (after < 0 || after + minutes > elapsed)
                errors.Add(new(path, FieldErrorCodes.Inconsistent, "The break lies outside the entry. Give times between the entry's start and end."));
            else if (placed.Exists(other => other.After < after + minutes && after < other.After + other.Minutes))
                errors.Add(new(path, FieldErrorCodes.Inconsistent, "The break overlaps another one of the entry. Give one break for both, or other times."));
            else
                placed.Add(new PlacedBreak(after, minutes, one.Paid));
        }

        return placed.OrderBy(one => one.After).ToList();
    }

    private static DateTimeOffset? Moment(LocalClock clock, DateOnly day, int minute, string field, List<FieldError> errors)
    {
        if (clock.MomentOf(day, minute) is { } moment) return moment;
        errors.Add(new(field, FieldErrorCodes.Inconsistent, $"Clocks are put forward on {day:O} and skip this time. Give the time that they show afterwards."));
        return null;
    }

    private static int MinutesBetween(DateTimeOffset from, DateTimeOffset to) => (int)((to.Ticks - from.Ticks) / TimeSpan.TicksPerMinute);
}
