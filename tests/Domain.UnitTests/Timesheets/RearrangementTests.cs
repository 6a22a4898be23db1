using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;
using static Payroll.Domain.UnitTests.Timesheets.Places;

namespace Payroll.Domain.UnitTests.Timesheets;

public sealed class RearrangementTests
{
    [Test]
    public void Two_CanChangePlaces()
    {
        var (morning, evening) = (Timed(1, 8, 4), Timed(2, 16, 4));
        var book = Book(morning, evening);

        Assert.That(Carried(book, morning.To(evening), evening.To(morning)), Is.EqualTo(new[] { true, true }));
        Assert.That(book.MinutesOn(Jane, Usual), Is.EqualTo(8 * 60));
    }

    [Test]
    public void HoursOfFullDays_CanBeExchanged()
    {
        var (one, other) = (Loose(1, 24), Loose(2, 24, day: 1));

        Assert.That(Carried(Book(one, other), one.To(Loose(0, 24, day: 1)), other.To(Loose(0, 24))), Is.EqualTo(new[] { true, true }));
    }

    [Test]
    public void WhoIsRefused_KeepsTheOldPlace_AndWhoWasToComeThereStaysAway()
    {
        var (blocker, mover) = (Timed(1, 8, 4), Timed(2, 16, 4));
        var comer = Timed(3, 17, 2);

        var obstacles = Rearrangement.Carry(Book(blocker, mover), [New(comer), mover.To(Timed(0, 10, 4))]);

        Assert.That(obstacles.Select(obstacle => obstacle?.Other), Is.EqualTo(new[] { mover, blocker }));
    }

    [Test]
    public void Refusals_GoOnAlongAChain()
    {
        var (blocker, first, second, third) = (Timed(1, 0, 4), Timed(2, 4, 4), Timed(3, 8, 4), Timed(4, 12, 4));
        var book = Book(blocker, first, second, third);

        Assert.That(
            Carried(book, third.To(Timed(0, 8, 4)), second.To(Timed(0, 4, 4)), first.To(Timed(0, 2, 4)), New(Timed(5, 12, 4))),
            Is.EqualTo(new[] { false, false, false, false }));
        Assert.That(book.Place(Timed(6, 12, 1))!.Other, Is.SameAs(third));
    }

    [Test]
    public void WhoWasHeldUpByOneThatWentAway_HasItsPlaceAfterAll()
    {
        var (there, fixedOne) = (Timed(1, 8, 1), Timed(2, 12, 2));
        var (first, second) = (Timed(3, 8, 2), Timed(4, 9, 2));

        var obstacles = Rearrangement.Carry(Book(there, fixedOne), [there.To(Timed(0, 12, 1)), New(first), New(second)]);

        Assert.That(obstacles.Select(obstacle => obstacle?.Other), Is.EqualTo(new[] { fixedOne, there, null }));
    }

    [Test]
    public void HoursThatAreTooManyForTheDay_AreNotSaidToOverlap()
    {
        var (there, full) = (Loose(1, 20), Loose(2, 20, day: 1));

        var obstacles = Rearrangement.Carry(Book(there, full), [there.To(Loose(0, 20, day: 1)), New(Loose(3, 10))]);

        Assert.That(obstacles, Is.EqualTo(new[] { new Obstacle<EntryPlace>(null), new Obstacle<EntryPlace>(null) }));
    }

    [Test]
    public void HoursThatTookTheRoomOfOneThatStays_StayAwayToo()
    {
        var (full, mover) = (Loose(1, 20), Loose(2, 20, day: 1));
        var book = Book(full, mover);

        Assert.That(Carried(book, mover.To(Loose(0, 10)), New(Loose(3, 4, day: 1)), New(Loose(4, 8, day: 1))), Is.EqualTo(new[] { false, true, false }));
        Assert.That(book.MinutesOn(Jane, Usual.AddDays(1)), Is.EqualTo(24 * 60));
    }

    // Each has room only when the other one goes, and a third was in both their ways at first.
    [Test]
    public void TwoThatCanOnlyMoveTogether_MoveOnceWhatKeptThemHasGoneAway()
    {
        var (early, late) = (Timed(1, 3, 3), Timed(2, 22, 11));
        var book = Book(early, late);

        Assert.That(
            Carried(book, New(Timed(3, 7, 14)), early.To(Timed(0, 25, 7)), late.To(Timed(0, 0, 12)), New(Timed(4, 18, 4))),
            Is.EqualTo(new[] { false, true, true, true }));
    }

    [Test]
    public void LongChain_IsFreedToItsEnd()
    {
        var slots = Enumerable.Range(0, 20).Select(hour => Timed(1 + hour, hour, 1)).ToList();
        var (blocker, kept) = (Timed(31, 30, 2), Timed(32, 24, 2));
        // It comes to the last place and to that of one that has to stay, and so it does not come.
        var falls = Timed(33, 20, 5);
        Move<EntryPlace>[] chain = [New(falls), .. slots.Select(slot => slot.To(Timed(0, slots.IndexOf(slot) + 1, 1))), kept.To(Timed(0, 31, 2))];

        var carried = Carried(Book([.. slots, blocker, kept]), chain);

        Assert.That(carried, Is.EqualTo([false, .. Enumerable.Repeat(true, 20), false]));
    }

    [Test]
    public void Overlap_IsSaidToBeOne_ThoughTheDayWouldBeTooLongAsWell()
    {
        var there = Timed(1, 6, 14);

        Assert.That(Book(there).Place(Timed(2, 7, 12))!.Other, Is.SameAs(there));
    }

    [Test]
    public void OfTwoThatWantOnePlace_TheFirstHasIt()
    {
        var (first, second) = (Timed(1, 8, 4), Timed(2, 10, 4));

        Assert.That(Rearrangement.Carry(Book(), [New(first), New(second)]).Select(obstacle => obstacle?.Other), Is.EqualTo(new[] { null, first }));
    }
}
