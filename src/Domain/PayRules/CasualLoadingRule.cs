using Payroll.Domain.Common;

namespace Payroll.Domain.PayRules;

/// <summary>A percentage on top of the base rate of all hours worked, in place of paid leave.</summary>
public sealed record CasualLoadingRule : PayRule
{
    /// <summary>Percent of the base rate.</summary>
    public required decimal Percent { get; init; }

    /// <summary>Codes of the employment types that have it.</summary>
    public required IReadOnlyList<string> EmploymentTypes { get; init; }

    /// <inheritdoc/>
    protected override IEnumerable<FieldError> CheckMembers(string path)
    {
        if (RuleFigures.Percent($"{path}.percent", Percent) is { } error) yield return error;
        if (EmploymentTypes.Count == 0) yield return new($"{path}.employment_types", FieldErrorCodes.Required, "Give at least one employment type.");
    }
}
