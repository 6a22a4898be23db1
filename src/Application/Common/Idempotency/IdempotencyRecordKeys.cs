using System.Security.Cryptography;
using Payroll.Application.Common.Secrets;

namespace Payroll.Application.Common.Idempotency;

/// <summary>What kept answers are bound to.</summary>
public static class IdempotencyRecordKeys
{
    /// <summary>What an encrypted answer belongs to.</summary>
    public static SecretContext Context(Guid organizationId, Guid rowId) => new(organizationId, rowId, "idempotency_record.answer");

    /// <summary>What is locked while a request is carried out.</summary>
    internal static Guid LockOf(Guid organizationId, byte[] fingerprint) =>
        new(SHA256.HashData([.. organizationId.ToByteArray(bigEndian: true), .. fingerprint]).AsSpan(0, 16));
}
