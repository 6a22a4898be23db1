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
        var expected = calendar.PeriodContaining(PayrollDates.Earliest, PayCalendar.NoHolidays);
        var wrong = new List<DateOnly>();

        for (var date = PayrollDates.Earliest; date <= PayrollDates.Latest; date = date.AddDays(1))
        {
            if (date == expected.End.AddDays(1))
                expected = calendar.PeriodAfter(expected, PayCalendar.NoHolidays);
            if (!expected.Range.Contains(date) || calendar.PeriodContaining(date, PayCalendar.NoHolidays) != expected)
                wrong.Add(date);
        }

        Assert.That(wrong, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Period_OfAnyDate_HasTheShapeOfItsFrequency() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), (calendar, date) =>
        {
            var range = calendar.RangeContaining(date);

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
            Assert.That(calendar.RangeContaining(calendar.AnchorDate).Start, Is.EqualTo(calendar.AnchorDate)));

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PeriodAfter_AnyPeriod_StartsOnTheNextDay() =>
        Prop.ForAll(Payings.ToArbitrary(), paying =>
        {
            var period = paying.Calendar.PeriodContaining(paying.Date, paying.Holidays);
            var next = paying.Calendar.PeriodAfter(period, paying.Holidays);

            Assert.That(next.Start, Is.EqualTo(period.End.AddDays(1)));
            Assert.That(paying.Calendar.PeriodContaining(next.End, paying.Holidays), Is.EqualTo(next));
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PeriodsTouching_AnyRange_CoverItWithoutAGapAndWithoutOneTooMany() =>
        Prop.ForAll(Calendars.ToArbitrary(), Dates.ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), (calendar, start, days) =>
        {
            var range = new DateRange(start, start.AddDays(days));
            var periods = calendar.PeriodsTouching(range, PayCalendar.NoHolidays).ToList();

            Assert.That(periods[0].Start, Is.LessThanOrEqualTo(range.Start));
            Assert.That(periods[^1].End, Is.GreaterThanOrEqualTo(range.End));
            Assert.That(periods.All(period => period.Range.Overlaps(range)));
            Assert.That(
                periods.Skip(1).Select(period => period.Start),
                Is.EqualTo(periods.SkipLast(1).Select(period => period.End.AddDays(1))));
        });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property PayDate_ThatIsAdjusted_IsTheNearestDayInItsDirectionThatIsNeitherWeekendNorHoliday() =>
        Prop.ForAll(Payings.Where(paying => paying.Calendar.Adjustment != PayDateAdjustment.None).ToArbitrary(), paying =>
        {
            var period = paying.Calendar.PeriodContaining(paying.Date, paying.Holidays);
            var unadjusted = period.End.AddDays(paying.Calendar.PayDateOffsetDays);
            var ahead = paying.Calendar.Adjustment == PayDateAdjustment.Next;
            var passed = ahead ? Days(unadjusted, period.PayDate) : Days(period.PayDate, unadjusted);

            Assert.That(IsOff(period.PayDate, paying.Holidays), Is.False);
            Assert.That(ahead ? period.PayDate >= unadjusted : period.PayDate <= unadjusted);
            Assert.That(passed.Where(day => day != period.PayDate && !IsOff(day, paying.Holidays)), Is.Empty);
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property PayDate_WithoutAdjustment_StaysWhateverTheHolidays() =>
        Prop.ForAll(Payings.ToArbitrary(), paying =>
        {
            var calendar = paying.Calendar with { Adjustment = PayDateAdjustment.None };
            var period = calendar.PeriodContaining(paying.Date, paying.Holidays);

            Assert.That(period.PayDate, Is.EqualTo(period.End.AddDays(calendar.PayDateOffsetDays)));
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Holidays_OutsideTheDaysThatDecide_MoveNothing() =>
        Prop.ForAll(Payings.ToArbitrary(), Gen.Choose(0, 60).ToArbitrary(), (paying, days) =>
        {
            var range = new DateRange(paying.Date, paying.Date.AddDays(days));
            var deciding = paying.Calendar.DaysThatDecide(range);
            var those = paying.Holidays.Where(holiday => deciding?.Contains(holiday) == true).ToHashSet();

            Assert.That(
                paying.Calendar.PeriodsTouching(range, those).ToList(),
                Is.EqualTo(paying.Calendar.PeriodsTouching(range, paying.Holidays).ToList()));
        });

    private static Gen<DateOnly> Dates { get; } =
        Gen.Choose(0, AllDates.Days - 1).Select(days => AllDates.Start.AddDays(days));

    private static Gen<PayCalendar> Calendars { get; } =
        from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
        from anchor in Dates
        from offset in Gen.Choose(0, 31)
        from adjustment in Gen.Elements(Enum.GetValues<PayDateAdjustment>())
        select new PayCalendar(frequency, anchor, offset, adjustment);

    /// <summary>A date of some period, and holidays around the period's pay date: a run, and some more. They are too few to fill 31 days.</summary>
    private static Gen<Paying> Payings { get; } =
        from calendar in Calendars
        from date in Dates
        let payDate = calendar.RangeContaining(date).End.AddDays(calendar.PayDateOffsetDays)
        from single in Gen.Choose(-40, 40).ListOf(5)
        from first in Gen.Choose(-21, 2)
        from length in Gen.Choose(0, 20)
        select new Paying(calendar, date, single.Concat(Enumerable.Range(first, length)).Select(payDate.AddDays).ToHashSet());

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last) => Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);

    private static bool IsOff(DateOnly day, IReadOnlySet<DateOnly> holidays) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day);

    private static int DaysFromAnchor(PayCalendar calendar, DateRange range) => range.Start.DayNumber - calendar.AnchorDate.DayNumber;

    private static bool IsHalfMonth(DateRange range) =>
        (range.Start.Day, range.End.Day) == (1, 15) || (range.Start.Day == 16 && range.End.AddDays(1).Day == 1 && range.Days <= 16);

    private static bool StartsOnDayOf(DateOnly anchor, DateOnly start) =>
        start.Day == anchor.Day || (start.Day < anchor.Day && start.AddDays(1).Day == 1);

    private sealed record Paying(PayCalendar Calendar, DateOnly Date, IReadOnlySet<DateOnly> Holidays)
    {
        public override string ToString() => $"{Calendar}, {Date:O}, {string.Join(' ', Holidays.Order().Select(day => $"{day:O}"))}";
    }
}
