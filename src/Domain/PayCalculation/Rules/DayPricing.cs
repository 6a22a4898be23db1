using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>Day rules: each minute's own date decides. A rule that names holidays comes before one that names the day of the week.</summary>
internal sealed class DayPricing(WorkCalendar calendar)
{
    private readonly Dictionary<(PayRule Rule, DateOnly Date), int> minutes = [];

    /// <summary>The rule that prices a slice; null: none does.</summary>
    public DayRule? Find(WorkSlice slice)
    {
        DayRule? byWeekday = null;
        foreach (var rule in RuleMatch.Of<DayRule>(slice.Entry, calendar))
        {
            if (rule.Window is { } window && !slice.IsWithin(window)) continue;
            if (calendar.IsHoliday(slice.Date) && rule.Days.Contains(RuleDay.Holiday)) return rule;
            if (byWeekday is null && calendar.IsOn(rule.Days, slice.Date)) byWeekday = rule;
        }

        return byWeekday;
    }

    /// <summary>The slice, cut at the tiers. Tiers go on through all entries of the date.</summary>
    public IEnumerable<WorkSlice> Price(WorkSlice slice, DayRule rule)
    {
        for (WorkSlice? rest = slice; rest is not null;)
        {
            var done = minutes.GetValueOrDefault((rule, slice.Date));
            var (multiplier, left) = Tiers.At(rule.Tiers, done);
            (var first, rest) = rest.Split(left);
            minutes[(rule, slice.Date)] = done + first.Minutes;
            yield return first.PricedBy(rule, multiplier);
        }
    }

    /// <summary>The multipliers of minutes beyond those worked: the tiers go on, or start again.</summary>
    public IEnumerable<(int Minutes, decimal Multiplier)> Further(DayRule rule, DateOnly date, int further, bool fromTheFirst)
    {
        var done = fromTheFirst ? 0 : minutes.GetValueOrDefault((rule, date));
        while (further > 0)
        {
            var (multiplier, left) = Tiers.At(rule.Tiers, done);
            var part = Math.Min(further, left);
            yield return (part, multiplier);
            (done, further) = (done + part, further - part);
        }
    }

    /// <summary>Why a rule priced none of an entry's slices.</summary>
    public RuleGap WhyNot(DayRule rule, IReadOnlyList<WorkSlice> slices)
    {
        var onItsDays = slices.Where(slice => calendar.IsOn(rule.Days, slice.Date)).ToList();
        if (onItsDays.Count == 0) return RuleGap.OtherDay;
        if (rule.Window is { } window && !onItsDays.Exists(slice => slice.IsWithin(window)))
            return onItsDays.Exists(slice => slice.From is null) ? RuleGap.NoTimeOfDay : RuleGap.OutsideWindow;
        return RuleGap.OtherRuleFirst;
    }
}
