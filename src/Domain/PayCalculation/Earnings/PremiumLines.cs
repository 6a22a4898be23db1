using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>
/// The overtime premium of a week at the regular rate (29 U.S.C. 207(a) and (e), 29 CFR 778.109 to 778.115): half of the regular rate for the
/// hours over the threshold, less premiums of one and a half or more that the week has already. In the period that holds the week's last day;
/// hours that are approved later are paid what they add.
/// </summary>
internal sealed class PremiumLines(HoursInput input, HoursRules rules, LineFactory factory)
{
    private const decimal CreditableMultiplier = 1.5m;

    public IEnumerable<PricedLine> Build(IReadOnlyList<PricedLine> lines) => rules.Slices
        .GroupBy(slice => rules.Calendar.WeekOf(slice.Entry.WorkDate))
        .Where(week => week.Key.AddDays(6) <= input.PeriodEnd)
        .Select(week => OfWeek(week.Key, week.ToList(), lines)).OfType<PricedLine>();

    private PricedLine? OfWeek(DateOnly week, List<WorkSlice> slices, IReadOnlyList<PricedLine> lines)
    {
        var last = slices.FindLast(slice => slice.Entry.HasOwnLines) ?? slices.FindLast(slice => !slice.Entry.CountsOnly);
        var isOver = week.AddDays(6) < input.PeriodStart;
        if (last is null && isOver) return null;
        last ??= slices[^1];
        if (last.Rules.RegularRate is not { } rule) return null;

        var ofWeek = lines.Where(line => line.WorkDate >= week && line.WorkDate <= week.AddDays(6) && !input.OutsideRegularRate.Contains(line.EarningCode)).ToList();
        var due = Premium.Of(rule, slices, ofWeek, BonusPerMinute());
        var before = isOver ? Premium.Of(rule, slices.FindAll(slice => slice.Entry.CountsOnly), ofWeek.FindAll(line => line.CountsOnly), 0).Amount : 0;
        if (due.Amount <= before) return null;
        var key = LineKey.Of(last.Rules, PricedLineKind.Premium, rule, null, 0.5m) with
        {
            WorkDate = week.AddDays(6),
            PayRate = null,
            Classification = null,
            CostCode = null,
            Project = null,
            CountsOnly = false,
        };
        return factory.Create(
            key, due.OverMinutes, null, [], "pay ÷ minutes × overtime_minutes ÷ 2 − premiums_paid", due.Amount - before,
            new("pay", due.Pay), new("minutes", due.Minutes), new("overtime_minutes", due.OverMinutes), new("premiums_paid", due.Credit + before));
    }

    private decimal BonusPerMinute()
    {
        var minutes = rules.Slices.Where(slice => slice.Entry.WorkDate >= input.PeriodStart && slice.Entry.WorkDate <= input.PeriodEnd).Sum(slice => slice.Minutes);
        return minutes == 0 ? 0 : input.BonusesInRegularRate.Amount / minutes;
    }

    private sealed record Premium(decimal Pay, int Minutes, int OverMinutes, decimal Credit)
    {
        public decimal Amount => OverMinutes <= 0 ? 0 : Math.Max(0, (Pay * OverMinutes / (2m * Minutes)) - Credit);

        public static Premium Of(OvertimeRule rule, List<WorkSlice> slices, List<PricedLine> lines, decimal bonusPerMinute)
        {
            var minutes = slices.Sum(slice => slice.Minutes);
            return new Premium(
                lines.Sum(StraightPay) + (bonusPerMinute * minutes), minutes, minutes - (int)(rule.AfterHours!.Value * 60),
                lines.Sum(line => line.Amount.Amount - StraightPay(line)));
        }

        // Of premiums of one and a half or more, only the hour itself is part of the regular rate.
        private static decimal StraightPay(PricedLine line) =>
            line.Multiplier >= CreditableMultiplier ? line.Amount.Amount / line.Multiplier.Value : line.Amount.Amount;
    }
}
