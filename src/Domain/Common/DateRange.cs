using System.Globalization;

namespace Payroll.Domain.Common;

/// <summary>The days from one date to another, both of them included; never empty.</summary>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; before <paramref name="Start"/> it is refused with <see cref="ArgumentException"/>.</param>
public readonly record struct DateRange(DateOnly Start, DateOnly End)
{
    /// <summary>The first day.</summary>
    public DateOnly Start { get; } = Start;

    /// <summary>The last day, on or after <see cref="Start"/>.</summary>
    public DateOnly End { get; } = End >= Start
        ? End
        : throw new ArgumentException("A range of dates can't end before it starts.", nameof(End));

    /// <summary>How many days: 1 where it ends on the day it starts.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>True for the first day, the last day, and those between.</summary>
    public bool Contains(DateOnly date) => Start <= date && date <= End;

    /// <summary>True where every day of the other is one of this.</summary>
    public bool Contains(DateRange other) => Start <= other.Start && other.End <= End;

    /// <summary>True where they share a day; ranges that only follow each other don't.</summary>
    public bool Overlaps(DateRange other) => Start <= other.End && other.Start <= End;

    /// <summary>The days that both have, or null.</summary>
    public DateRange? Intersect(DateRange other) =>
        Overlaps(other) ? new(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End) : null;

    /// <summary>Such as <c>2026-06-01/2026-06-14</c>, in every culture.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:O}/{End:O}");
}
