using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.WebApi.PayRules.Rules;

/// <summary>A rule of a rule set: one of six types.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OvertimeRuleRequest), "overtime")]
[JsonDerivedType(typeof(DayRuleRequest), "day")]
[JsonDerivedType(typeof(ShiftRuleRequest), "shift")]
[JsonDerivedType(typeof(AllowanceRuleRequest), "allowance")]
[JsonDerivedType(typeof(MinimumEngagementRuleRequest), "minimum_engagement")]
[JsonDerivedType(typeof(CasualLoadingRuleRequest), "casual_loading")]
public abstract record RuleRequest
{
    /// <summary>What it is called on paystubs; unique in its set.</summary>
    [Required, StringLength(Text.NameLength)]
    [JsonPropertyOrder(-1)]
    public string? Name { get; init; }

    /// <summary>The earning code of its lines; `overtime`, `allowance`, or the code of the work, by its type, when left out.</summary>
    [StringLength(Text.CodeLength)]
    [JsonPropertyOrder(1)]
    public string? EarningCode { get; init; }

    /// <summary>The work that it is for; any when left out. Members that are given must all match.</summary>
    [JsonPropertyOrder(1)]
    public RuleConditionRequest? When { get; init; }

    /// <summary>The rules; null in place of one that was refused already, since something is missing that it needs.</summary>
    internal static List<PayRule?>? All(IReadOnlyList<RuleRequest?>? rules) => rules?.Select(rule => rule?.Name is null ? null : rule.ToRule()).ToList();

    /// <summary>The rule; null where something is missing that it needs.</summary>
    internal abstract PayRule? ToRule();
}

/// <summary>The work that a rule is for.</summary>
public sealed record RuleConditionRequest
{
    /// <summary>Codes of cost codes: the entry has one of them.</summary>
    [MaxLength(RuleLimits.Names), StringLength(Text.CodeLength)]
    public IReadOnlyList<string>? CostCodes { get; init; }

    /// <summary>The work was done in one of these classifications; case counts.</summary>
    [MaxLength(RuleLimits.Names), StringLength(Text.NameLength)]
    public IReadOnlyList<string>? Classifications { get; init; }

    /// <summary>The work was done for one of these projects; case counts.</summary>
    [MaxLength(RuleLimits.Names), StringLength(Text.NameLength)]
    public IReadOnlyList<string>? Projects { get; init; }

    /// <summary>Codes of employment types: the employee has one of them on the work date.</summary>
    [MaxLength(RuleLimits.Names), StringLength(Text.CodeLength)]
    public IReadOnlyList<string>? EmploymentTypes { get; init; }

    /// <summary>At least so many hours are worked on the work date.</summary>
    [DecimalNumber(RuleLimits.HoursDecimals, RuleLimits.MinHours, RuleLimits.HoursOfADay)]
    public decimal? MinHours { get; init; }

    internal RuleCondition ToCondition() => new()
    {
        CostCodes = CostCodes,
        Classifications = Classifications,
        Projects = Projects,
        EmploymentTypes = EmploymentTypes,
        MinHours = MinHours,
    };
}

/// <summary>A stretch of hours with one multiplier.</summary>
public sealed record RuleTierRequest
{
    /// <summary>How long it is; left out in the last tier, which takes all hours that are left.</summary>
    [DecimalNumber(RuleLimits.HoursDecimals, RuleLimits.MinHours, RuleLimits.HoursOfAWeek)]
    public decimal? Hours { get; init; }

    /// <summary>Times the base rate.</summary>
    [Required, DecimalNumber(RuleLimits.Decimals, RuleLimits.MinMultiplier, RuleLimits.MaxMultiplier)]
    public decimal? Multiplier { get; init; }

    /// <summary>The tiers; null where one lacks its multiplier.</summary>
    internal static List<RuleTier>? All(IReadOnlyList<RuleTierRequest>? tiers) => tiers?.All(tier => tier.Multiplier is not null) == true
        ? tiers.Select(tier => new RuleTier(tier.Hours, tier.Multiplier.GetValueOrDefault())).ToList()
        : null;
}

/// <summary>The limits of the figures and lists of rules, written out as attributes take them.</summary>
internal static class RuleLimits
{
    public const int Tiers = 10;
    public const int Names = 100;
    public const int Days = 8;
    public const int Decimals = 6;
    public const int HoursDecimals = 2;
    public const string MinHours = "0.05";
    public const string HoursOfADay = "24";
    public const string HoursOfAWeek = "168";
    public const string HoursOfACycle = "8784";
    public const string MinMultiplier = "1";
    public const string MaxMultiplier = "10";
    public const string MinFigure = "0.000001";
    public const string MaxPercent = "1000";
    public const string MaxAmount = "1000000";
}
