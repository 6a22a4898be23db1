using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines on top of hours: shift loadings, and casual loading on all hours worked. None is in the base of another.</summary>
internal sealed class LoadingLines(HoursRules rules, LineFactory lines)
{
    public IEnumerable<PricedLine> Build() => rules.Slices
        .Where(slice => slice.Rules.BaseRate is not null)
        .SelectMany(slice => Loadings(slice).Select(loading => (Slice: slice, loading.Rule, loading.Percent)))
        .GroupBy(one => LineKey.Of(one.Slice.Rules, PricedLineKind.Loading, one.Rule, one.Slice.Rules.BaseRate, one.Percent))
        .Select(group =>
        {
            var (minutes, rate, percent) = (group.Sum(one => one.Slice.Minutes), group.Key.Rate!.Value, group.Key.Factor);
            return lines.Create(
                group.Key, minutes, null, group.Select(one => one.Slice), "minutes ÷ 60 × rate × percent ÷ 100", minutes * rate * percent / 6000,
                new("minutes", minutes), new("rate", rate), new("percent", percent));
        });

    private static IEnumerable<(PayRule Rule, decimal Percent)> Loadings(WorkSlice slice) => ShiftPricing.Loadings(slice)
        .Select(rule => ((PayRule)rule, rule.Percent!.Value)).Concat(slice.Rules.CasualLoadings.Select(rule => ((PayRule)rule, rule.Percent)));
}
