using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.UnitTests.RateLimiting;

/// <summary>The times of all requests that were let in: what a limit is meant to hold for, without any slots.</summary>
internal sealed class ExactLog(RateLimitWindow window)
{
    private readonly Queue<long> times = new();

    /// <summary>Requests in the window that ends now, both of its ends included.</summary>
    public int CountAfterAdding(long now)
    {
        times.Enqueue(now);
        return CountAt(now);
    }

    public int CountAt(long now)
    {
        while (times.TryPeek(out var oldest) && oldest < now - window.Seconds * 1000L) times.Dequeue();
        return times.Count;
    }
}
