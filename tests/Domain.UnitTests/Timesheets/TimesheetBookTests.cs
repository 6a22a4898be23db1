using static Payroll.Domain.UnitTests.Timesheets.Hours;
using static Payroll.Domain.UnitTests.Timesheets.Places;

namespace Payroll.Domain.UnitTests.Timesheets;

public sealed class TimesheetBookTests
{
    [Test]
    public void Place_WhereAnotherIs_NamesIt()
    {
        var (morning, late) = (Timed(1, 8, 4), Timed(2, 20, 8));
        var book = Book(morning, late);

        Assert.That(book.Place(Timed(3, 11, 2))!.Other, Is.SameAs(morning));
        // Over midnight, on another date.
        Assert.That(book.Place(Timed(3, 27, 2))!.Other, Is.SameAs(late));
        Assert.That(book.Place(Timed(3, 7, 5))!.Other, Is.SameAs(morning));
    }

    [Test]
    public void Place_RightAfterAnother_OrOfAnotherPerson_IsTaken()
    {
        var book = Book(Timed(1, 8, 4));

        Assert.That(book.Place(Timed(2, 12, 4)), Is.Null);
        Assert.That(book.Place(Timed(3, 4, 4)), Is.Null);
        Assert.That(book.Place(Timed(4, 8, 4).Of(2)), Is.Null);
    }

    [Test]
    public void Place_OverTwentyFourHoursOfADate_NamesNothing()
    {
        var book = Book(Timed(1, 8, 4), Loose(2, 18));

        Assert.That(book.Place(Loose(3, 3))!.Other, Is.Null);
        Assert.That(book.Place(Timed(4, 14, 3))!.Other, Is.Null);
        Assert.That(book.Place(Loose(5, 2)), Is.Null);
        Assert.That(book.MinutesOn(Jane, Usual), Is.EqualTo(1440));
        Assert.That(book.Place(Loose(6, 3, day: 1)), Is.Null);
    }

    [Test]
    public void Remove_GivesTimeAndHoursBack()
    {
        var long24 = Timed(1, 0, 24);
        var book = Book(long24);
        book.Remove(long24);

        Assert.That(book.MinutesOn(Jane, Usual), Is.Zero);
        Assert.That(book.Place(Timed(2, 0, 24)), Is.Null);
    }

    [Test]
    public void InTheWayOf_ATimeAndAFullDay_IsWhoOverlapsAndTheLatestOfTheDay()
    {
        var (overlapping, early, late) = (Timed(1, 8, 4), Loose(2, 8), Loose(3, 8));
        var book = Book(overlapping, early, late);

        Assert.That(book.InTheWayOf(Timed(4, 10, 12), _ => true), Is.EqualTo(new[] { overlapping, late }));
        Assert.That(book.InTheWayOf(Timed(4, 10, 12), place => place != late), Is.EqualTo(new[] { overlapping, early }));
    }
}
