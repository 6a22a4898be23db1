using Payroll.Domain.ApiKeys;

namespace Payroll.WebApi.Authentication;

/// <summary>The scopes that a key needs for an action, all of them. An action without this attribute is closed.</summary>
/// <param name="scopes">Of <see cref="Domain.ApiKeys.Scopes"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresScopeAttribute(params string[] scopes) : Attribute
{
    public IReadOnlyList<string> Scopes { get; } = scopes;

    /// <summary>The same as a set, read once.</summary>
    public ScopeSet Needed { get; } = ScopeSet.Parse(scopes);
}
