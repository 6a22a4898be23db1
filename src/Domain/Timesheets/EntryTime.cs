using Payroll.Domain.Common;

namespace Payroll.Domain.Timesheets;

/// <summary>The time that an entry takes.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="EmployeeId">Whose it is.</param>
/// <param name="Date">The work date.</param>
/// <param name="Minutes">Worked minutes.</param>
/// <param name="StartsAt">When it starts, UTC; null for hours without a place in the day.</param>
/// <param name="EndsAt">When it ends, UTC.</param>
public sealed record EntryTime(Guid EntryId, Guid EmployeeId, DateOnly Date, int Minutes, DateTimeOffset? StartsAt, DateTimeOffset? EndsAt)
{
    private long Start => (StartsAt?.Ticks ?? 0) / TimeSpan.TicksPerMinute;

    // The last minute of the entry: the next one may start when it ends.
    private long LastMinute => (EndsAt.GetValueOrDefault().Ticks / TimeSpan.TicksPerMinute) - 1;

    /// <summary>The items of a batch that conflict: entries of one employee overlap, or make more than 24 hours on a date.</summary>
    /// <param name="unchanged">The other entries of the employees, on the dates in question and around them.</param>
    /// <param name="moves">The new and the changed entries.</param>
    /// <returns>For each move why it is refused; null: it is not. Without another entry: too many hours on the date.</returns>
    public static IReadOnlyList<Conflict<EntryTime>?> FindConflicts(IEnumerable<EntryTime> unchanged, IReadOnlyList<Move<EntryTime>> moves) =>
        BatchConflicts.Find(unchanged, moves, time => time.EmployeeId, time => time.Start, ConflictsAmong);

    private static IEnumerable<Conflict<EntryTime>> ConflictsAmong(IReadOnlyList<EntryTime> ofAnEmployee)
    {
        var overlaps = BatchConflicts.Overlaps(ofAnEmployee.Where(time => time.StartsAt is not null), time => time.Start, time => time.LastMinute);
        var fullDates = ofAnEmployee.GroupBy(time => time.Date).Where(date => date.Sum(time => time.Minutes) > WorkedTime.MinutesOfADay);
        return overlaps.Concat(fullDates.SelectMany(date => date.Select(time => new Conflict<EntryTime>(time, null))));
    }
}
