using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>A limit that a key has in place of its tier's.</summary>
public sealed record KeyRateLimitDto
{
    /// <summary>The requests that are counted.</summary>
    public required RateLimitClass Class { get; init; }

    /// <summary>The length of the window.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>Requests in any such window.</summary>
    public required int Limit { get; init; }
}
