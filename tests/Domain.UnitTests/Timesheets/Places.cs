using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Places of entries, in UTC, and books of them.</summary>
internal static class Places
{
    private static readonly DateTimeOffset Midnight = new(Usual, TimeOnly.MinValue, TimeSpan.Zero);

    /// <param name="number">The entry's, which is its id.</param>
    /// <param name="from">Hours since the midnight of 1 June.</param>
    /// <param name="hours">How long it lasts.</param>
    public static EntryPlace Timed(int number, int from, int hours) =>
        new(Id(number), Jane, Usual.AddDays(from / 24), hours * 60, Midnight.AddHours(from), Midnight.AddHours(from + hours));

    /// <summary>Hours without a place in the day.</summary>
    public static EntryPlace Loose(int number, int hours, int day = 0) => new(Id(number), Jane, Usual.AddDays(day), hours * 60, null, null);

    public static EntryPlace Of(this EntryPlace place, int employee) => place with { EmployeeId = Id(1000 + employee) };

    public static TimesheetIndex Book(params IEnumerable<EntryPlace> places)
    {
        var book = new TimesheetIndex();
        foreach (var place in places) Assert.That(book.Place(place), Is.Null, $"{place}");
        return book;
    }

    public static Move<EntryPlace> New(EntryPlace place) => new(null, place);

    public static Move<EntryPlace> To(this EntryPlace old, EntryPlace place) => new(old, place with { EntryId = old.EntryId });

    /// <summary>Whether each has happened.</summary>
    public static bool[] Carried(TimesheetIndex book, params IReadOnlyList<Move<EntryPlace>> moves) =>
        [.. Rearrangement.Carry(book, moves).Select(obstacle => obstacle is null)];

    /// <summary>What is there after some moves.</summary>
    public static HashSet<EntryPlace> After(IEnumerable<EntryPlace> before, IReadOnlyList<Move<EntryPlace>> moves, IReadOnlyList<bool> carried)
    {
        var there = before.ToHashSet();
        for (var at = 0; at < moves.Count; at++)
        {
            if (!carried[at]) continue;
            if (moves[at].Old is { } old) Assert.That(there.Remove(old));
            there.Add(moves[at].New);
        }

        return there;
    }

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
