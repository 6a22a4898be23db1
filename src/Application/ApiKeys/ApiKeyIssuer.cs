using System.Security.Cryptography;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.ApiKeys;

namespace Payroll.Application.ApiKeys;

/// <summary>Makes keys: random secrets, and the rows that keep only their keyed hashes.</summary>
public sealed class ApiKeyIssuer(IApiKeyHasher hasher)
{
    /// <summary>A new secret, from the system's cryptographic source.</summary>
    public static ApiKeySecret NewSecret() => ApiKeySecret.Create(RandomNumberGenerator.GetBytes(16), RandomNumberGenerator.GetBytes(32));

    /// <summary>The row of a key.</summary>
    public ApiKey Issue(ApiKeySecret secret, Guid organizationId, ApiKeyGrant grant, DateTimeOffset now)
    {
        var hash = hasher.Hash(secret.Value);
        return ApiKey.Issue(Guid.CreateVersion7(now), organizationId, secret, hash.PepperVersion, hash.Value, grant, now);
    }

    /// <summary>The row of a key that takes another one's place.</summary>
    /// <exception cref="Domain.Common.DomainRuleException">The other one can't be rotated.</exception>
    public ApiKey Rotate(ApiKey key, ApiKeySecret secret, DateTimeOffset? expiresAt, TimeSpan grace, DateTimeOffset now)
    {
        var hash = hasher.Hash(secret.Value);
        return key.Rotate(Guid.CreateVersion7(now), secret, hash.PepperVersion, hash.Value, expiresAt, grace, now);
    }
}
