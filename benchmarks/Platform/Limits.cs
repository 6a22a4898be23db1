using Payroll.Domain.RateLimiting;

namespace Payroll.Benchmarks;

/// <summary>The windows of reads, with limits that no measurement reaches.</summary>
internal static class Limits
{
    public static readonly RateLimitWindow Burst = new(10, RateLimitWindow.MaxLimit);
    public static readonly RateLimitWindow Sustained = new(RateLimitWindow.Minute, RateLimitWindow.MaxLimit);

    public static RateLimitTiers Distant { get; } = new(OfAllClasses(), OfAllClasses(), OfAllClasses());

    private static RateLimitTier OfAllClasses() => RateLimitTier.Of(
        Enum.GetValues<RateLimitClass>().Where(requests => requests != RateLimitClass.All).Select(requests => RateLimitWindows.Of(requests, Burst, Sustained)),
        organizationFactor: 1);
}
