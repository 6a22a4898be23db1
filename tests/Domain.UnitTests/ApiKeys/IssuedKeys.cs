using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.UnitTests.ApiKeys;

/// <summary>Keys as they are issued.</summary>
internal static class IssuedKeys
{
    public static DateTimeOffset Start { get; } = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    public static ApiKey Issue(DateTimeOffset? expiresAt = null, Guid? rateLimitGroupId = null) => ApiKey.Issue(
        Guid.CreateVersion7(Start), Guid.CreateVersion7(Start), Secret(1), "00000000", new byte[32],
        new ApiKeyGrant("Reader", ["read:employees", "read:payroll"], null, ApiKeyTier.Windowed, expiresAt)
        {
            Limits = [new(RateLimitClass.All, RateLimitWindow.Minute, 10)],
            RateLimitGroupId = rateLimitGroupId,
        },
        Start);

    public static ApiKey Rotate(this ApiKey key, DateTimeOffset at, TimeSpan? grace = null) =>
        key.Rotate(Guid.CreateVersion7(at), Secret(2), "11111111", new byte[32], key.RenewedExpiry(at), grace ?? ApiKeyRotation.DefaultGrace, at);

    private static ApiKeySecret Secret(byte id) => ApiKeySecret.Create(Enumerable.Repeat(id, 16).ToArray(), new byte[32]);
}
