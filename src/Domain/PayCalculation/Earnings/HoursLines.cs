using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Priced hours as lines of a paystub.</summary>
internal static class HoursLines
{
    public static IEnumerable<PayLine> Of(PricedHours? priced, HoursInput? hours)
    {
        if (priced is null || hours is null) return [];
        var kinds = hours.EarningCodes.ToDictionary(code => code.Code, code => code.Kind, StringComparer.Ordinal);
        return priced.Lines.Select(line => new PayLine(
            KindOf(kinds.GetValueOrDefault(line.EarningCode)), line.EarningCode, line.Description,
            HoursOf(line.Minutes), line.Rate is { } rate ? Rounding.HalfAwayFromZero(rate, 6) : null, line.Amount,
            line.Trace with { Time = new TimeSource(line.PayRate, line.Rule, line.Percent, line.Segments) })
        {
            Work = new LineWork(
                line.WorkDate, line.Minutes, line.Multiplier, line.Classification, line.CostCode, line.Project, line.PayRate?.PayRateId, line.Rule?.PayRuleId),
        });
    }

    /// <summary>Hours worked by the entries that are paid, rounded half away from zero to two decimals.</summary>
    public static decimal? HoursWorked(HoursInput hours) => HoursOf(hours.Entries.Where(entry => entry.IsWork && !entry.CountsOnly).Sum(entry => entry.Minutes));

    private static decimal? HoursOf(int? minutes) => minutes is { } known ? Rounding.HalfAwayFromZero(known / 60m, 2) : null;

    private static LineKind KindOf(EarningKind kind) => kind switch
    {
        EarningKind.Bonus => LineKind.Bonus,
        EarningKind.Reimbursement => LineKind.Reimbursement,
        _ => LineKind.Earning,
    };
}
