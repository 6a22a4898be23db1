using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>One multiplier for each minute: entries in their order through day rules, overtime and shift replacements.</summary>
internal sealed class HoursRules
{
    private readonly OvertimePricing overtime;

    public HoursRules(WorkCalendar calendar, IReadOnlyList<WorkEntry> ordered)
    {
        Days = new DayPricing(calendar);
        overtime = new OvertimePricing(calendar, ordered);
        var selections = new RuleSelections(calendar);
        Entries = ordered.Select(entry => new EntryRules(entry, selections.Of(entry))).ToList();
        Slices = Entries.Where(rules => rules.Entry is { IsWork: true, Minutes: > 0 }).SelectMany(Price).ToList();
        Calendar = calendar;
    }

    public WorkCalendar Calendar { get; }

    public DayPricing Days { get; }

    /// <summary>The entries in the order in which they count, with the rules that name them.</summary>
    public IReadOnlyList<EntryRules> Entries { get; }

    /// <summary>All worked time, in the order in which it counts.</summary>
    public IReadOnlyList<WorkSlice> Slices { get; }

    /// <summary>Why a rule of an entry's set made nothing of it.</summary>
    public RuleGap WhyNot(PayRule rule, WorkEntry entry)
    {
        if (!entry.IsWork) return RuleGap.NotWorked;
        if (RuleMatch.Mismatch(rule, entry, Calendar) is { } mismatch) return mismatch;
        var slices = Slices.Where(slice => ReferenceEquals(slice.Entry, entry)).ToList();
        return rule switch
        {
            DayRule day => Days.WhyNot(day, slices),
            OvertimeRule { Rate: OvertimeRate.RegularRate } => RuleGap.ThresholdNotReached,
            OvertimeRule hours => OvertimePricing.WhyNot(hours, slices),
            ShiftRule shift => ShiftPricing.WhyNot(shift, slices),
            AllowanceRule { Basis: AllowanceBasis.Distance } => RuleGap.NoDistance,
            AllowanceRule { Basis: AllowanceBasis.Percentage } => RuleGap.NotOrdinary,
            AllowanceRule => RuleGap.PaidOnce,
            CasualLoadingRule => RuleGap.OtherEmploymentType,
            MinimumEngagementRule minimum when minimum.Days is { } days && !Calendar.IsOn(days, entry.WorkDate) => RuleGap.OtherDay,
            _ => RuleGap.EnoughHours,
        };
    }

    private IEnumerable<WorkSlice> Price(EntryRules rules)
    {
        foreach (var piece in WorkSlice.Cut(rules))
        {
            if (Days.Find(piece) is { } rule)
            {
                overtime.CountDayRule(piece, rule);
                foreach (var slice in Days.Price(piece, rule)) yield return slice;
                continue;
            }

            foreach (var slice in overtime.Price(piece))
            {
                ShiftPricing.Replace(slice);
                yield return slice;
            }
        }
    }
}
