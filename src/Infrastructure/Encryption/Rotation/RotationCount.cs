namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>What a pass over encrypted values came to.</summary>
/// <param name="Reencrypted">Values that are encrypted with the active key now, and were not before.</param>
/// <param name="Missed">Rows that another transaction changed meanwhile: left to the next pass.</param>
/// <param name="Unreadable">Values that can't be decrypted, since they were tampered with.</param>
internal readonly record struct RotationCount(long Reencrypted, long Missed, long Unreadable)
{
    public static RotationCount operator +(RotationCount left, RotationCount right) =>
        new(left.Reencrypted + right.Reencrypted, left.Missed + right.Missed, left.Unreadable + right.Unreadable);
}
