namespace Payroll.Infrastructure.Encryption.Rotation;

/// <summary>What a pass over encrypted values came to.</summary>
/// <param name="Turned">Values that are encrypted with the active key now, and were not before.</param>
/// <param name="Missed">Rows that another transaction changed meanwhile: left to the next pass.</param>
/// <param name="Unreadable">Values that can't be decrypted, since they were tampered with.</param>
internal readonly record struct RotationCount(long Turned, long Missed, long Unreadable)
{
    public static RotationCount operator +(RotationCount left, RotationCount right) =>
        new(left.Turned + right.Turned, left.Missed + right.Missed, left.Unreadable + right.Unreadable);
}
