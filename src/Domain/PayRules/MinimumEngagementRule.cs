using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>The hours that are paid at least on a date on which the employee works.</summary>
public sealed record MinimumEngagementRule : PayRule
{
    /// <summary>So many hours are paid; above 0, at most 24.</summary>
    public required decimal Hours { get; init; }

    /// <summary>The days that it is for; null: all.</summary>
    public IReadOnlyList<RuleDay>? Days { get; init; }

    /// <summary>At which tier of the date's rule the missing hours are paid.</summary>
    public EngagementTopUp TopUp { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        if (RuleFigures.Hours($"{path}.hours", Hours, 24) is { } error) yield return error;
        if (Days is { Count: 0 }) yield return new($"{path}.days", FieldErrorCodes.Required, "Give at least one day, or leave the list out.");
    }
}

/// <summary>At which tier a top-up is paid.</summary>
public enum EngagementTopUp
{
    /// <summary>Where the worked hours ended.</summary>
    Continue,

    /// <summary>At the first tier.</summary>
    First,
}
