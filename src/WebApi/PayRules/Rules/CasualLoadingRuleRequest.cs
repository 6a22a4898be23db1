using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>A percentage on top of the base rate of all hours worked, in place of paid leave.</summary>
public sealed record CasualLoadingRuleRequest : RuleRequest
{
    /// <summary>Percent of the base rate.</summary>
    [Required, DecimalNumber(RuleLimits.Decimals, RuleLimits.MinFigure, RuleLimits.MaxPercent)]
    public decimal? Percent { get; init; }

    /// <summary>Codes of the employment types that have it.</summary>
    [Required, MinLength(1), MaxLength(RuleLimits.Names), StringLength(Text.CodeLength)]
    public IReadOnlyList<string>? EmploymentTypes { get; init; }

    internal override PayRule? ToRule()
    {
        if (Percent is not { } percent || EmploymentTypes is not { } types) return null;
        return new CasualLoadingRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Percent = percent,
            EmploymentTypes = types,
        };
    }
}
