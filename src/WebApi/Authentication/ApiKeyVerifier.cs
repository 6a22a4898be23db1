using System.Net;
using System.Security.Cryptography;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;

namespace Payroll.WebApi.Authentication;

/// <summary>
/// Says whether a text is a key that lets its bearer in. No query for a key that is known in memory, or is no key at all. An
/// address that sends too many wrong ones is refused; a right one from there is let in all the same.
/// </summary>
internal sealed class ApiKeyVerifier(IApiKeyDirectory directory, IApiKeyHasher hasher, IApiKeyRehashing rehashing, IFailedAttempts attempts, TimeProvider clock)
{
    private static readonly byte[] NoHash = new byte[32];

    /// <param name="text">The credential.</param>
    /// <param name="address">The caller's address; null where it is unknown.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async ValueTask<Verification> VerifyAsync(string text, IPAddress? address, CancellationToken cancellationToken)
    {
        if (!ApiKeySecret.TryParse(text, out var secret)) return Failed(ErrorCodes.MalformedApiKey, address);

        var key = attempts.IsOver(address)
            ? await directory.FindAmongManyAsync(secret.PublicId, cancellationToken)
            : await directory.FindAsync(secret.PublicId, cancellationToken);
        // Hashed once, whether the id is known or not and under whichever pepper, so that the time taken does not tell.
        var hash = key is null ? hasher.Hash(secret.Value) : hasher.HashUnder(key.PepperVersion, secret.Value);
        var matches = CryptographicOperations.FixedTimeEquals(hash.Value, key?.Hash ?? NoHash) && key?.PepperVersion == hash.PepperVersion;
        if (key is null || !matches) return Failed(ErrorCodes.InvalidApiKey, address, named: key);

        // Only who has the whole key learns what has become of it.
        if (key.RevokedAt is not null) return new(key, ErrorCodes.RevokedApiKey);
        if (key.ExpiresAt <= clock.GetUtcNow()) return new(key, ErrorCodes.ExpiredApiKey);
        rehashing.Used(key, secret);
        return new(key, null);
    }

    // Only the first failed attempts name the key: a caller who knows a key's id could fill its organization's log.
    private Verification Failed(string code, IPAddress? address, ApiKeyRecord? named = null) =>
        attempts.Add(address) is { } seconds ? new(null, ErrorCodes.TooManyFailedAttempts, seconds) : new(null, code, Named: named);
}
