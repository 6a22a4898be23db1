using System.ComponentModel.DataAnnotations;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.ApiKeys;

/// <summary>A limit that a key has in place of its tier's.</summary>
public sealed record KeyRateLimitRequest
{
    internal const int Max = 8;

    /// <summary>The requests that are counted.</summary>
    [Required]
    public RateLimitClass? Class { get; init; }

    /// <summary>The length of one of the tier's windows for them.</summary>
    [Required, Range(1, RateLimitWindow.Day)]
    public int? WindowSeconds { get; init; }

    /// <summary>Requests in any such window; at most what all keys of the organization have together.</summary>
    [Required, Range(1, RateLimitWindow.MaxLimit)]
    public int? Limit { get; init; }

    // What is incomplete has been noted while it was read, and is refused with the rest.
    internal static IReadOnlyList<KeyRateLimit>? Read(IReadOnlyList<KeyRateLimitRequest>? limits) => limits is null ? null :
    [
        .. from given in limits
           where given is { Class: not null, WindowSeconds: not null, Limit: not null }
           select new KeyRateLimit(given.Class!.Value, given.WindowSeconds!.Value, given.Limit!.Value),
    ];
}
