using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.Application.ApiKeys;

/// <summary>What a list of scopes has to satisfy.</summary>
internal static class ScopeRules
{
    private static readonly ScopeSet Operator = ScopeSet.Parse(["*:organizations"]);

    public static IEnumerable<FieldError> Check(IReadOnlyList<string>? scopes)
    {
        if (scopes is null) yield break;
        if (scopes.Count == 0) yield return new("scopes", FieldErrorCodes.Required, "Give at least one scope.");
        for (var i = 0; i < scopes.Count; i++)
        {
            if (scopes[i] is null) continue;
            if (!ScopeSet.TryParse(scopes[i], out var set))
                yield return new($"scopes[{i}]", FieldErrorCodes.InvalidFormat, ScopeSet.Spelling);
            else if (Operator.Contains(set))
                yield return new($"scopes[{i}]", FieldErrorCodes.InvalidFormat, "Operator scopes can't be given: only the installation's first key has them.");
        }
    }
}
