namespace Payroll.Domain.RateLimiting;

/// <summary>A limit that a key has in place of its tier's.</summary>
/// <param name="Class">The requests that are counted.</param>
/// <param name="WindowSeconds">The length of one of the tier's windows for them, in seconds.</param>
/// <param name="Limit">Requests in such a window, at least 1.</param>
public sealed record KeyRateLimit(RateLimitClass Class, int WindowSeconds, int Limit);
