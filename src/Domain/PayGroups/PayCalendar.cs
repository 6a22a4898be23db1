using System.Collections.Frozen;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayGroups;

/// <summary>
/// The periods and pay dates of a pay schedule. Periods follow each other without a gap in both directions of time, so
/// every date lies in exactly one. Right for each date in <see cref="PayrollDates"/>; within a year of the ends of
/// <see cref="DateOnly"/> it may throw <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
/// <remarks>
/// The pay date is the period's last day plus the offset, then moved off Saturdays, Sundays and holidays as the adjustment
/// says, to the nearest day in that direction that is none of them. Within 31 days there always is one, or else so many
/// holidays that the pay date stays. The holidays are an argument: those of who is paid. <see cref="DaysThatDecide"/> says
/// between which days they matter, so that no others have to be found.
/// </remarks>
/// <param name="Frequency">How long a period is.</param>
/// <param name="AnchorDate">
/// The first day of some period. Weekly and biweekly periods repeat from it. Monthly ones start on its day of the month,
/// or on the month's last day where the month is too short (so the 31st means the last day). Semimonthly ones ignore it.
/// </param>
/// <param name="PayDateOffsetDays">
/// Calendar days from the last day to the pay date: 0 to 31, else <see cref="ArgumentOutOfRangeException"/>.
/// </param>
/// <param name="Adjustment">What happens to a pay date on a weekend or a holiday.</param>
public sealed record PayCalendar(PayFrequency Frequency, DateOnly AnchorDate, int PayDateOffsetDays, PayDateAdjustment Adjustment)
{
    private const int MaxOffsetDays = 31;
    private const int MaxMoveDays = 31;

    /// <summary>No holidays: weekends only.</summary>
    public static IReadOnlySet<DateOnly> NoHolidays { get; } = FrozenSet<DateOnly>.Empty;

    /// <summary>Calendar days from the last day to the pay date, before the adjustment: 0 to 31.</summary>
    public int PayDateOffsetDays { get; init => field = AcceptedOffset(value); } = AcceptedOffset(PayDateOffsetDays);

    /// <summary>How many periods a year counts as: 52, 26, 24 or 12, even in years that touch one more.</summary>
    public int PeriodsPerYear => Frequency switch
    {
        PayFrequency.Weekly => 52,
        PayFrequency.Biweekly => 26,
        PayFrequency.Semimonthly => 24,
        PayFrequency.Monthly => 12,
        _ => throw UnknownFrequency(),
    };

    /// <summary>The first and the last day of the one period that the date lies in.</summary>
    public DateRange RangeContaining(DateOnly date) => Frequency switch
    {
        PayFrequency.Weekly => DaysContaining(date, 7),
        PayFrequency.Biweekly => DaysContaining(date, 14),
        PayFrequency.Semimonthly => HalfMonthContaining(date),
        PayFrequency.Monthly => MonthContaining(date),
        _ => throw UnknownFrequency(),
    };

    /// <summary>The one period that the date lies in.</summary>
    public PayPeriod PeriodContaining(DateOnly date, IReadOnlySet<DateOnly> holidays)
    {
        var range = RangeContaining(date);
        return new PayPeriod(range.Start, range.End, PayDateOf(range.End, holidays));
    }

    /// <summary>The period that starts the day after this one ends.</summary>
    public PayPeriod PeriodAfter(PayPeriod period, IReadOnlySet<DateOnly> holidays) => PeriodContaining(period.End.AddDays(1), holidays);

    /// <summary>Every period that shares a day with the range, in order of time, each made when it is asked for.</summary>
    public IEnumerable<PayPeriod> PeriodsTouching(DateRange range, IReadOnlySet<DateOnly> holidays)
    {
        var period = PeriodContaining(range.Start, holidays);
        yield return period;
        while (period.End < range.End)
        {
            period = PeriodAfter(period, holidays);
            yield return period;
        }
    }

    /// <summary>
    /// The days on which a holiday can move the pay date of a period that shares a day with the range: 32 around the pay date of
    /// one period, more for several. Null where no holiday moves anything.
    /// </summary>
    public DateRange? DaysThatDecide(DateRange range)
    {
        var first = RangeContaining(range.Start).End.AddDays(PayDateOffsetDays);
        var last = RangeContaining(range.End).End.AddDays(PayDateOffsetDays);
        return Adjustment switch
        {
            PayDateAdjustment.Previous => new DateRange(first.AddDays(-MaxMoveDays), last),
            PayDateAdjustment.Next => new DateRange(first, last.AddDays(MaxMoveDays)),
            _ => null,
        };
    }

    private DateRange DaysContaining(DateOnly date, int length)
    {
        var intoPeriod = (date.DayNumber - AnchorDate.DayNumber) % length;
        var start = date.AddDays(intoPeriod < 0 ? -intoPeriod - length : -intoPeriod);
        return new DateRange(start, start.AddDays(length - 1));
    }

    private static DateRange HalfMonthContaining(DateOnly date) => date.Day <= 15
        ? new(new(date.Year, date.Month, 1), new(date.Year, date.Month, 15))
        : new(new(date.Year, date.Month, 16), new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month)));

    private DateRange MonthContaining(DateOnly date)
    {
        var firstOfMonth = new DateOnly(date.Year, date.Month, 1);
        var firstOfStartMonth = date < StartIn(firstOfMonth) ? firstOfMonth.AddMonths(-1) : firstOfMonth;
        return new DateRange(StartIn(firstOfStartMonth), StartIn(firstOfStartMonth.AddMonths(1)).AddDays(-1));
    }

    private DateOnly StartIn(DateOnly firstOfMonth)
    {
        var lastDay = DateTime.DaysInMonth(firstOfMonth.Year, firstOfMonth.Month);
        return firstOfMonth.AddDays(Math.Min(AnchorDate.Day, lastDay) - 1);
    }

    private DateOnly PayDateOf(DateOnly lastDay, IReadOnlySet<DateOnly> holidays)
    {
        var unmoved = lastDay.AddDays(PayDateOffsetDays);
        var step = Adjustment switch { PayDateAdjustment.Previous => -1, PayDateAdjustment.Next => 1, _ => 0 };
        if (step == 0) return unmoved;
        for (var moved = 0; moved <= MaxMoveDays; moved++)
        {
            var date = unmoved.AddDays(step * moved);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(date)) return date;
        }

        return unmoved;
    }

    private static int AcceptedOffset(int payDateOffsetDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(payDateOffsetDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payDateOffsetDays, MaxOffsetDays);
        return payDateOffsetDays;
    }

    private InvalidOperationException UnknownFrequency() => new($"There is no pay frequency {(int)Frequency}.");
}
