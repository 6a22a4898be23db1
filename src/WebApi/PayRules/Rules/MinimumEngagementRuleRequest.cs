using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>The hours that are paid at least on a date on which the employee works.</summary>
public sealed record MinimumEngagementRuleRequest : RuleRequest
{
    /// <summary>So many hours are paid.</summary>
    [Required, DecimalNumber(RuleLimits.HoursDecimals, RuleLimits.MinHours, RuleLimits.HoursOfADay)]
    public decimal? Hours { get; init; }

    /// <summary>The days that it is for; all when left out.</summary>
    [MinLength(1), MaxLength(RuleLimits.Days)]
    public IReadOnlyList<RuleDay>? Days { get; init; }

    /// <summary>At which tier of the date's rule the missing hours are paid; continue when left out.</summary>
    public EngagementTopUp? TopUp { get; init; }

    internal override PayRule? ToRule()
    {
        if (Hours is not { } hours) return null;
        return new MinimumEngagementRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Hours = hours,
            Days = Days,
            TopUp = TopUp ?? EngagementTopUp.Continue,
        };
    }
}
