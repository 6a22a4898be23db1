namespace Payroll.Domain.RateLimiting;

/// <summary>The limits of every tier.</summary>
/// <param name="Standard">One integration.</param>
/// <param name="Enterprise">Large ones.</param>
/// <param name="Windowed">One count over all requests, by minute, hour and day.</param>
public sealed record RateLimitTiers(RateLimitTier Standard, RateLimitTier Enterprise, RateLimitTier Windowed)
{
    /// <summary>Keys of one organization together have so many times the limits of one, unless the installation says otherwise.</summary>
    public const int OrganizationFactor = 5;

    /// <summary>The limits of an installation that sets none.</summary>
    public static RateLimitTiers Default { get; } = new(
        ByClass(1), ByClass(10), RateLimitTier.Of([RateLimitWindows.OfAll(60, 1_000, 10_000)], OrganizationFactor));

    /// <summary>The limits of a tier.</summary>
    public RateLimitTier this[ApiKeyTier tier] => tier switch
    {
        ApiKeyTier.Enterprise => Enterprise,
        ApiKeyTier.Windowed => Windowed,
        _ => Standard,
    };

    private static RateLimitTier ByClass(int factor) => RateLimitTier.Of(
        [
            Two(RateLimitClass.PayrollWrite, 40 * factor, 100 * factor),
            Two(RateLimitClass.Keys, 10 * factor, 30 * factor),
            Two(RateLimitClass.Write, 40 * factor, 100 * factor),
            Two(RateLimitClass.Read, 100 * factor, 300 * factor),
        ],
        OrganizationFactor);

    private static RateLimitWindows Two(RateLimitClass requests, int burst, int sustained) =>
        RateLimitWindows.Of(requests, new(10, burst), new(RateLimitWindow.Minute, sustained));
}
