using System.Security.Cryptography;
using Payroll.Application.Common.Secrets;

namespace Payroll.Infrastructure.Encryption;

/// <summary>HMAC-SHA256 under the audit key.</summary>
internal sealed class HmacAuditSeal(PayrollSecrets secrets) : IAuditSeal
{
    public (string Version, byte[] Seal) Seal(byte[] bytes) => (secrets.AuditKeyVersion, HMACSHA256.HashData(secrets.AuditKey.Span, bytes));

    public bool IsSealOf(byte[] bytes, string version, byte[] seal) =>
        version == secrets.AuditKeyVersion && CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(secrets.AuditKey.Span, bytes), seal);
}
