using System.ComponentModel.DataAnnotations;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>Hours on days of the week, or on public holidays.</summary>
public sealed record DayRuleRequest : RuleRequest
{
    private const string Midnight = "00:00";

    /// <summary>The days; each minute has the date that clocks show. A holiday comes before the day of the week.</summary>
    [Required, MinLength(1), MaxLength(RuleLimits.Days)]
    public IReadOnlyList<RuleDay>? Days { get; init; }

    /// <summary>The first minute of these days that it is for; their start when left out.</summary>
    [TimeOfDay]
    public string? From { get; init; }

    /// <summary>The first minute that it is no longer for, on the same day; 00:00, their end, when left out.</summary>
    [TimeOfDay]
    public string? To { get; init; }

    /// <summary>The multipliers, in order, of each of these dates.</summary>
    [Required, MinLength(1), MaxLength(RuleLimits.Tiers)]
    public IReadOnlyList<RuleTierRequest>? Tiers { get; init; }

    /// <summary>Whether its hours count towards weekly thresholds, up to the daily one; those of holidays do when left out.</summary>
    public bool? CountsTowardsWeekly { get; init; }

    internal override PayRule? ToRule()
    {
        if (Days is not { } days || RuleTierRequest.All(Tiers) is not { } tiers) return null;
        return new DayRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Days = days,
            Window = From is null && To is null ? null : TimeWindowRequest.Of(From ?? Midnight, To ?? Midnight),
            Tiers = tiers,
            CountsTowardsWeekly = CountsTowardsWeekly,
        };
    }
}
