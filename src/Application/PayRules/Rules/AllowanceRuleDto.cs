using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>Money beside the hours: for tools, meals, travel.</summary>
public sealed record AllowanceRuleDto : RuleDto
{
    /// <summary>What it is paid for.</summary>
    public required AllowanceBasis Basis { get; init; }

    /// <summary>The amount for one; null with the basis percentage.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>Percent of ordinary pay; with the basis percentage.</summary>
    public required decimal? Percent { get; init; }

    /// <summary>It is part of the hour's rate before multipliers and loadings.</summary>
    public required bool AllPurpose { get; init; }

    internal static AllowanceRuleDto Of(AllowanceRule rule) => new()
    {
        Name = rule.Name,
        Basis = rule.Basis,
        Amount = rule.Amount,
        Percent = rule.Percent,
        AllPurpose = rule.AllPurpose,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
