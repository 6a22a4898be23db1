using System.Security.Cryptography;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Authentication;

/// <summary>Says whether a text is a key that lets its bearer in. No query for a key that is known in memory, or is no key at all.</summary>
internal sealed class ApiKeyVerifier(IApiKeyDirectory directory, IApiKeyHasher hasher, IApiKeyRehashing rehashing, TimeProvider clock)
{
    private static readonly byte[] NoHash = new byte[32];

    /// <returns>The key, or the code of the refusal; a key that is revoked or expired comes with its refusal.</returns>
    public async ValueTask<(ApiKeyRecord? Key, string? Refusal)> VerifyAsync(string text, CancellationToken cancellationToken)
    {
        if (!ApiKeySecret.TryParse(text, out var secret)) return (null, ErrorCodes.MalformedApiKey);

        var key = await directory.FindAsync(secret.PublicId, cancellationToken);
        // Hashed once, whether the id is known or not and under whichever pepper, so that the time taken does not tell.
        var hash = key is null ? hasher.Hash(secret.Value) : hasher.HashUnder(key.PepperVersion, secret.Value);
        var matches = CryptographicOperations.FixedTimeEquals(hash.Value, key?.Hash ?? NoHash) && key?.PepperVersion == hash.PepperVersion;
        if (key is null || !matches) return (null, ErrorCodes.InvalidApiKey);

        // Only who has the whole key learns what has become of it.
        if (key.RevokedAt is not null) return (key, ErrorCodes.RevokedApiKey);
        if (key.ExpiresAt <= clock.GetUtcNow()) return (key, ErrorCodes.ExpiredApiKey);
        rehashing.Used(key, secret);
        return (key, null);
    }
}
