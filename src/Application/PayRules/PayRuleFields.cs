using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.PayRules;

namespace Payroll.Application.PayRules;

/// <summary>
/// The members of a pay rule set that a caller gives. Creating and updating share this list. What is null, or has no value, is not given: a new
/// set has none, and of a set that is there it stays. Null as a value clears.
/// </summary>
public sealed record PayRuleFields
{
    /// <summary>Only of a new set: a code never changes.</summary>
    public string? Code { get; init; }

    public string? Name { get; init; }

    /// <summary>The code of a pay group.</summary>
    public Optional<string?> PayGroup { get; init; }

    public Optional<string?> Project { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>All of them. Null stands for a rule that the reading of the request refused.</summary>
    public IReadOnlyList<PayRule?>? Rules { get; init; }

    /// <summary>What is given over what is there, except the pay group, which has to be looked up. Refused rules are left out.</summary>
    /// <param name="existing">What is there; null: the set is new.</param>
    internal PayRuleSetTerms Over(PayRuleSetTerms? existing) => new()
    {
        Code = Code ?? existing?.Code,
        Name = Name ?? existing?.Name,
        PayGroupId = existing?.PayGroupId,
        Project = Project.Or(existing?.Project),
        EffectiveFrom = EffectiveFrom ?? existing?.EffectiveFrom ?? PayrollDates.Earliest,
        Rules = Rules?.OfType<PayRule>().ToList() ?? existing?.Rules ?? [],
    };
}
