using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>The hours that are paid at least on a date on which the employee works.</summary>
public sealed record MinimumEngagementRuleDto : RuleDto
{
    /// <summary>So many hours are paid.</summary>
    public required decimal Hours { get; init; }

    /// <summary>The days that it is for; null: all.</summary>
    public required IReadOnlyList<RuleDay>? Days { get; init; }

    /// <summary>At which tier of the date's rule the missing hours are paid.</summary>
    public required EngagementTopUp TopUp { get; init; }

    internal static MinimumEngagementRuleDto Of(MinimumEngagementRule rule) => new()
    {
        Name = rule.Name,
        Hours = rule.Hours,
        Days = rule.Days,
        TopUp = rule.TopUp,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
