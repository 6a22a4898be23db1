using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>A percentage on top of the base rate of all hours worked, in place of paid leave.</summary>
public sealed record CasualLoadingRuleDto : RuleDto
{
    /// <summary>Percent of the base rate.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Codes of the employment types that have it.</summary>
    public required IReadOnlyList<string> EmploymentTypes { get; init; }

    internal static CasualLoadingRuleDto Of(CasualLoadingRule rule) => new()
    {
        Name = rule.Name,
        Percent = rule.Percent,
        EmploymentTypes = rule.EmploymentTypes,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
