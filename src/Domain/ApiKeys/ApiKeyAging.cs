namespace Payroll.Domain.ApiKeys;

/// <summary>What time does to keys.</summary>
public static class ApiKeyAging
{
    /// <summary>A key that was not used for this long should be revoked.</summary>
    public static readonly TimeSpan Unused = TimeSpan.FromDays(60);

    /// <summary>A key that is older should be replaced.</summary>
    public static readonly TimeSpan RotationAge = TimeSpan.FromDays(60);

    /// <summary>That long ahead it is noted that a key expires. A key that expires sooner is not relied on.</summary>
    public static readonly TimeSpan ExpiryNotice = TimeSpan.FromDays(7);

    /// <summary>The shortest time between two records of a key's use over plain HTTP.</summary>
    public static readonly TimeSpan ExposureInterval = TimeSpan.FromHours(1);

    /// <summary>What to do about an active key.</summary>
    /// <param name="createdAt">When it was made.</param>
    /// <param name="lastUsedAt">When it was last used; null: never, which counts from when it was made.</param>
    /// <param name="exposedAt">When it was last sent over plain HTTP.</param>
    /// <param name="now">Now.</param>
    public static IEnumerable<ApiKeyAdvice> Advice(DateTimeOffset createdAt, DateTimeOffset? lastUsedAt, DateTimeOffset? exposedAt, DateTimeOffset now)
    {
        if (now - (lastUsedAt ?? createdAt) >= Unused) yield return ApiKeyAdvice.RevokeUnused;
        if (now - createdAt > RotationAge || exposedAt is not null) yield return ApiKeyAdvice.Rotate;
    }
}
