using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.ApiKeys.Grants;

/// <summary>What a list of scopes has to satisfy.</summary>
internal static class ScopeRules
{
    private static readonly ScopeSet Operator = ScopeSet.Parse(["*:organizations"]);

    /// <summary>Of a new key.</summary>
    public static IEnumerable<FieldError> Check(IReadOnlyList<string>? scopes) => CheckSpelling(scopes).Concat(CheckOperator(scopes, null));

    /// <summary>What can be said without knowing the key.</summary>
    public static IEnumerable<FieldError> CheckSpelling(IReadOnlyList<string>? scopes)
    {
        if (scopes is null) yield break;
        if (scopes.Count == 0) yield return new("scopes", FieldErrorCodes.Required, "Give at least one scope.");
        for (var i = 0; i < scopes.Count; i++)
        {
            if (scopes[i] is not null && !ScopeSet.TryParse(scopes[i], out _))
                yield return new($"scopes[{i}]", FieldErrorCodes.InvalidFormat, ScopeSet.Spelling);
        }
    }

    /// <summary>Operator scopes are never given; a key that has them may keep them.</summary>
    public static IEnumerable<FieldError> CheckOperator(IReadOnlyList<string>? scopes, ScopeSet? present)
    {
        for (var i = 0; i < (scopes?.Count ?? 0); i++)
        {
            if (scopes![i] is not null && ScopeSet.TryParse(scopes[i], out var set) && Operator.Contains(set) && present?.Contains(set) != true)
                yield return new($"scopes[{i}]", FieldErrorCodes.InvalidFormat, "Operator scopes can't be given: only the installation's first key has them.");
        }
    }
}
