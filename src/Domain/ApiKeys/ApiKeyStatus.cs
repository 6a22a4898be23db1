namespace Payroll.Domain.ApiKeys;

/// <summary>Whether a key lets anyone in.</summary>
public enum ApiKeyStatus
{
    /// <summary>Yes.</summary>
    Active,

    /// <summary>Yes, until its grace period ends: another key took its place.</summary>
    Rotating,

    /// <summary>No: its expiry has passed, or its grace period.</summary>
    Expired,

    /// <summary>No, and never again.</summary>
    Revoked,
}
