using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>Hours beyond a threshold, or outside of the ordinary span of a day.</summary>
public sealed record OvertimeRuleRequest : RuleRequest
{
    /// <summary>What hours are counted over.</summary>
    [Required]
    public OvertimeBasis? Basis { get; init; }

    /// <summary>The ordinary hours, up to 24 a day, 168 a week, and 24 for each day of a cycle. Required, and left out with the basis span.</summary>
    [DecimalNumber(RuleLimits.HoursDecimals, RuleLimits.MinHours, RuleLimits.HoursOfACycle)]
    public decimal? AfterHours { get; init; }

    /// <summary>When the ordinary hours of a day start and end: required with the basis span, and only there.</summary>
    public TimeWindowRequest? Span { get; init; }

    /// <summary>The days that hours are counted over: required with the basis cycle, and only there.</summary>
    public RuleCycleRequest? Cycle { get; init; }

    /// <summary>What the multipliers are of; base_rate when left out. regular_rate (United States) goes with the basis weekly.</summary>
    public OvertimeRate? Rate { get; init; }

    /// <summary>The multipliers, in order. Required, and left out with the regular rate.</summary>
    [MaxLength(RuleLimits.Tiers)]
    public IReadOnlyList<RuleTierRequest>? Tiers { get; init; }

    internal override PayRule? ToRule()
    {
        var (span, cycle, tiers) = (TimeWindowRequest.Of(Span?.From, Span?.To), Cycle?.ToCycle(), RuleTierRequest.All(Tiers ?? []));
        if (Basis is not { } basis || tiers is null || (span is null) != (Span is null) || (cycle is null) != (Cycle is null)) return null;
        return new OvertimeRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Basis = basis,
            AfterHours = AfterHours,
            Span = span,
            Cycle = cycle,
            Rate = Rate ?? OvertimeRate.BaseRate,
            Tiers = tiers,
        };
    }
}

/// <summary>Days that repeat.</summary>
public sealed record RuleCycleRequest
{
    /// <summary>How many.</summary>
    [Required, Range(2, 366)]
    public int? Days { get; init; }

    /// <summary>The first day of one of the cycles; they repeat in both directions.</summary>
    [Required]
    public DateOnly? AnchorDate { get; init; }

    /// <summary>The cycle; null where a member is missing.</summary>
    internal RuleCycle? ToCycle() => Days is { } days && AnchorDate is { } anchor ? new(days, anchor) : null;
}
