using System.Threading.RateLimiting;

namespace Payroll.Benchmarks;

/// <summary>The framework's way: two partitioned sliding windows, one after the other.</summary>
internal sealed class FrameworkLimiter : ITakenLimiter
{
    private readonly PartitionedRateLimiter<Guid> burst = Window(Limits.Burst.Seconds);
    private readonly PartitionedRateLimiter<Guid> sustained = Window(Limits.Sustained.Seconds);
    private readonly PartitionedRateLimiter<Guid> both;

    public FrameworkLimiter() => both = PartitionedRateLimiter.CreateChained(burst, sustained);

    public bool Take(Guid key)
    {
        using var lease = both.AttemptAcquire(key);
        return lease.IsAcquired;
    }

    public void Dispose()
    {
        both.Dispose();
        burst.Dispose();
        sustained.Dispose();
    }

    private static PartitionedRateLimiter<Guid> Window(int seconds) => PartitionedRateLimiter.Create<Guid, Guid>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Domain.RateLimiting.RateLimitWindow.MaxLimit,
            Window = TimeSpan.FromSeconds(seconds),
            SegmentsPerWindow = seconds,
            QueueLimit = 0,
        }));
}
