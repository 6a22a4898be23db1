using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines on top of hours: shift loadings, and casual loading on all hours worked. None is in the base of another.</summary>
internal sealed class LoadingLines(HoursRules rules, LineFactory lines)
{
    public IEnumerable<PricedLine> Build() => rules.Slices
        .Where(slice => slice.Minutes > 0)
        .SelectMany(slice => Loadings(slice).Select(loading => (slice, loading.Rule, loading.Percent)))
        .Select(one => (one.slice, one.Rule, one.Percent, Rate: TimeLines.BaseRate(one.slice.Entry, rules.Calendar)))
        .Where(one => one.Rate is not null)
        .GroupBy(one => LineKey.Of(one.slice.Entry, PricedLineKind.Loading, one.Rule, one.Rate, one.Percent))
        .Select(group =>
        {
            var (minutes, rate, percent) = (group.Sum(one => one.slice.Minutes), group.Key.Rate!.Value, group.Key.Factor);
            return lines.Create(
                group.Key, minutes, null, group.Select(one => one.slice), "minutes ÷ 60 × rate × percent ÷ 100", minutes * rate * percent / 6000,
                new("minutes", minutes), new("rate", rate), new("percent", percent));
        });

    private IEnumerable<(PayRule Rule, decimal Percent)> Loadings(WorkSlice slice)
    {
        var casual = RuleMatch.Of<CasualLoadingRule>(slice.Entry, rules.Calendar).Where(rule => rule.EmploymentTypes.Contains(slice.Entry.EmploymentType, StringComparer.Ordinal));
        return rules.Loadings(slice).Select(rule => ((PayRule)rule, rule.Percent!.Value)).Concat(casual.Select(rule => ((PayRule)rule, rule.Percent)));
    }
}
