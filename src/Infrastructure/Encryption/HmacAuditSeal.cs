using System.Security.Cryptography;
using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption;

/// <summary>HMAC-SHA256 under the audit key; seals of previous keys are checked with these.</summary>
internal sealed class HmacAuditSeal(SecretsInUse inUse) : IAuditSeal
{
    public (string Version, byte[] Seal) Seal(byte[] bytes)
    {
        var secrets = inUse.Known;
        return (secrets.AuditKeyVersion, HMACSHA256.HashData(secrets.AuditKey.Span, bytes));
    }

    public bool IsSealOf(byte[] bytes, string version, byte[] seal) =>
        inUse.With(secrets => secrets.AuditKeys.ContainsKey(version)).AuditKeys.TryGetValue(version, out var key)
        && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key.Span, bytes), seal);
}
