using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;
using Payroll.WebApi.RequestReading;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>Hours in a window of the day: a multiplier in place of the ordinary one, or a percentage on top.</summary>
public sealed record ShiftRuleRequest : RuleRequest
{
    /// <summary>When the window starts.</summary>
    [Required, TimeOfDay]
    public string? From { get; init; }

    /// <summary>When it ends; before the start: on the next day.</summary>
    [Required, TimeOfDay]
    public string? To { get; init; }

    /// <summary>Which hours it is for; hours_within when left out.</summary>
    public ShiftMatch? Match { get; init; }

    /// <summary>What it does.</summary>
    [Required]
    public ShiftApplication? Application { get; init; }

    /// <summary>Percent of the base rate: required of a loading, and only there.</summary>
    [DecimalNumber(RuleLimits.Decimals, RuleLimits.MinFigure, RuleLimits.MaxPercent)]
    public decimal? Percent { get; init; }

    /// <summary>Times the base rate: required of a replacement, and only there.</summary>
    [DecimalNumber(RuleLimits.Decimals, RuleLimits.MinMultiplier, RuleLimits.MaxMultiplier)]
    public decimal? Multiplier { get; init; }

    /// <summary>Hours beside ordinary ones that a loading is paid on; none when left out.</summary>
    [MaxLength(2)]
    public IReadOnlyList<LoadingHours>? AlsoOn { get; init; }

    internal override PayRule? ToRule()
    {
        if (TimeWindowRequest.Of(From, To) is not { } window || Application is not { } application) return null;
        return new ShiftRule
        {
            Name = Text.TrimToNull(Name)!,
            EarningCode = EarningCode,
            When = When?.ToCondition(),
            Window = window,
            Match = Match ?? ShiftMatch.HoursWithin,
            Application = application,
            Percent = Percent,
            Multiplier = Multiplier,
            AlsoOn = AlsoOn ?? [],
        };
    }
}
