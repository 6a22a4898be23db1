using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Times of entries, in UTC, and batches of them.</summary>
internal static class EntryTimes
{
    private static readonly DateTimeOffset Midnight = new(Usual, TimeOnly.MinValue, TimeSpan.Zero);

    /// <param name="number">The entry's, which is its id.</param>
    /// <param name="from">Hours since the midnight of 1 June.</param>
    /// <param name="hours">How long it lasts.</param>
    public static EntryTime Timed(int number, int from, int hours) =>
        new(Id(number), Jane, Usual.AddDays(from / 24), hours * 60, Midnight.AddHours(from), Midnight.AddHours(from + hours));

    /// <summary>Hours without a place in the day.</summary>
    public static EntryTime Untimed(int number, int hours, int day = 0) => new(Id(number), Jane, Usual.AddDays(day), hours * 60, null, null);

    public static EntryTime Of(this EntryTime time, int employee) => time with { EmployeeId = Id(1000 + employee) };

    public static Move<EntryTime> New(EntryTime time) => new(null, time);

    public static Move<EntryTime> To(this EntryTime old, EntryTime time) => new(old, time with { EntryId = old.EntryId });

    /// <summary>For each move "-", "full", or the number of the entry that it overlaps with.</summary>
    public static string Conflicts(IEnumerable<EntryTime> there, params IReadOnlyList<Move<EntryTime>> moves) => string.Join(' ', Find(there, moves)
        .Select(conflict => conflict is null ? "-" : conflict.With is null ? "full" : $"{Number(conflict.With)}"));

    public static IReadOnlyList<Conflict<EntryTime>?> Find(IEnumerable<EntryTime> there, IReadOnlyList<Move<EntryTime>> moves)
    {
        var changed = moves.Select(move => move.Old).ToHashSet(ReferenceEqualityComparer.Instance);
        return EntryTime.FindConflicts(there.Where(time => !changed.Contains(time)), moves);
    }

    /// <summary>What is there when the moves that conflict with nothing are made.</summary>
    public static List<EntryTime> After(IReadOnlyList<EntryTime> there, IReadOnlyList<Move<EntryTime>> moves)
    {
        var made = moves.Zip(Find(there, moves)).Where(pair => pair.Second is null).Select(pair => pair.First).ToList();
        var left = made.Select(move => move.Old).ToHashSet(ReferenceEqualityComparer.Instance);
        return [.. there.Where(time => !left.Contains(time)), .. made.Select(move => move.New)];
    }

    private static int Number(EntryTime time) => int.Parse(time.EntryId.ToString("N")[..8], System.Globalization.NumberStyles.HexNumber, null);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
