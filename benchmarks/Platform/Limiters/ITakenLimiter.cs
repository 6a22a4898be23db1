namespace Payroll.Benchmarks;

/// <summary>A limiter as it is measured: one request of a key.</summary>
internal interface ITakenLimiter : IDisposable
{
    /// <returns>Whether the request is let through.</returns>
    bool Take(Guid key);
}
