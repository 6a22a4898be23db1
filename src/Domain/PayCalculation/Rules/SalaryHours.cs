using System.Globalization;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>Hours of a salary that a rule pays by the hour, where nothing says what an hour of the salary is worth.</summary>
internal static class SalaryHours
{
    public static IEnumerable<EntryProblem> Problems(HoursRules rules)
    {
        var weeks = rules.Slices.GroupBy(slice => rules.Calendar.WeekOf(slice.Date)).ToDictionary(week => week.Key, week => week.Sum(slice => slice.Minutes));
        return rules.Slices
            .Where(slice => slice.Entry is { CountsOnly: false, Rate: { Unit: PayRateUnit.Year, HourAmount: null } } && IsPaidByTheHour(slice, weeks[rules.Calendar.WeekOf(slice.Date)]))
            .DistinctBy(slice => slice.Entry.Id)
            .Select(slice => new EntryProblem(slice.Entry.Id, PayBlockerCodes.NoRate, string.Create(
                CultureInfo.InvariantCulture, $"A rule pays hours on {slice.Entry.WorkDate:O} by the hour, and the salary has no hours_per_day. Add it to the pay rate, or leave its employment type out of the rule.")));
    }

    private static bool IsPaidByTheHour(WorkSlice slice, int minutesOfWeek) =>
        slice.Multiplier != 1
        || ShiftPricing.Loadings(slice).Any()
        || slice.Rules.CasualLoadings.Length > 0
        || slice.Rules.Allowances.Any(rule => rule.Percent is not null)
        || slice.Rules.RegularRate?.AfterHours * 60 < minutesOfWeek;
}
