using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Rules;

/// <summary>Whether a rule's condition names an entry, and which of its members does not.</summary>
internal static class RuleMatch
{
    public static bool Matches(PayRule rule, WorkEntry entry, WorkCalendar calendar) => Mismatch(rule, entry, calendar) is null;

    /// <summary>The rules of a type that an entry's work falls under, in the order of the set.</summary>
    public static IEnumerable<T> Of<T>(WorkEntry entry, WorkCalendar calendar)
        where T : PayRule => entry.Rules.OfType<T>().Where(rule => Matches(rule, entry, calendar));

    /// <summary>Why the condition does not name the entry; null: it does.</summary>
    public static RuleGap? Mismatch(PayRule rule, WorkEntry entry, WorkCalendar calendar)
    {
        if (rule.When is not { } when) return null;
        if (IsOther(when.CostCodes, entry.CostCode)) return RuleGap.OtherCostCode;
        if (IsOther(when.Classifications, entry.Classification)) return RuleGap.OtherClassification;
        if (IsOther(when.Projects, entry.Project)) return RuleGap.OtherProject;
        if (IsOther(when.EmploymentTypes, entry.EmploymentType)) return RuleGap.OtherEmploymentType;
        return when.MinHours * 60 > calendar.WorkedMinutes(entry.WorkDate) ? RuleGap.TooFewHours : null;
    }

    private static bool IsOther(IReadOnlyList<string>? named, string? own) => named is not null && !(own is not null && named.Contains(own, StringComparer.Ordinal));
}

/// <summary>Why a rule made no line for an entry. What each is called on the wire is its name in snake case.</summary>
public enum RuleGap
{
    /// <summary>The entry's hours are not hours worked.</summary>
    NotWorked,

    /// <summary>The condition names other cost codes.</summary>
    OtherCostCode,

    /// <summary>The condition names other classifications.</summary>
    OtherClassification,

    /// <summary>The condition names other projects.</summary>
    OtherProject,

    /// <summary>The rule, or its condition, names other employment types.</summary>
    OtherEmploymentType,

    /// <summary>Fewer hours are worked on the date than the condition asks for.</summary>
    TooFewHours,

    /// <summary>The entry has no hours on the rule's days.</summary>
    OtherDay,

    /// <summary>The entry has hours without a place in the day, which no window matches.</summary>
    NoTimeOfDay,

    /// <summary>The entry lies outside of the rule's window.</summary>
    OutsideWindow,

    /// <summary>No hours are beyond the threshold.</summary>
    ThresholdNotReached,

    /// <summary>Another rule, which comes first, priced the hours.</summary>
    OtherRuleFirst,

    /// <summary>The hours have a multiplier already, and the loading is for ordinary hours.</summary>
    NotOrdinary,

    /// <summary>The hours reach the minimum.</summary>
    EnoughHours,

    /// <summary>It is paid once, and another entry of the date or the week has it.</summary>
    PaidOnce,

    /// <summary>The entry names no distance.</summary>
    NoDistance,

    /// <summary>The week's last day lies outside of the period.</summary>
    WeekNotOver,
}
