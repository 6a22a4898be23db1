using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayGroups;

public sealed class PayCalendarProperties
{
    private static readonly DateRange AllDates = new(PayrollDates.Earliest, PayrollDates.Latest);

    [Test]
    public void Periods_FromTheFirstDateToTheLast_ContainEveryDateExactlyOnce(
        [Values] PayFrequency frequency,
        [Values("1900-01-01", "1999-12-31", "2024-02-29", "2026-06-30", "2199-12-31")] string anchor)
    {
        var calendar = new PayCalendar(frequency, DateOnly.ParseExact(anchor, "O"), 31, PayDateAdjustment.Next);
        var expected = calendar.PeriodContaining(PayrollDates.Earliest);
        var wrong = new List<DateOnly>();

        for (var date = PayrollDates.Earliest; date <= PayrollDates.Latest; date = date.AddDays(1))
        {
            if (date == expected.End.AddDays(1))
                expected = calendar.PeriodAfter(expected);
            if (!expected.Range.Contains(date) || calendar.PeriodContaining(date) != expected)
                wrong.Add(date);
        }

        Assert.That(wrong, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Period_OfAnyDate_HasTheShapeOfItsFrequency() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), (calendar, date) =>
        {
            var range = calendar.PeriodContaining(date).Range;

            Assert.That(range.Contains(date));
            Assert.That(calendar.Frequency switch
            {
                PayFrequency.Weekly => range.Days == 7 && DaysFromAnchor(calendar, range) % 7 == 0,
                PayFrequency.Biweekly => range.Days == 14 && DaysFromAnchor(calendar, range) % 14 == 0,
                PayFrequency.Semimonthly => IsHalfMonth(range),
                _ => StartsOnDayOf(calendar.AnchorDate, range.Start) && StartsOnDayOf(calendar.AnchorDate, range.End.AddDays(1)),
            });
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Period_OfTheAnchor_StartsThereUnlessTheFrequencyIgnoresIt() =>
        Prop.ForAll(Calendars.Where(calendar => calendar.Frequency != PayFrequency.Semimonthly).ToArbitrary(), calendar =>
            Assert.That(calendar.PeriodContaining(calendar.AnchorDate).Start, Is.EqualTo(calendar.AnchorDate)));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PeriodAfter_AnyPeriod_StartsOnTheNextDay() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), (calendar, date) =>
        {
            var period = calendar.PeriodContaining(date);
            var next = calendar.PeriodAfter(period);

            Assert.That(next.Start, Is.EqualTo(period.End.AddDays(1)));
            Assert.That(calendar.PeriodContaining(next.End), Is.EqualTo(next));
            Assert.That(calendar.PeriodWithDates(next.Start, next.End), Is.EqualTo(next));
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PeriodsTouching_AnyRange_CoverItWithoutAGapAndWithoutOneTooMany() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (calendar, start, days) =>
        {
            var range = new DateRange(start, start.AddDays(days));
            var periods = calendar.PeriodsTouching(range).ToList();

            Assert.That(periods[0].Start, Is.LessThanOrEqualTo(range.Start));
            Assert.That(periods[^1].End, Is.GreaterThanOrEqualTo(range.End));
            Assert.That(periods.All(period => period.Range.Overlaps(range)));
            Assert.That(
                periods.Skip(1).Select(period => period.Start),
                Is.EqualTo(periods.SkipLast(1).Select(period => period.End.AddDays(1))));
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PayDate_OfAnyPeriod_LeavesTheWeekendByTheShortestWayInItsDirection() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), (calendar, date) =>
        {
            var period = calendar.PeriodContaining(date);
            var unadjusted = period.End.AddDays(calendar.PayDateOffsetDays);
            var step = calendar.Adjustment switch { PayDateAdjustment.Previous => -1, PayDateAdjustment.Next => 1, _ => 0 };
            var expected = unadjusted;
            while (step != 0 && expected.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                expected = expected.AddDays(step);

            Assert.That(period.PayDate, Is.EqualTo(expected));
        });

    private static Gen<DateOnly> Dates { get; } =
        Gen.Choose(0, AllDates.Days - 1).Select(days => AllDates.Start.AddDays(days));

    private static Gen<PayCalendar> Calendars { get; } =
        from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
        from anchor in Dates
        from offset in Gen.Choose(0, 31)
        from adjustment in Gen.Elements(Enum.GetValues<PayDateAdjustment>())
        select new PayCalendar(frequency, anchor, offset, adjustment);

    private static int DaysFromAnchor(PayCalendar calendar, DateRange range) => range.Start.DayNumber - calendar.AnchorDate.DayNumber;

    private static bool IsHalfMonth(DateRange range) =>
        (range.Start.Day, range.End.Day) == (1, 15) || (range.Start.Day == 16 && range.End.AddDays(1).Day == 1 && range.Days <= 16);

    private static bool StartsOnDayOf(DateOnly anchor, DateOnly start) =>
        start.Day == anchor.Day || (start.Day < anchor.Day && start.AddDays(1).Day == 1);
}
