namespace Payroll.WebApi.Authentication;

/// <summary>Endpoint metadata: the scopes that a key needs for it, all of them. Empty where any key will do.</summary>
public interface IRequiredScopes
{
    IReadOnlyList<string> Scopes { get; }
}
