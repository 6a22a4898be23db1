using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Places;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>However entries are moved, nobody is at two things at once or has more than 24 hours on a date, and order and splits don't matter where nothing conflicts.</summary>
public sealed class RearrangementProperties
{
    private const int Hours = 72;

    private sealed record Plan(IReadOnlyList<EntryPlace> Before, IReadOnlyList<Move<EntryPlace>> Moves);

    private static Gen<EntryPlace> Place(int number) =>
        from isTimed in Gen.Elements(true, true, false)
        from employee in Gen.Choose(1, 2)
        from at in Gen.Choose(0, Hours - 1)
        from hours in Gen.Choose(1, 14)
        select (isTimed ? Timed(number, at, hours) : Loose(number, hours, at / 24)).Of(employee);

    private static Gen<Plan> Plans { get; } =
        from count in Gen.Choose(0, 12)
        from moved in Gen.Choose(1, 12)
        from before in Gen.CollectToList(Enumerable.Range(1, count), Place)
        from wanted in Gen.CollectToList(Enumerable.Range(101, moved), Place)
        select PlanOf(before, wanted);

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Entries_AfterAnyMoves_NeverOverlapNorFillMoreThanADay() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        var book = Book(plan.Before);
        var after = After(plan.Before, plan.Moves, Carried(book, plan.Moves));

        AssertSound(after);
        // The book holds what is there, and nothing else.
        foreach (var day in after.GroupBy(place => (place.EmployeeId, place.Date)))
            Assert.That(book.MinutesOn(day.Key.EmployeeId, day.Key.Date), Is.EqualTo(day.Sum(place => place.Minutes)));
        foreach (var place in after) book.Remove(place);
        foreach (var place in after) Assert.That(book.Place(place), Is.Null, "Nothing else was left in it.");
    });

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property Moves_ThatWereRefused_AreRefusedAgain() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        var book = Book(plan.Before);
        var carried = Carried(book, plan.Moves);

        Assert.That(Carried(book, plan.Moves.Where((_, at) => !carried[at]).ToArray()), Has.None.True);
        Assert.That(Carried(Book(After(plan.Before, plan.Moves, carried)), plan.Moves.Where((_, at) => !carried[at]).ToArray()), Has.None.True, "Nor when all is read anew.");
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property WhatIsInTheWay_IsThereInTheEnd() => Prop.ForAll(Plans.ToArbitrary(), plan =>
    {
        var obstacles = Rearrangement.Carry(Book(plan.Before), plan.Moves);
        var after = After(plan.Before, plan.Moves, [.. obstacles.Select(obstacle => obstacle is null)]);

        foreach (var (move, obstacle) in plan.Moves.Zip(obstacles).Where(pair => pair.Second is not null))
        {
            var others = Book(after.Where(place => !ReferenceEquals(place, move.Old)));
            Assert.That(others.Place(move.New), Is.EqualTo(obstacle), "Alone it has no room either, and for that reason.");
        }
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Moves_WithoutConflicts_EndTheSameInAnyOrderAndParts() => Prop.ForAll(Plans.ToArbitrary(), Orders, Sizes, (plan, order, sizes) =>
    {
        // What fits beside everything that is there, and beside what has been taken: each can go at any time.
        var room = Book(plan.Before);
        var moves = plan.Moves.Where(move => room.Place(move.New) is null).ToList();
        var whole = After(plan.Before, moves, Carried(Book(plan.Before), moves));
        Assert.That(whole, Is.SupersetOf(moves.Select(move => move.New)));

        var shuffled = InOrder(moves, order);
        var book = Book(plan.Before);
        IReadOnlyCollection<EntryPlace> there = plan.Before;
        for (var at = 0; at < shuffled.Length;)
        {
            var part = shuffled[at..Math.Min(at + sizes[at % sizes.Length], shuffled.Length)];
            there = After(there, part, Carried(book, part));
            at += part.Length;
        }

        Assert.That(there, Is.EquivalentTo(whole));
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Moves_InAnyOrder_AllHappenWhereTheirEndIsSound() => Prop.ForAll(Plans.ToArbitrary(), Orders, (plan, order) =>
    {
        // The way back from where some moves led is free of conflicts, whatever stands in the way in between.
        var carried = Carried(Book(plan.Before), plan.Moves);
        var after = After(plan.Before, plan.Moves, carried);
        var back = plan.Moves.Where((move, at) => carried[at] && move.Old is not null).Select(move => new Move<EntryPlace>(move.New, move.Old!)).ToList();
        var stayed = plan.Moves.Where((move, at) => carried[at] && move.Old is null).Select(move => move.New).ToHashSet();
        var book = Book(after.Except(stayed));

        Assert.That(Carried(book, InOrder(back, order)), Is.All.True);
    });

    // Each number's place says where the move of that number goes.
    private static Arbitrary<int[]> Orders { get; } = Gen.Shuffle(Enumerable.Range(0, 12).ToArray()).ToArbitrary();

    private static Arbitrary<int[]> Sizes { get; } = Gen.Choose(1, 4).ArrayOf(4).ToArbitrary();

    private static Move<EntryPlace>[] InOrder(List<Move<EntryPlace>> moves, int[] order) => [.. order.Where(at => at < moves.Count).Select(at => moves[at])];

    private static Plan PlanOf(List<EntryPlace> before, List<EntryPlace> wanted)
    {
        var book = new TimesheetIndex();
        var there = before.Where(place => book.Place(place) is null).ToList();
        return new Plan(there, wanted.Select((place, at) => at < there.Count && at % 3 != 2 ? there[at].To(place) : New(place)).ToList());
    }

    private static void AssertSound(IReadOnlyCollection<EntryPlace> places)
    {
        foreach (var person in places.Where(place => place.StartsAt is not null).GroupBy(place => place.EmployeeId))
        {
            var inOrder = person.OrderBy(place => place.StartsAt).ToList();
            Assert.That(inOrder.Zip(inOrder.Skip(1)).Where(pair => pair.First.EndsAt > pair.Second.StartsAt), Is.Empty);
        }

        Assert.That(places.GroupBy(place => (place.EmployeeId, place.Date)).Where(day => day.Sum(place => place.Minutes) > WorkedTime.MinutesOfADay), Is.Empty);
    }
}
