using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Employees;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class WorkingDaysTests
{
    [Test]
    public void MondayToFriday_IsFiveDaysFromMondayOn() => Assert.That(
        WorkingDays.MondayToFriday.ToList(),
        Is.EqualTo(new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday }));

    [Test]
    public void ToList_OfAWeekend_EndsWithSunday() => Assert.That(
        WorkingDays.Of([DayOfWeek.Sunday, DayOfWeek.Saturday]).ToList(), Is.EqualTo(new[] { DayOfWeek.Saturday, DayOfWeek.Sunday }));

    [Test]
    public void Of_TheSameDayTwice_HasItOnce() =>
        Assert.That(WorkingDays.Of([DayOfWeek.Monday, DayOfWeek.Monday]), Is.EqualTo(WorkingDays.Of([DayOfWeek.Monday])));

    [Test]
    public void Of_NoDays_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => WorkingDays.Of([]));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(128)]
    public void Mask_OfNoDaysOrAnEighth_IsRefused(int mask) => Assert.Throws<ArgumentOutOfRangeException>(() => _ = new WorkingDays(mask));

    [FsCheck.NUnit.Property]
    public Property Days_ThereAndBack_AreTheSame() => Prop.ForAll(Gen.Choose(1, 127).ToArbitrary(), mask =>
    {
        var days = new WorkingDays(mask);

        Assert.That(WorkingDays.Of(days.ToList()), Is.EqualTo(days));
        Assert.That(days.ToList(), Has.Count.EqualTo(int.PopCount(mask)).And.Unique);
    });
}
