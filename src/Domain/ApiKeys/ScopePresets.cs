using Payroll.Domain.Common;

namespace Payroll.Domain.ApiKeys;

/// <summary>Named lists of scopes. They are expanded when a key is made, so a later change of a list doesn't change keys.</summary>
public static class ScopePresets
{
    /// <summary>Reads everything but API keys and request logs.</summary>
    public const string ReadOnly = "read_only";

    /// <summary>Enters time and runs the payroll, and reads what that takes.</summary>
    public const string PayrollSubmitter = "payroll_submitter";

    /// <summary>Everything within the organization; not the operator's actions on organizations.</summary>
    public const string Admin = "admin";

    /// <summary>The names, in the order of what they allow.</summary>
    public static IReadOnlyList<string> Names { get; } = [ReadOnly, PayrollSubmitter, Admin];

    /// <summary>The preset that a text names, in any case, with spaces, hyphens, underscores or nothing between its words; null: none.</summary>
    public static string? Find(string text) =>
        Names.FirstOrDefault(name => string.Equals(LettersOf(name), LettersOf(text), StringComparison.OrdinalIgnoreCase));

    /// <summary>The scopes of the preset, in a form that <see cref="ScopeSet.Parse"/> reads.</summary>
    /// <exception cref="DomainRuleException">There is no such preset; the field is <c>preset</c>.</exception>
    public static IReadOnlyList<string> Expand(string preset) => preset switch
    {
        ReadOnly =>
        [
            "read:employees", "read:pay-groups", "read:pay-rates", "read:timesheets", "read:payroll", "read:paystubs", "read:reports",
            "read:webhooks",
        ],
        PayrollSubmitter =>
        [
            "read:employees", "read:pay-groups", "read:pay-rates", "read:timesheets", "read:payroll", "read:paystubs",
            "write:timesheets", "write:payroll",
        ],
        Admin => ["*:*"],
        _ => throw DomainRuleException.OfField(
            "preset", FieldErrorCodes.InvalidFormat, $"Use one of the presets {string.Join(", ", Names)}, or list scopes."),
    };

    private static string LettersOf(string text) => string.Concat(text.Where(letter => letter is not (' ' or '-' or '_')));
}
