using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>How many salaries a year has, where its pay dates are counted.</summary>
public static class SalaryPeriods
{
    private const int MaxDaysFromPeriodToPayDate = 62;

    /// <summary>The days on which pay periods begin or end whose pay date can lie in a calendar year.</summary>
    public static DateRange DaysAround(int year) =>
        new(new DateOnly(year, 1, 1).AddDays(-MaxDaysFromPeriodToPayDate), new DateOnly(year, 12, 31).AddDays(MaxDaysFromPeriodToPayDate));

    /// <summary>The pay dates of a schedule in a calendar year.</summary>
    /// <param name="calendar">The schedule's calendar.</param>
    /// <param name="year">The year.</param>
    /// <param name="holidays">The holidays that move pay dates.</param>
    public static int PayDatesIn(this PayCalendar calendar, int year, IReadOnlySet<DateOnly> holidays) =>
        calendar.PeriodsTouching(DaysAround(year), holidays).Count(period => period.PayDate.Year == year);
}
