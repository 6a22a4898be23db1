using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys.Grants;

/// <summary>A key gives, and changes, only what lies within its own scopes, expiry and tier.</summary>
internal static class ScopeGrantPolicy
{
    /// <summary>What revoking asks for: a leaked key is ended whatever its expiry and tier.</summary>
    /// <exception cref="ForbiddenException">The scopes reach further than the caller's own.</exception>
    public static void RequireScopes(ICurrentCaller caller, IReadOnlyList<string> scopes)
    {
        if (caller.Scopes.Missing(scopes) is { Count: > 0 } missing)
            throw new ForbiddenException("A key can only give, and change or revoke keys with, scopes that it has itself.", missing);
    }

    /// <exception cref="ForbiddenException">The grant would reach further than the caller's own key.</exception>
    public static void Require(ICurrentCaller caller, IReadOnlyList<string> scopes, DateTimeOffset? expiresAt, ApiKeyTier tier)
    {
        RequireScopes(caller, scopes);
        if (caller.ExpiresAt is { } limit && (expiresAt is null || expiresAt > limit))
            throw new ForbiddenException("A key can't give, or change a key with, an expiry later than its own.", []);
        if (tier != caller.Tier && caller.Tier != ApiKeyTier.Enterprise)
            throw new ForbiddenException("Only a key of the tier 'enterprise' gives, or changes, keys of another tier than its own.", []);
    }
}
