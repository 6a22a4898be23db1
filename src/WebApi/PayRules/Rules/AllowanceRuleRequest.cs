using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>Money beside the hours: for tools, meals, travel.</summary>
public sealed record AllowanceRuleRequest : RuleRequest
{
    /// <summary>What it is paid for.</summary>
    [Required]
    public AllowanceBasis? Basis { get; init; }

    /// <summary>The amount for one. Required, and left out with the basis percentage.</summary>
    [DecimalNumber(RuleLimits.Decimals, RuleLimits.MinFigure, RuleLimits.MaxAmount)]
    public decimal? Amount { get; init; }

    /// <summary>Percent of ordinary pay: required with the basis percentage, and only there.</summary>
    [DecimalNumber(RuleLimits.Decimals, RuleLimits.MinFigure, RuleLimits.MaxPercent)]
    public decimal? Percent { get; init; }

    /// <summary>It is part of the hour's rate before multipliers and loadings: only with the basis hourly; not, when left out.</summary>
    public bool? AllPurpose { get; init; }

    internal override PayRule? ToRule()
    {
        if (Basis is not { } basis) return null;
        return new AllowanceRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Basis = basis,
            Amount = Amount,
            Percent = Percent,
            AllPurpose = AllPurpose ?? false,
        };
    }
}
