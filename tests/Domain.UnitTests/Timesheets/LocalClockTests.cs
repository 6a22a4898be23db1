using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;

namespace Payroll.Domain.UnitTests.Timesheets;

public sealed class LocalClockTests
{
    private static readonly DateOnly NightForward = Forward.AddDays(1);
    private static readonly DateOnly NightBack = Back.AddDays(1);

    [TestCase("2026-03-29", "00:59", "2026-03-29T00:59Z")]
    [TestCase("2026-03-29", "02:00", "2026-03-29T01:00Z")]
    [TestCase("2026-06-01", "00:00", "2026-05-31T23:00Z")]
    [TestCase("2026-10-25", "00:59", "2026-10-24T23:59Z")]
    [TestCase("2026-10-25", "01:00", "2026-10-25T00:00Z", TestName = "{m}(the first of two)")]
    [TestCase("2026-10-25", "01:59", "2026-10-25T00:59Z")]
    [TestCase("2026-10-25", "02:00", "2026-10-25T02:00Z")]
    [TestCase("2025-12-01", "12:00", "2025-12-01T12:00Z", TestName = "{m}(before the first change that is known)")]
    [TestCase("2027-07-01", "12:00", "2027-07-01T12:00Z", TestName = "{m}(after the last)")]
    public void MomentOf_ATime_IsTheFirstMomentAtWhichClocksShowIt(string day, string time, string moment) =>
        Assert.That(London.MomentOf(DateOnly.Parse(day, null), At(time)), Is.EqualTo(DateTimeOffset.Parse(moment, null)));

    [Test]
    public void MomentOf_EachMinuteOfASkippedHour_IsNull([Range(0, 59, 59)] int minute)
    {
        Assert.That(London.MomentOf(NightForward, 60 + minute), Is.Null);
        Assert.That(London.MomentOf(NightForward, 59), Is.Not.Null);
        Assert.That(London.MomentOf(NightForward, 120), Is.Not.Null);
    }

    [TestCase(-1)]
    [TestCase(1440)]
    public void MomentOf_WhatIsNoTimeOfDay_IsRefused(int minute) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => London.MomentOf(Usual, minute));

    [Test]
    public void OffsetAt_AChange_IsTheNewOneFromThatMomentOn()
    {
        var change = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);

        Assert.That((London.OffsetAt(change.AddMinutes(-1)), London.OffsetAt(change)), Is.EqualTo((0, 60)));
    }

    [Test]
    public void ChangeBetween_FindsOnlyWhatLiesBetween()
    {
        var change = new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero);

        Assert.That(London.ChangeBetween(change.AddMinutes(-1), change.AddMinutes(1)), Is.EqualTo(new ClockOffset(change, 0)));
        Assert.That(London.ChangeBetween(change, change.AddHours(8)), Is.Null);
        Assert.That(London.ChangeBetween(change.AddHours(-8), change), Is.Null);
        Assert.That(London.MomentOf(NightBack, 0), Is.EqualTo(change.AddHours(-2)));
    }
}
