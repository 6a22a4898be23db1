namespace Payroll.Application.Common.Secrets;

/// <summary>Seals audit events with a key that the database doesn't have. Safe for concurrent use.</summary>
public interface IAuditSeal
{
    /// <summary>HMAC-SHA256 under the present key, and that key's version.</summary>
    (string Version, byte[] Seal) Seal(byte[] bytes);

    /// <summary>Whether a seal is that of the bytes, under the key of that version. False where the key is not known.</summary>
    bool IsSealOf(byte[] bytes, string version, byte[] seal);
}
