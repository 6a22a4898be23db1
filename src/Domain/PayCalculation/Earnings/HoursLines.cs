using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Priced hours as lines of a paystub.</summary>
internal static class HoursLines
{
    public static IEnumerable<PayLine> Of(PricedHours? priced, HoursInput? hours)
    {
        if (priced is null || hours is null) return [];
        var kinds = hours.EarningCodes.ToDictionary(code => code.Code, code => code.Kind, StringComparer.Ordinal);
        return priced.Lines.Select(line => new PayLine(
            ManualEarnings.LineKindOf(kinds.GetValueOrDefault(line.EarningCode)), line.EarningCode, line.Description,
            TimesheetEntryRules.HoursOf(line.Minutes), line.Rate is { } rate ? Rounding.HalfAwayFromZero(rate, 6) : null, line.Amount,
            line.Trace with { Time = new TimeSource(line.PayRate, line.Rule, line.Percent, line.Segments) { Inputs = line.Inputs.Count > 0 ? line.Inputs : null } })
        {
            Work = new LineWork(
                line.WorkDate, line.Minutes, line.Multiplier, line.Classification, line.CostCode, line.Project, line.PayRate?.PayRateId, line.Rule?.PayRuleId),
        });
    }

    /// <summary>Hours worked by the entries that are paid, rounded half away from zero to two decimals.</summary>
    public static decimal? HoursWorked(HoursInput hours) => TimesheetEntryRules.HoursOf(hours.Entries.Where(entry => entry.IsWork && !entry.CountsOnly).Sum(entry => entry.Minutes));
}
