using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys.Authentication;

/// <summary>Counts the requests of keys, and says which are too many. No query; nothing waits.</summary>
public interface IRateLimiter
{
    /// <summary>Decides about a request, and counts it if it is let through.</summary>
    ValueTask<RateLimitDecision> TakeAsync(ApiKeyRecord key, RateLimitClass requests, CancellationToken cancellationToken);

    /// <summary>What a key has left in every class, without counting anything.</summary>
    ValueTask<IReadOnlyList<RateLimitStanding>> LookAsync(ApiKeyRecord key, CancellationToken cancellationToken);

    /// <summary>The limits that hold for a key: its tier's, and its own.</summary>
    RateLimitTier TierOf(ApiKeyRecord key);
}

/// <summary>How the windows of a class stand.</summary>
public sealed record RateLimitStanding(RateLimitClass Class, WindowStates Windows);
