using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Time;

/// <summary>What dates are for one employee: holidays, weeks, and the hours worked on each.</summary>
internal sealed class WorkCalendar
{
    private readonly DayOfWeek weekStartsOn;
    private readonly HashSet<DateOnly> holidays;
    private readonly Dictionary<DateOnly, int> workedMinutes = [];

    public WorkCalendar(HoursInput input)
    {
        (weekStartsOn, holidays) = (input.WeekStartsOn, [.. input.Holidays]);
        foreach (var entry in input.Entries.Where(entry => entry.IsWork))
            workedMinutes[entry.WorkDate] = workedMinutes.GetValueOrDefault(entry.WorkDate) + entry.Minutes;
    }

    /// <summary>Minutes worked by the entries that start on a date.</summary>
    public int WorkedMinutes(DateOnly workDate) => workedMinutes.GetValueOrDefault(workDate);

    /// <summary>The first day of the week that a date is in.</summary>
    public DateOnly WeekOf(DateOnly date) => PayrollDates.WeekOf(date, weekStartsOn);

    /// <summary>Whether a date is one of some days. On a holiday the day of the week counts only where no rule names holidays.</summary>
    public bool IsHoliday(DateOnly date) => holidays.Contains(date);

    /// <summary>Whether a rule's days name a date, as a holiday or by its day of the week.</summary>
    public bool IsOn(IReadOnlyList<RuleDay> days, DateOnly date) =>
        (IsHoliday(date) && days.Contains(RuleDay.Holiday)) || days.Contains((RuleDay)(int)date.DayOfWeek);
}
