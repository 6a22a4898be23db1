using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>
/// Overtime: what is beyond a threshold, or outside of the span of a day. Counters belong to the employee, whatever rule set an entry has.
/// Daily comes before span, weekly and cycle. Hours priced as daily overtime, by a span or by a day rule count towards no other threshold.
/// </summary>
internal sealed class OvertimePricing
{
    private readonly WorkCalendar calendar;
    private readonly List<RuleCycle> cycles;
    private readonly Dictionary<DateOnly, int> daily = [];
    private readonly Dictionary<DateOnly, int> weekly = [];
    private readonly Dictionary<(RuleCycle Cycle, int Number), int> cyclic = [];
    private readonly Dictionary<DateOnly, int> tierMinutes = [];
    private readonly Dictionary<DateOnly, int> dayRuleMinutes = [];

    public OvertimePricing(WorkCalendar calendar, IEnumerable<WorkEntry> entries)
    {
        this.calendar = calendar;
        cycles = entries.SelectMany(entry => entry.Rules).OfType<OvertimeRule>().Select(rule => rule.Cycle).OfType<RuleCycle>().Distinct().ToList();
    }

    /// <summary>The slice, cut where ordinary hours end and at the tiers.</summary>
    public IEnumerable<WorkSlice> Price(WorkSlice slice)
    {
        var rules = slice.Rules.Overtime;
        for (WorkSlice? rest = slice; rest is not null;)
        {
            var (rule, length) = Next(rules, rest);
            var date = slice.Entry.WorkDate;
            decimal multiplier = 1;
            if (rule is not null)
            {
                (multiplier, var left) = Tiers.At(rule.Tiers, tierMinutes.GetValueOrDefault(date));
                length = Math.Min(length, left);
            }

            (var first, rest) = rest.Split(length);
            Count(first, rule);
            if (rule is null)
            {
                yield return first;
                continue;
            }

            tierMinutes[date] = tierMinutes.GetValueOrDefault(date) + first.Minutes;
            yield return first.PricedBy(rule, multiplier);
        }
    }

    /// <summary>Counts hours of a day rule towards weekly and cyclic thresholds, up to the daily one, where the rule says so.</summary>
    public void CountDayRule(WorkSlice slice, DayRule rule)
    {
        if (!(rule.CountsTowardsWeekly ?? (calendar.IsHoliday(slice.Date) && rule.Days.Contains(RuleDay.Holiday)))) return;
        var threshold = slice.Rules.Overtime.Where(overtime => overtime.Basis == OvertimeBasis.Daily).Select(Threshold).DefaultIfEmpty(int.MaxValue).Min();
        var before = dayRuleMinutes.GetValueOrDefault(slice.Date);
        dayRuleMinutes[slice.Date] = before + slice.Minutes;
        var counted = Math.Min(before + slice.Minutes, threshold) - Math.Min(before, threshold);
        if (counted > 0) CountWeek(slice.Date, counted);
    }

    /// <summary>Why a rule priced none of an entry's slices.</summary>
    public static RuleGap WhyNot(OvertimeRule rule, IReadOnlyList<WorkSlice> slices)
    {
        if (slices.All(slice => slice.Rule is DayRule)) return RuleGap.OtherRuleFirst;
        if (rule.Basis != OvertimeBasis.Span)
            return slices.Any(slice => slice.IsOrdinary) ? RuleGap.ThresholdNotReached : RuleGap.OtherRuleFirst;
        return slices.Any(slice => slice.From is null) ? RuleGap.NoTimeOfDay : RuleGap.OutsideWindow;
    }

    /// <summary>Which rule decides first: daily, then span, weekly, cycle.</summary>
    public static int Precedence(OvertimeRule rule) => rule.Basis switch
    {
        OvertimeBasis.Daily => 0,
        OvertimeBasis.Span => 1,
        OvertimeBasis.Weekly => 2,
        _ => 3,
    };

    // The rule that prices the next minutes, and how many at most.
    private (OvertimeRule? Rule, int Length) Next(OvertimeRule[] rules, WorkSlice slice)
    {
        var length = slice.Minutes;
        foreach (var rule in rules)
        {
            var room = Room(rule, slice);
            if (room <= 0) return (rule, length);
            length = Math.Min(length, room);
        }

        return (null, length);
    }

    // How many more minutes are ordinary for a rule.
    private int Room(OvertimeRule rule, WorkSlice slice) => rule.Basis switch
    {
        OvertimeBasis.Daily => Threshold(rule) - daily.GetValueOrDefault(slice.Entry.WorkDate),
        OvertimeBasis.Weekly => Threshold(rule) - weekly.GetValueOrDefault(calendar.WeekOf(slice.Date)),
        OvertimeBasis.Cycle => Threshold(rule) - cyclic.GetValueOrDefault((rule.Cycle!, rule.Cycle!.NumberOf(slice.Date))),
        _ => slice.From is null || slice.IsWithin(rule.Span!) ? int.MaxValue : 0,
    };

    private void Count(WorkSlice slice, OvertimeRule? rule)
    {
        if (rule?.Basis is OvertimeBasis.Daily or OvertimeBasis.Span) return;
        var date = slice.Entry.WorkDate;
        daily[date] = daily.GetValueOrDefault(date) + slice.Minutes;
        CountWeek(slice.Date, slice.Minutes);
    }

    private void CountWeek(DateOnly date, int minutes)
    {
        var week = calendar.WeekOf(date);
        weekly[week] = weekly.GetValueOrDefault(week) + minutes;
        foreach (var cycle in cycles)
        {
            var key = (cycle, cycle.NumberOf(date));
            cyclic[key] = cyclic.GetValueOrDefault(key) + minutes;
        }
    }

    private static int Threshold(OvertimeRule rule) => (int)(rule.AfterHours!.Value * 60);
}
