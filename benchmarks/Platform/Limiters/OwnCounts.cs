using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;

namespace Payroll.Benchmarks;

/// <summary>Our counts by key alone, as for failed attempts: the same work as the framework's.</summary>
internal sealed class OwnCounts : ITakenLimiter
{
    private static readonly RateLimitWindow[] Windows = [Limits.Burst, Limits.Sustained];

    private readonly CountsTable table = new(TimeProvider.System, LocalRateLimiter.Capacity);

    public bool Take(Guid key)
    {
        while (true)
        {
            var counts = table.Of(new CountsKey(key, RateLimitClass.Read, false));
            lock (counts)
            {
                if (!counts.IsRetired) return RateLimitRule.Take(counts, Windows, null, [], table.Now).IsAllowed;
            }
        }
    }

    public void Dispose()
    {
    }
}
