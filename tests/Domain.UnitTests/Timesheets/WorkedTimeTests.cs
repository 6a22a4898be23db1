using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;

namespace Payroll.Domain.UnitTests.Timesheets;

public sealed class WorkedTimeTests
{
    [Test]
    public void Night_OnWhichClocksGoBack_HasNineHours()
    {
        var time = Work(Terms(Back, "22:00", "06:00"));

        Assert.That(time.Minutes, Is.EqualTo(9 * 60));
        Assert.That((time.Shown.Offset, time.Shown.ChangeAfter, time.Shown.ChangedOffset), Is.EqualTo((60, 240, 0)));
    }

    [Test]
    public void Night_OnWhichClocksGoForward_HasSevenHours()
    {
        var time = Work(Terms(Forward, "22:00", "06:00"));

        Assert.That(time.Minutes, Is.EqualTo(7 * 60));
        Assert.That((time.Shown.Offset, time.Shown.ChangeAfter, time.Shown.ChangedOffset), Is.EqualTo((0, 180, 60)));
    }

    [Test]
    public void Night_WithoutAChange_HasEightHours()
    {
        var time = Work(Terms(Usual, "22:00", "06:00"));

        Assert.That(time.Minutes, Is.EqualTo(8 * 60));
        Assert.That((time.Shown.Offset, time.Shown.ChangeAfter, time.Shown.ChangedOffset), Is.EqualTo((60, (int?)null, (int?)null)));
    }

    [Test]
    public void BreakMinutes_StandInTheMiddle()
    {
        var time = Work(Terms(Usual, "14:00", "22:30", 30));

        Assert.That(time.Minutes, Is.EqualTo(8 * 60));
        // 18:00 to 18:30.
        Assert.That(time.Shown.Breaks, Is.EqualTo(new[] { new PlacedBreak(240, 30, false) }));
    }

    [Test]
    public void BreakMinutes_ThatCannotStandInTheMiddle_StartHalfAMinuteEarlier() =>
        Assert.That(Work(Terms(Usual, "09:00", "10:01", 30)).Shown.Breaks, Is.EqualTo(new[] { new PlacedBreak(15, 30, false) }));

    [Test]
    public void Breaks_ArePutInOrder_AndOnlyUnpaidOnesTakeTimeAway()
    {
        var time = Work(Terms(Usual, "22:00", "06:00", null, Break("02:00", "02:30"), Break("23:50", "00:10", true)));

        Assert.That(time.Minutes, Is.EqualTo(450));
        Assert.That(time.Shown.Breaks, Is.EqualTo(new[] { new PlacedBreak(110, 20, true), new PlacedBreak(240, 30, false) }));
    }

    [Test]
    public void Breaks_ThatTouchTheEntrysEndsOrEachOther_AreTaken() =>
        Assert.That(Work(Terms(Usual, "09:00", "17:00", null, Break("09:00", "09:15"), Break("09:15", "09:30"), Break("16:45", "17:00"))).Minutes, Is.EqualTo(435));

    [Test]
    public void Break_OverTheChange_LastsAsLongAsReallyPasses() =>
        Assert.That(Work(Terms(Back, "22:00", "06:00", null, Break("00:30", "02:30"))).Minutes, Is.EqualTo((9 * 60) - 180));

    [Test]
    public void RepeatedTime_MeansTheFirst()
    {
        Assert.That(Work(Terms(Back, "22:00", "01:30")).Minutes, Is.EqualTo(210));
        Assert.That(Work(Terms(Back.AddDays(1), "01:30", "03:00")).Minutes, Is.EqualTo(150));
    }

    [Test]
    public void WholeDay_LessAMinute_IsTaken() => Assert.That(Work(Terms(Usual, "00:00", "23:59")).Minutes, Is.EqualTo(1439));

    [Test]
    public void DayOfTwentyFiveHours_IsTakenUpToTwentyFour()
    {
        var night = Back.AddDays(1);

        Assert.That(Work(Terms(night, "00:00", "23:00")).Minutes, Is.EqualTo(1440));
        Assert.That(Refusals(Terms(night, "00:00", "23:01")), Is.EqualTo(new[] { "end: out_of_range" }));
    }

    [Test]
    public void Start_ThatClocksSkip_IsRefused() => Assert.That(Refusals(Terms(Forward.AddDays(1), "01:30", "09:00")), Is.EqualTo(new[] { "start: inconsistent" }));

    [Test]
    public void End_ThatClocksSkip_IsRefused() => Assert.That(Refusals(Terms(Forward, "22:00", "01:00")), Is.EqualTo(new[] { "end: inconsistent" }));

    [Test]
    public void Break_ThatClocksSkip_IsRefusedAtItsPath() => Assert.That(
        Refusals(Terms(Forward, "22:00", "06:00", null, Break("23:00", "23:10"), Break("01:30", "02:30"))), Is.EqualTo(new[] { "breaks[1].start: inconsistent" }));

    [Test]
    public void End_AtTheStart_IsRefused() => Assert.That(Refusals(Terms(Usual, "09:00", "09:00")), Is.EqualTo(new[] { "end: inconsistent" }));

    [TestCase("08:30", "09:30")]
    [TestCase("16:30", "17:30")]
    [TestCase("18:00", "18:30")]
    [TestCase("12:00", "11:00")]
    public void Break_OutsideTheEntry_IsRefused(string start, string end) =>
        Assert.That(Refusals(Terms(Usual, "09:00", "17:00", null, Break(start, end))), Is.EqualTo(new[] { "breaks[0]: inconsistent" }));

    [TestCase("12:15", "12:45")]
    [TestCase("12:00", "12:30")]
    [TestCase("11:45", "12:01")]
    [TestCase("11:00", "13:00")]
    public void Break_ThatOverlapsAnother_IsRefusedWhereItStands(string start, string end) => Assert.That(
        Refusals(Terms(Usual, "09:00", "17:00", null, Break("12:00", "12:30"), Break(start, end))), Is.EqualTo(new[] { "breaks[1]: inconsistent" }));

    [TestCase(480)]
    [TestCase(1440)]
    public void BreakMinutes_AsLongAsTheEntry_AreRefused(int minutes) =>
        Assert.That(Refusals(Terms(Usual, "09:00", "17:00", minutes)), Is.EqualTo(new[] { "break_minutes: inconsistent" }));

    [Test]
    public void Breaks_ThatLeaveNothing_AreRefused() =>
        Assert.That(Refusals(Terms(Usual, "09:00", "17:00", null, Break("09:00", "13:00"), Break("13:00", "17:00"))), Is.EqualTo(new[] { "breaks: inconsistent" }));
}
