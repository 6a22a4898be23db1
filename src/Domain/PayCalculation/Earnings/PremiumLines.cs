using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>
/// The overtime premium of a week at the regular rate (29 U.S.C. 207(a) and (e), 29 CFR 778.109 to 778.115): half of the regular rate for the
/// hours over the threshold, less premiums of one and a half or more that the week has already. In the period that holds the week's last day.
/// </summary>
internal sealed class PremiumLines(HoursInput input, HoursRules rules, LineFactory factory)
{
    private const decimal CreditableMultiplier = 1.5m;

    public IEnumerable<PricedLine> Build(IReadOnlyList<PricedLine> lines) => rules.Slices
        .GroupBy(slice => rules.Calendar.WeekOf(slice.Entry.WorkDate))
        .Where(week => input.Period.Contains(week.Key.AddDays(6)))
        .Select(week => OfWeek(week.Key, week.ToList(), lines)).OfType<PricedLine>();

    private PricedLine? OfWeek(DateOnly week, List<WorkSlice> slices, IReadOnlyList<PricedLine> lines)
    {
        var last = slices.Select(slice => slice.Entry).LastOrDefault(entry => !entry.IsPaid) ?? slices[^1].Entry;
        var rule = RuleMatch.Of<OvertimeRule>(last, rules.Calendar).FirstOrDefault(one => one.Rate == OvertimeRate.RegularRate);
        if (rule is null) return null;
        var minutes = slices.Sum(slice => slice.Minutes);
        var over = minutes - (int)(rule.AfterHours!.Value * 60);
        if (over <= 0) return null;

        var ofWeek = lines.Where(line => line.WorkDate >= week && line.WorkDate <= week.AddDays(6) && !input.OutsideRegularRate.Contains(line.EarningCode)).ToList();
        var credit = ofWeek.Sum(line => line.Amount.Amount - StraightPay(line));
        var pay = ofWeek.Sum(StraightPay) + BonusOf(minutes);
        var premium = (pay * over / (2m * minutes)) - credit;
        if (premium <= 0) return null;
        var key = LineKey.Of(last, PricedLineKind.Premium, rule, null, 0.5m) with { WorkDate = week.AddDays(6), PayRate = null, Classification = null, CostCode = null, Project = null };
        return factory.Create(
            key, over, null, [], "pay ÷ minutes × overtime_minutes ÷ 2 − premiums_paid", premium,
            new("pay", pay), new("minutes", minutes), new("overtime_minutes", over), new("premiums_paid", credit));
    }

    // Of premiums of one and a half or more, only the hour itself is part of the regular rate.
    private static decimal StraightPay(PricedLine line) =>
        line.Multiplier >= CreditableMultiplier ? line.Amount.Amount / line.Multiplier.Value : line.Amount.Amount;

    private decimal BonusOf(int minutes)
    {
        var ofPeriod = rules.Slices.Where(slice => input.Period.Contains(slice.Entry.WorkDate)).Sum(slice => slice.Minutes);
        return ofPeriod == 0 ? 0 : input.BonusesInRegularRate.Amount * minutes / ofPeriod;
    }
}
