using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>Shift rules: another multiplier for hours of a window, or a percentage on top.</summary>
internal sealed class ShiftPricing(WorkCalendar calendar)
{
    /// <summary>Gives the slice the highest multiplier of the replacements that it lies in, where no day rule and no higher overtime has it.</summary>
    public void Replace(WorkSlice slice)
    {
        if (slice.Rule is DayRule) return;
        var rules = RuleMatch.Of<ShiftRule>(slice.Entry, calendar).Where(rule => rule.Application == ShiftApplication.Replacement && IsFor(rule, slice));
        foreach (var rule in rules)
            if (slice.IsOrdinary || rule.Multiplier > slice.Multiplier) slice.PricedBy(rule, rule.Multiplier!.Value);
    }

    /// <summary>The loadings that a slice has.</summary>
    public IEnumerable<ShiftRule> Loadings(WorkSlice slice) => RuleMatch.Of<ShiftRule>(slice.Entry, calendar)
        .Where(rule => rule.Application == ShiftApplication.Loading && IsFor(rule, slice) && IsPaidOn(rule, slice));

    /// <summary>Why a rule is for none of an entry's slices.</summary>
    public static RuleGap WhyNot(ShiftRule rule, IReadOnlyList<WorkSlice> slices)
    {
        if (slices.Any(slice => slice.From is null)) return RuleGap.NoTimeOfDay;
        if (!slices.Any(slice => IsFor(rule, slice))) return RuleGap.OutsideWindow;
        return rule.Application == ShiftApplication.Loading ? RuleGap.NotOrdinary : RuleGap.OtherRuleFirst;
    }

    private static bool IsFor(ShiftRule rule, WorkSlice slice) => rule.Match == ShiftMatch.HoursWithin
        ? slice.IsWithin(rule.Window)
        : slice.Entry.Segments is [var first, ..] && WorkSlice.Contains(rule.Window, first.From);

    private static bool IsPaidOn(ShiftRule rule, WorkSlice slice) => slice.Rule switch
    {
        null => true,
        OvertimeRule => rule.AlsoOn.Contains(LoadingHours.Overtime),
        DayRule => rule.AlsoOn.Contains(LoadingHours.Day),
        _ => slice.Multiplier == 1,
    };
}
