using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>Hours on days of the week, or on public holidays, whatever the rest of the day was.</summary>
public sealed record DayRule : PayRule
{
    /// <summary>The days; each minute has the date that clocks show.</summary>
    public required IReadOnlyList<RuleDay> Days { get; init; }

    /// <summary>The part of these days that the rule is for; null: all of it. It starts and ends on the same day.</summary>
    public TimeWindow? Window { get; init; }

    /// <summary>The multipliers, in order, of each of these dates.</summary>
    public required IReadOnlyList<RuleTier> Tiers { get; init; }

    /// <summary>Whether its hours count towards weekly thresholds, up to the daily one; null: those of holidays do.</summary>
    public bool? CountsTowardsWeekly { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        if (Days.Count == 0) yield return new($"{path}.days", FieldErrorCodes.Required, "Give at least one day.");
        if (Days.Distinct().Count() < Days.Count) yield return new($"{path}.days", FieldErrorCodes.Inconsistent, "Give each day once.");
        if (Window is { } window && window.To <= window.From && window.To != TimeOnly.MinValue)
            yield return new($"{path}.to", FieldErrorCodes.Inconsistent, "The window ends on the day it starts: give a later to, or 00:00 for the end of the day.");
        foreach (var error in RuleFigures.Tiers($"{path}.tiers", Tiers)) yield return error;
    }
}

/// <summary>A day of the week, or a public holiday.</summary>
public enum RuleDay
{
    /// <summary>Sunday.</summary>
    Sunday,

    /// <summary>Monday.</summary>
    Monday,

    /// <summary>Tuesday.</summary>
    Tuesday,

    /// <summary>Wednesday.</summary>
    Wednesday,

    /// <summary>Thursday.</summary>
    Thursday,

    /// <summary>Friday.</summary>
    Friday,

    /// <summary>Saturday.</summary>
    Saturday,

    /// <summary>A holiday of the pay group; it comes before the day of the week.</summary>
    Holiday,
}
