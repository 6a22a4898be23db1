using Payroll.Application.Common.Errors;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys.Grants;

/// <summary>
/// A key that has limits of its own, or shares the counts of one that does, gives no key wider limits. Otherwise it would get around
/// them through a key that it creates, changes or rotates.
/// </summary>
internal static class RateLimitGrantPolicy
{
    /// <summary>Refuses limits that are wider in any window than those that the caller's key is held to.</summary>
    /// <param name="callerKey">The caller's key, as it is in the database.</param>
    /// <param name="tiers">The limits of every tier.</param>
    /// <param name="tier">The tier that the other key has or gets.</param>
    /// <param name="limits">The limits of its own that the other key has or gets.</param>
    /// <exception cref="ForbiddenException">They are wider, or count other classes of requests.</exception>
    public static void Require(ApiKey callerKey, RateLimitTiers tiers, ApiKeyTier tier, IReadOnlyList<KeyRateLimit> limits)
    {
        if (callerKey.HasOwnLimits && !tiers[tier].With(limits).IsWithin(Held(callerKey, tiers)))
        {
            throw new ForbiddenException(
                "This key has limits of its own, so it can't give, or change or rotate a key with, wider ones or those of a tier that counts differently. "
                + "Give limits within its own (GET /me lists them), or use a key without limits of its own.",
                []);
        }
    }

    /// <summary>The limits of a new key: those that are given, and the caller's where it is held to less than the new key's tier.</summary>
    public static IReadOnlyList<KeyRateLimit> Complete(ApiKey callerKey, RateLimitTiers tiers, ApiKeyTier tier, IReadOnlyList<KeyRateLimit> given)
    {
        if (!callerKey.HasOwnLimits) return given;
        var callers = tier == callerKey.Tier ? callerKey.Limits : tiers[tier].Narrowing(Held(callerKey, tiers));
        return [.. given, .. callers.Where(limit => !given.Any(own => (own.Class, own.WindowSeconds) == (limit.Class, limit.WindowSeconds)))];
    }

    private static RateLimitTier Held(ApiKey callerKey, RateLimitTiers tiers) => tiers[callerKey.Tier].With(callerKey.Limits);
}
