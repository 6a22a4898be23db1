namespace Payroll.Application.Common.Security;

/// <summary>
/// The key that a request was let in with, or that background work acts for. It is checked again inside each transaction that writes.
/// </summary>
public interface IRequestKey
{
    /// <summary>The verified key; null for work that acts for no key.</summary>
    ApiKeyRecord? Key { get; set; }

    /// <summary>The scopes that the endpoint needs; empty before one is chosen.</summary>
    IReadOnlyList<string> RequiredScopes { get; }
}
