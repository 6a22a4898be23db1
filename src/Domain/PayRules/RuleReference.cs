namespace Payroll.Domain.PayRules;

/// <summary>A code that a rule names.</summary>
/// <param name="Kind">What it is the code of.</param>
/// <param name="Path">The JSON path of the code, such as <c>rules[2].earning_code</c>.</param>
/// <param name="Code">The code.</param>
public sealed record RuleReference(RuleReferenceKind Kind, string Path, string Code)
{
    internal static IEnumerable<RuleReference> All(RuleReferenceKind kind, string path, IReadOnlyList<string>? codes) =>
        (codes ?? []).Select((code, at) => new RuleReference(kind, $"{path}[{at}]", code));
}

/// <summary>What a rule can name by a code.</summary>
public enum RuleReferenceKind
{
    /// <summary>The earning code of its lines.</summary>
    EarningCode,

    /// <summary>A cost code that work is booked to.</summary>
    CostCode,

    /// <summary>An employment type of the employee.</summary>
    EmploymentType,
}
