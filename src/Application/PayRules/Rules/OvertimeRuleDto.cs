using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>Hours beyond a threshold, or outside of the ordinary span of a day.</summary>
public sealed record OvertimeRuleDto : RuleDto
{
    /// <summary>What hours are counted over.</summary>
    public required OvertimeBasis Basis { get; init; }

    /// <summary>The ordinary hours; null with the basis span.</summary>
    public required decimal? AfterHours { get; init; }

    /// <summary>When the ordinary hours of a day start and end; with the basis span.</summary>
    public required TimeWindowDto? Span { get; init; }

    /// <summary>The days that hours are counted over; with the basis cycle.</summary>
    public required RuleCycle? Cycle { get; init; }

    /// <summary>What the multipliers are of.</summary>
    public required OvertimeRate Rate { get; init; }

    /// <summary>The multipliers, in order; none with the regular rate.</summary>
    public required IReadOnlyList<RuleTier> Tiers { get; init; }

    internal static OvertimeRuleDto Of(OvertimeRule rule) => new()
    {
        Name = rule.Name,
        Basis = rule.Basis,
        AfterHours = rule.AfterHours,
        Span = TimeWindowDto.Of(rule.Span),
        Cycle = rule.Cycle,
        Rate = rule.Rate,
        Tiers = rule.Tiers,
        EarningCode = rule.EarningCode,
        When = rule.When,
    };
}
