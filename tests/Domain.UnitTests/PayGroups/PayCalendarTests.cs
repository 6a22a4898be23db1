using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayGroups;

public sealed class PayCalendarTests
{
    [TestCase("2026-06-01", "2026-06-01", "2026-06-14", TestName = "Biweekly_OnTheAnchor_StartsThere")]
    [TestCase("2026-06-14", "2026-06-01", "2026-06-14", TestName = "Biweekly_OnTheLastDay_IsTheSamePeriod")]
    [TestCase("2026-06-15", "2026-06-15", "2026-06-28", TestName = "Biweekly_OnTheDayAfter_IsTheNextPeriod")]
    [TestCase("2026-05-31", "2026-05-18", "2026-05-31", TestName = "Biweekly_OnTheDayBeforeTheAnchor_IsThePeriodBefore")]
    [TestCase("2024-02-29", "2024-02-26", "2024-03-10", TestName = "Biweekly_YearsBeforeTheAnchorOnALeapDay_RepeatsBackwards")]
    public void BiweeklyPeriods_RepeatFromTheAnchor(string date, string start, string end) =>
        AssertPeriod(Calendar(PayFrequency.Biweekly, "2026-06-01"), date, start, end);

    [TestCase("2024-02-29", "2024-02-28", "2024-03-05")]
    [TestCase("2000-02-29", "2000-02-23", "2000-02-29")]
    [TestCase("2100-02-28", "2100-02-24", "2100-03-02")]
    public void WeeklyPeriods_OverTheEndOfFebruary_CountLeapDays(string date, string start, string end) =>
        AssertPeriod(Calendar(PayFrequency.Weekly, "2024-02-28"), date, start, end);

    [TestCase("2024-02-15", "2024-02-01", "2024-02-15")]
    [TestCase("2024-02-16", "2024-02-16", "2024-02-29")]
    [TestCase("2000-02-29", "2000-02-16", "2000-02-29")]
    [TestCase("2100-02-28", "2100-02-16", "2100-02-28")]
    [TestCase("2026-12-31", "2026-12-16", "2026-12-31")]
    public void SemimonthlyPeriods_WhateverTheAnchor_AreTheHalvesOfAMonth(string date, string start, string end)
    {
        AssertPeriod(Calendar(PayFrequency.Semimonthly, "2026-01-01"), date, start, end);
        AssertPeriod(Calendar(PayFrequency.Semimonthly, "2026-01-23"), date, start, end);
    }

    [TestCase("2025-01-31", "2025-01-31", "2025-02-27")]
    [TestCase("2025-02-27", "2025-01-31", "2025-02-27")]
    [TestCase("2025-02-28", "2025-02-28", "2025-03-30")]
    [TestCase("2025-03-31", "2025-03-31", "2025-04-29")]
    [TestCase("2025-04-30", "2025-04-30", "2025-05-30")]
    [TestCase("2024-02-28", "2024-01-31", "2024-02-28")]
    [TestCase("2024-02-29", "2024-02-29", "2024-03-30")]
    [TestCase("2000-02-29", "2000-02-29", "2000-03-30")]
    [TestCase("2100-02-28", "2100-02-28", "2100-03-30")]
    [TestCase("2026-01-01", "2025-12-31", "2026-01-30")]
    public void MonthlyPeriods_WhenTheAnchorIsA31st_StartOnTheLastDayOfEachMonth(string date, string start, string end) =>
        AssertPeriod(Calendar(PayFrequency.Monthly, "2026-08-31"), date, start, end);

    [TestCase("2025-01-30", "2025-01-30", "2025-02-27")]
    [TestCase("2025-01-29", "2024-12-30", "2025-01-29")]
    [TestCase("2025-03-01", "2025-02-28", "2025-03-29")]
    [TestCase("2024-03-01", "2024-02-29", "2024-03-29")]
    public void MonthlyPeriods_WhenTheAnchorIsA30th_MoveOnlyInFebruary(string date, string start, string end) =>
        AssertPeriod(Calendar(PayFrequency.Monthly, "2026-06-30"), date, start, end);

