using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines that bring a date up to its minimum engagement, at the rate and the rule of the date's last hours. They are not hours worked.</summary>
internal sealed class TopUpLines(HoursRules rules, LineFactory lines)
{
    public IEnumerable<PricedLine> Build() => rules.Slices.GroupBy(slice => slice.Entry.WorkDate).SelectMany(OfDate);

    private IEnumerable<PricedLine> OfDate(IGrouping<DateOnly, WorkSlice> date)
    {
        // Hours after midnight count, and may belong to a cheaper day: the missing ones are paid as the date's own.
        var last = date.LastOrDefault(slice => slice.Date == date.Key) ?? date.Last();
        var rule = date.SelectMany(slice => slice.Rules.MinimumEngagements)
            .Where(minimum => minimum.Days is not { } days || rules.Calendar.IsOn(days, date.Key)).MaxBy(minimum => minimum.Hours);
        if (rule is null || last.Rules.BaseRate is not { } rate) return [];
        var missing = (int)(rule.Hours * 60) - date.Sum(slice => slice.Minutes);
        // What was paid already was topped up then: more hours do not take it back, and only less than the minimum is missing.
        // A day or a salary has paid the date's ordinary hours, those that are missing too.
        var isPaidAsAWhole = date.Any(slice => slice.IsPaidAsAWhole);
        return missing <= 0 || date.Any(slice => slice.Entry.CountsOnly) ? [] : Further(rule, last, missing)
            .Where(part => part.Multiplier != 1 || !isPaidAsAWhole)
            .GroupBy(part => LineKey.Of(last.Rules, PricedLineKind.TopUp, rule, rate, part.Multiplier) with { Rule = NameOf(date, rule) })
            .Select(group => TimeLines.OfHours(lines, group.Key, group.Sum(part => part.Minutes), []) with { Inputs = LineInput.MinutesOf(date) });
    }

    private IEnumerable<(int Minutes, decimal Multiplier)> Further(MinimumEngagementRule rule, WorkSlice last, int missing) => last.Rule switch
    {
        DayRule day => rules.Days.Further(day, last.Date, missing, rule.TopUp == EngagementTopUp.First),
        _ => [(missing, rule.TopUp == EngagementTopUp.First ? 1 : last.Multiplier)],
    };

    private static LineRule? NameOf(IEnumerable<WorkSlice> date, MinimumEngagementRule rule) =>
        date.First(slice => slice.Rules.MinimumEngagements.Contains(rule)).Rules.NameOf(rule);
}
