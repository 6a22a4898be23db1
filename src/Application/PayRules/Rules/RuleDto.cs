using System.Text.Json.Serialization;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules.Rules;

/// <summary>A rule of a rule set: one of six types.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OvertimeRuleDto), "overtime")]
[JsonDerivedType(typeof(DayRuleDto), "day")]
[JsonDerivedType(typeof(ShiftRuleDto), "shift")]
[JsonDerivedType(typeof(AllowanceRuleDto), "allowance")]
[JsonDerivedType(typeof(MinimumEngagementRuleDto), "minimum_engagement")]
[JsonDerivedType(typeof(CasualLoadingRuleDto), "casual_loading")]
public abstract record RuleDto
{
    /// <summary>What it is called on paystubs.</summary>
    [JsonPropertyOrder(-1)]
    public required string Name { get; init; }

    /// <summary>The earning code of its lines; null: `overtime`, `allowance`, or the code of the work, by its type.</summary>
    [JsonPropertyOrder(1)]
    public required string? EarningCode { get; init; }

    /// <summary>The work that it is for; null: any.</summary>
    [JsonPropertyOrder(1)]
    public required RuleCondition? When { get; init; }

    internal static IReadOnlyList<RuleDto> All(IReadOnlyList<PayRule> rules) => [.. rules.Select(Of)];

    private static RuleDto Of(PayRule rule) => rule switch
    {
        OvertimeRule overtime => OvertimeRuleDto.Of(overtime),
        DayRule day => DayRuleDto.Of(day),
        ShiftRule shift => ShiftRuleDto.Of(shift),
        AllowanceRule allowance => AllowanceRuleDto.Of(allowance),
        MinimumEngagementRule engagement => MinimumEngagementRuleDto.Of(engagement),
        CasualLoadingRule casual => CasualLoadingRuleDto.Of(casual),
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule.GetType(), "The type of rule has no answer."),
    };
}
