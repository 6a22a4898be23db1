namespace Payroll.Domain.ApiKeys;

/// <summary>What a key's owner should do about it.</summary>
public enum ApiKeyAdvice
{
    /// <summary>Revoke the key: it was not used for sixty days.</summary>
    RevokeUnused,

    /// <summary>Rotate it: it is older than sixty days, or was sent over plain HTTP.</summary>
    Rotate,
}
