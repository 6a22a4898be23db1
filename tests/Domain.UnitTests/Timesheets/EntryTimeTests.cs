using static Payroll.Domain.UnitTests.Timesheets.EntryTimes;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Which entries of a batch conflict.</summary>
public sealed class EntryTimeTests
{
    [Test]
    public void Entry_AtTheTimeOfAnother_ConflictsWithIt()
    {
        var (morning, late) = (Timed(1, 8, 4), Timed(2, 20, 8));

        Assert.That(Conflicts([morning, late], New(Timed(3, 11, 2))), Is.EqualTo("1"));
        Assert.That(Conflicts([morning, late], New(Timed(3, 27, 2))), Is.EqualTo("2"), "Over midnight, on another date.");
        Assert.That(Conflicts([morning, late], New(Timed(3, 7, 5))), Is.EqualTo("1"));
        Assert.That(Conflicts([morning, late], New(Timed(3, 9, 1))), Is.EqualTo("1"), "Within it.");
    }

    [Test]
    public void Entry_RightBesideAnother_OrOfAnotherEmployee_ConflictsWithNothing() =>
        Assert.That(Conflicts([Timed(1, 8, 4)], New(Timed(2, 12, 4)), New(Timed(3, 4, 4)), New(Timed(4, 8, 4).Of(2))), Is.EqualTo("- - -"));

    [Test]
    public void Entries_OfMoreThanTwentyFourHoursOnADate_AreTooMany()
    {
        var there = new[] { Timed(1, 8, 4), Untimed(2, 18) };

        Assert.That(Conflicts(there, New(Untimed(3, 3))), Is.EqualTo("full"));
        Assert.That(Conflicts(there, New(Timed(3, 14, 3))), Is.EqualTo("full"));
        Assert.That(Conflicts(there, New(Untimed(3, 2))), Is.EqualTo("-"));
        Assert.That(Conflicts(there, New(Untimed(3, 1)), New(Untimed(4, 2)), New(Untimed(5, 3, day: 1))), Is.EqualTo("full full -"), "Both of the date, whatever their order.");
    }

    [Test]
    public void Overlap_IsNamed_ThoughTheDayWouldBeTooLongAsWell() => Assert.That(Conflicts([Timed(1, 6, 14)], New(Timed(2, 7, 12))), Is.EqualTo("1"));

    [Test]
    public void TwoItems_ThatOverlap_AreBothRefused() =>
        Assert.That(Conflicts([], New(Timed(1, 8, 4)), New(Timed(2, 11, 6)), New(Timed(3, 17, 1))), Is.EqualTo("2 1 -"));

    [Test]
    public void AnItem_ThatOverlapsWithAnExistingEntryAndAnItem_NamesTheEntry() =>
        Assert.That(Conflicts([Timed(1, 14, 4)], New(Timed(2, 8, 4)), New(Timed(3, 11, 4))), Is.EqualTo("3 1"));

    [Test]
    public void TwoEntries_CanSwap()
    {
        var (morning, evening) = (Timed(1, 8, 4), Timed(2, 16, 4));
        var (one, other) = (Untimed(3, 24, day: 1), Untimed(4, 24, day: 2));

        Assert.That(Conflicts([morning, evening], morning.To(evening), evening.To(morning)), Is.EqualTo("- -"));
        Assert.That(Conflicts([one, other], one.To(Untimed(0, 24, day: 2)), other.To(Untimed(0, 24, day: 1))), Is.EqualTo("- -"));
    }

    [Test]
    public void RefusedItem_KeepsItsOldTime_AndRefusesTheItemThatNeedsIt()
    {
        var (fixedOne, mover) = (Timed(1, 8, 4), Timed(2, 16, 4));

        Assert.That(Conflicts([fixedOne, mover], New(Timed(3, 17, 2)), mover.To(Timed(0, 10, 4))), Is.EqualTo("2 1"));
    }

    [Test]
    public void RefusedItem_KeepsItsOldHours_AndRefusesTheItemThatNeedsThem()
    {
        var (full, mover) = (Untimed(1, 20), Untimed(2, 20, day: 1));

        Assert.That(Conflicts([full, mover], mover.To(Untimed(0, 10)), New(Untimed(3, 4, day: 1))), Is.EqualTo("full -"));
        Assert.That(Conflicts([full, mover], mover.To(Untimed(0, 10)), New(Untimed(3, 8, day: 1))), Is.EqualTo("full full"));
    }

    [Test]
    public void Chain_WhoseFirstIsRefused_IsRefusedToItsEnd()
    {
        var (fixedOne, first, second, third) = (Timed(1, 0, 4), Timed(2, 4, 4), Timed(3, 8, 4), Timed(4, 12, 4));

        Assert.That(
            Conflicts([fixedOne, first, second, third], third.To(Timed(0, 8, 4)), second.To(Timed(0, 4, 4)), first.To(Timed(0, 2, 4)), New(Timed(5, 12, 4))),
            Is.EqualTo("3 2 1 4"));
    }

    [Test, CancelAfter(20_000)]
    public void ChainOfTenThousand_IsRefusedInSeconds(CancellationToken cancellationToken)
    {
        var there = Enumerable.Range(0, 10_000).Select(number => Timed(1 + number, number, 1)).ToList();
        var moves = there.Select(time => time.To(Timed(0, (int)(time.StartsAt!.Value - there[0].StartsAt!.Value).TotalHours + 1, 1))).ToList();

        Assert.That(Find([.. there, Timed(20_000, 10_000, 1)], moves), Has.None.Null);
        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
    }
}
