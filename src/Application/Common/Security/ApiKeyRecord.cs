using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.Common.Security;

/// <summary>A key as authentication needs it.</summary>
/// <param name="ApiKeyId">The key's id.</param>
/// <param name="OrganizationId">The key's organization.</param>
/// <param name="Name">What people call it.</param>
/// <param name="PepperVersion">Which pepper the hash was made with.</param>
/// <param name="Hash">HMAC-SHA256 of the whole key.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Tier">How much traffic it is meant for.</param>
/// <param name="ExpiresAt">The moment from which it is refused.</param>
/// <param name="RevokedAt">When it was revoked.</param>
/// <param name="RateLimitCountsId">
/// What its requests are counted under. Keys that took each other's place share it; so do a key with limits of its own and the keys that it creates.
/// </param>
/// <param name="Limits">Limits of its own, in place of some of its tier's.</param>
/// <param name="Version">The version of the key that this was read from.</param>
public sealed record ApiKeyRecord(
    Guid ApiKeyId,
    Guid OrganizationId,
    string Name,
    string PepperVersion,
    byte[] Hash,
    ScopeSet Scopes,
    ApiKeyTier Tier,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt,
    Guid RateLimitCountsId,
    IReadOnlyList<KeyRateLimit> Limits,
    int Version)
{
    /// <summary>What authentication needs of a key.</summary>
    public static ApiKeyRecord Of(ApiKey key) => new(
        key.Id, key.OrganizationId, key.Name, key.PepperVersion, key.Hash, key.ScopeSet, key.Tier, key.ExpiresAt, key.RevokedAt,
        key.RateLimitCountsId, key.Limits, key.Version);
}
