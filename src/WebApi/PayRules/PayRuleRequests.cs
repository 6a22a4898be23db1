using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Application.PayRules;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;
using Payroll.WebApi.PayRules.Rules;

namespace Payroll.WebApi.PayRules;

/// <summary>A new set of pay rules: of a project, of a pay group, or of the organization.</summary>
public sealed record CreatePayRuleRequest
{
    /// <summary>What it is called in your own words. The sets of a code are its versions: each has another effective_from.</summary>
    [Required, StringLength(Text.CodeLength), RegularExpression(Text.CodePattern, ErrorMessage = Text.CodeMessage)]
    public string? Code { get; init; }

    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>The code of the only pay group that it is for. Give it or project, or neither for the whole organization.</summary>
    [StringLength(Text.CodeLength)]
    public string? PayGroup { get; init; }

    /// <summary>The only project that it is for, in your words; case counts.</summary>
    [StringLength(Text.NameLength)]
    public string? Project { get; init; }

    /// <summary>The first day on which it holds. It holds until the next set for the same starts.</summary>
    [Required]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>The rules, in order; an empty list where hours have their rate alone.</summary>
    [Required, MaxLength(PayRuleSetRules.MaxRules)]
    public IReadOnlyList<RuleRequest>? Rules { get; init; }

    internal CreatePayRule ToCommand() => new(new PayRuleFields
    {
        Code = Code,
        Name = Name,
        PayGroup = PayGroup,
        Project = Project,
        EffectiveFrom = EffectiveFrom,
        Rules = RuleRequest.All(Rules),
    });
}

/// <summary>Changes of a rule set: what is left out stays, null clears. Once a submitted run has used it, only the name changes.</summary>
public sealed record UpdatePayRuleRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>The code of the only pay group that it is for; null: any, or a project's.</summary>
    [StringLength(Text.CodeLength)]
    public Optional<string?> PayGroup { get; init; }

    /// <summary>The only project that it is for; null: any.</summary>
    [StringLength(Text.NameLength)]
    public Optional<string?> Project { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public Optional<DateOnly> EffectiveFrom { get; init; }

    /// <summary>The rules, in order, in place of all that are there.</summary>
    [MaxLength(PayRuleSetRules.MaxRules)]
    public Optional<IReadOnlyList<RuleRequest>> Rules { get; init; }

    internal UpdatePayRule ToCommand(Guid payRuleId, ExpectedVersion? expectedVersion) => new(
        payRuleId,
        new PayRuleFields
        {
            Name = Name.Value,
            PayGroup = PayGroup,
            Project = Project,
            EffectiveFrom = EffectiveFrom.OrNull(),
            Rules = RuleRequest.All(Rules.Value),
        },
        expectedVersion);
}