    [TestCase("2026-02-28", "2026-02-01", "2026-02-28")]
    [TestCase("2026-12-31", "2026-12-01", "2026-12-31")]
    public void MonthlyPeriods_WhenTheAnchorIsA1st_AreCalendarMonths(string date, string start, string end) =>
        AssertPeriod(Calendar(PayFrequency.Monthly, "2020-05-01"), date, start, end);

    // The period 1 to 14 June 2026 ends on a Sunday; 19 June is a Friday.
    [TestCase(5, PayDateAdjustment.None, "2026-06-19")]
    [TestCase(5, PayDateAdjustment.Previous, "2026-06-19")]
    [TestCase(5, PayDateAdjustment.Next, "2026-06-19")]
    [TestCase(6, PayDateAdjustment.None, "2026-06-20")]
    [TestCase(6, PayDateAdjustment.Previous, "2026-06-19")]
    [TestCase(6, PayDateAdjustment.Next, "2026-06-22")]
    [TestCase(7, PayDateAdjustment.Previous, "2026-06-19")]
    [TestCase(7, PayDateAdjustment.Next, "2026-06-22")]
    [TestCase(8, PayDateAdjustment.Previous, "2026-06-22")]
    [TestCase(0, PayDateAdjustment.Previous, "2026-06-12", Description = "Before the period ends")]
    [TestCase(31, PayDateAdjustment.None, "2026-07-15")]
    public void PayDate_IsTheOffsetAfterTheLastDayMovedOffTheWeekend(int offset, PayDateAdjustment adjustment, string payDate)
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, Date("2026-06-01"), offset, adjustment);

        Assert.That(calendar.PeriodContaining(Date("2026-06-10"), PayCalendar.NoHolidays).PayDate, Is.EqualTo(Date(payDate)));
    }

    // The period 1 to 14 June 2026, paid on Friday 19 June.
    [TestCase(PayDateAdjustment.None, "2026-06-19", "2026-06-19")]
    [TestCase(PayDateAdjustment.Previous, "2026-06-19", "2026-06-18")]
    [TestCase(PayDateAdjustment.Next, "2026-06-19", "2026-06-22", Description = "Over the weekend")]
    [TestCase(PayDateAdjustment.Next, "2026-06-22", "2026-06-19", Description = "A holiday beside the pay date")]
    [TestCase(PayDateAdjustment.Previous, "2026-06-18", "2026-06-19")]
    [TestCase(PayDateAdjustment.Next, "2026-06-19 2026-06-22", "2026-06-23")]
    [TestCase(PayDateAdjustment.Previous, "2026-06-19 2026-06-18 2026-06-17", "2026-06-16")]
    [TestCase(PayDateAdjustment.Previous, "2026-06-19 2026-06-18 2026-06-17 2026-06-16 2026-06-15", "2026-06-12")]
    public void PayDate_OnAHoliday_MovesAsTheAdjustmentSays(PayDateAdjustment adjustment, string holidays, string payDate)
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, Date("2026-06-01"), 5, adjustment);

        var period = calendar.PeriodContaining(Date("2026-06-10"), holidays.Split(' ').Select(Date).ToHashSet());

        Assert.That((period.Start, period.End, period.PayDate), Is.EqualTo((Date("2026-06-01"), Date("2026-06-14"), Date(payDate))));
    }

    [TestCase(PayDateAdjustment.Previous, 31, "2026-05-19")]
    [TestCase(PayDateAdjustment.Previous, 32, "2026-06-19")]
    [TestCase(PayDateAdjustment.Next, 31, "2026-07-20")]
    [TestCase(PayDateAdjustment.Next, 32, "2026-06-19")]
    public void PayDate_WhereNothingButHolidaysSurroundIt_MovesBy31DaysAtTheMost(PayDateAdjustment adjustment, int holidaysInARow, string payDate)
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, Date("2026-06-01"), 5, adjustment);
        var step = adjustment == PayDateAdjustment.Next ? 1 : -1;
        var holidays = Enumerable.Range(0, holidaysInARow).Select(days => Date("2026-06-19").AddDays(step * days)).ToHashSet();

        Assert.That(calendar.PeriodContaining(Date("2026-06-10"), holidays).PayDate, Is.EqualTo(Date(payDate)));
    }

    [TestCase(PayDateAdjustment.None, null)]
    [TestCase(PayDateAdjustment.Previous, "2026-05-19/2026-07-03")]
    [TestCase(PayDateAdjustment.Next, "2026-06-19/2026-08-03")]
    public void DaysThatDecide_AreThoseThatAPayDateCanMoveOver(PayDateAdjustment adjustment, string? days)
    {
        var calendar = new PayCalendar(PayFrequency.Biweekly, Date("2026-06-01"), 5, adjustment);

        Assert.That(calendar.DaysThatDecide(new(Date("2026-06-14"), Date("2026-06-15")))?.ToString(), Is.EqualTo(days));
    }

    [TestCase(-1)]
    [TestCase(32)]
    public void Offset_Outside0To31_IsRefused(int offset)
    {
        Assert.Throws<ArgumentOutOfRangeException>(
            () => _ = new PayCalendar(PayFrequency.Weekly, Date("2026-06-01"), offset, PayDateAdjustment.None));
        Assert.Throws<ArgumentOutOfRangeException>(
            () => _ = Calendar(PayFrequency.Weekly, "2026-06-01") with { PayDateOffsetDays = offset });
    }

    [TestCase(PayFrequency.Weekly, 52)]
    [TestCase(PayFrequency.Biweekly, 26)]
    [TestCase(PayFrequency.Semimonthly, 24)]
    [TestCase(PayFrequency.Monthly, 12)]
    public void PeriodsPerYear_FollowsTheFrequency(PayFrequency frequency, int expected) =>
        Assert.That(Calendar(frequency, "2026-06-01").PeriodsPerYear, Is.EqualTo(expected));

    [Test]
    public void Frequency_ThatDoesNotExist_Throws()
    {
        var calendar = Calendar((PayFrequency)99, "2026-06-01");

        Assert.Throws<InvalidOperationException>(() => _ = calendar.PeriodsPerYear);
        Assert.Throws<InvalidOperationException>(() => calendar.PeriodContaining(Date("2026-06-01"), PayCalendar.NoHolidays));
    }

    [Test]
    public void PeriodsTouching_WhenOnlyTheFirstIsAskedFor_MakesNoOthers()
    {
        // Made at once, periods up to the last date that there is would throw.
        var periods = Calendar(PayFrequency.Weekly, "2026-06-01")
            .PeriodsTouching(new(Date("2026-06-03"), DateOnly.MaxValue), PayCalendar.NoHolidays);

        Assert.That(periods.First().Start, Is.EqualTo(Date("2026-06-01")));
    }

    [Test]
    [SetCulture("ar-SA")]
    public void ToString_OfAPeriodInACultureWithAnotherCalendar_IsIso() =>
        Assert.That(
            Calendar(PayFrequency.Weekly, "2026-06-01").PeriodContaining(Date("2026-06-03"), PayCalendar.NoHolidays).ToString(),
            Is.EqualTo("2026-06-01/2026-06-07 paid 2026-06-12"));

    private static PayCalendar Calendar(PayFrequency frequency, string anchor) => new(frequency, Date(anchor), 5, PayDateAdjustment.None);

    private static void AssertPeriod(PayCalendar calendar, string date, string start, string end) =>
        Assert.That(calendar.RangeContaining(Date(date)), Is.EqualTo(new DateRange(Date(start), Date(end))));

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "O");
}
