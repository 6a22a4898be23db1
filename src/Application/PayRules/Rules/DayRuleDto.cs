using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>Hours on days of the week, or on public holidays.</summary>
public sealed record DayRuleDto : RuleDto
{
    /// <summary>The days; each minute has the date that clocks show.</summary>
    public required IReadOnlyList<RuleDay> Days { get; init; }

    /// <summary>The first minute of these days that it is for; null: it is for all of them.</summary>
    public required string? From { get; init; }

    /// <summary>The first minute that it is no longer for; 00:00 is the end of the day.</summary>
    public required string? To { get; init; }

    /// <summary>The multipliers, in order, of each of these dates.</summary>
    public required IReadOnlyList<RuleTier> Tiers { get; init; }

    /// <summary>Whether its hours count towards weekly thresholds, up to the daily one; null: those of holidays do.</summary>
    public required bool? CountsTowardsWeekly { get; init; }

    internal static DayRuleDto Of(DayRule rule) => new()
    {
        Name = rule.Name,
        Days = rule.Days,
        From = rule.Window is { } starts ? TimeWindowDto.Written(starts.From) : null,
        To = rule.Window is { } ends ? TimeWindowDto.Written(ends.To) : null,
        Tiers = rule.Tiers,
        CountsTowardsWeekly = rule.CountsTowardsWeekly,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
