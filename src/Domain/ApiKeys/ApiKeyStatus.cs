namespace Payroll.Domain.ApiKeys;

/// <summary>Whether a key lets anyone in.</summary>
public enum ApiKeyStatus
{
    /// <summary>Yes.</summary>
    Active,

    /// <summary>No: its expiry has passed.</summary>
    Expired,

    /// <summary>No, and never again.</summary>
    Revoked,
}
