using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class DateRangeTests
{
    private static readonly DateOnly FirstDay = new(2024, 2, 26);

    [Test]
    public void Range_WhenItWouldEndBeforeItStarts_IsRefused() =>
        Assert.Throws<ArgumentException>(() => _ = new DateRange(FirstDay, FirstDay.AddDays(-1)));

    [Test]
    public void Range_OfOneDay_HasOneDay()
    {
        var range = new DateRange(FirstDay, FirstDay);

        Assert.That(range.Days, Is.EqualTo(1));
        Assert.That(range.Contains(FirstDay));
    }

    [Test]
    public void Days_OverALeapDay_CountsIt() =>
        Assert.That(new DateRange(FirstDay, new DateOnly(2024, 3, 3)).Days, Is.EqualTo(7));

    [Test]
    public void Overlaps_WhenOneRangeOnlyFollowsTheOther_IsFalse()
    {
        var first = new DateRange(FirstDay, FirstDay.AddDays(6));
        var next = new DateRange(FirstDay.AddDays(7), FirstDay.AddDays(13));

        Assert.That(first.Overlaps(next), Is.False);
        Assert.That(first.Intersect(next), Is.Null);
    }

    [Test]
    public void Intersect_WhenTheyShareOneDay_IsThatDay() =>
        Assert.That(
            new DateRange(FirstDay, FirstDay.AddDays(6)).Intersect(new(FirstDay.AddDays(6), FirstDay.AddDays(9))),
            Is.EqualTo(new DateRange(FirstDay.AddDays(6), FirstDay.AddDays(6))));

    [Test]
    [SetCulture("ar-SA")]
    public void ToString_InACultureWithAnotherCalendar_IsIso() =>
        Assert.That(new DateRange(FirstDay, new DateOnly(2024, 3, 3)).ToString(), Is.EqualTo("2024-02-26/2024-03-03"));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Members_OfAnyTwoRanges_AgreeWithTheirDays() =>
        Prop.ForAll(Ranges.Two().ToArbitrary(), pair =>
        {
            var (a, b) = pair;
            var daysOfA = DaysOf(a);
            var shared = daysOfA.Intersect(DaysOf(b)).ToList();

            Assert.That(a.Days, Is.EqualTo(daysOfA.Count));
            Assert.That(a.Overlaps(b), Is.EqualTo(shared.Count > 0));
            Assert.That(a.Contains(b), Is.EqualTo(shared.Count == b.Days));
            Assert.That(a.Contains(b.Start), Is.EqualTo(daysOfA.Contains(b.Start)));
            Assert.That(a.Intersect(b), Is.EqualTo(shared.Count > 0 ? new DateRange(shared[0], shared[^1]) : (DateRange?)null));
            Assert.That(b.Intersect(a), Is.EqualTo(a.Intersect(b)));
        });

    private static Gen<DateRange> Ranges { get; } =
        from start in Gen.Choose(0, 30)
        from length in Gen.Choose(0, 15)
        select new DateRange(FirstDay.AddDays(start), FirstDay.AddDays(start + length));

    private static List<DateOnly> DaysOf(DateRange range)
    {
        var days = new List<DateOnly>();
        for (var day = range.Start; day <= range.End; day = day.AddDays(1))
            days.Add(day);
        return days;
    }
}
