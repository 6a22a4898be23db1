using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.ApiKeys;

/// <summary>What a key is issued for.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Preset">The preset that the scopes came from, if one was named.</param>
/// <param name="Tier">How much traffic it is meant for.</param>
/// <param name="ExpiresAt">The key is refused from this moment on; null: it does not expire.</param>
public sealed record ApiKeyGrant(string Name, IReadOnlyList<string> Scopes, string? Preset, ApiKeyTier Tier, DateTimeOffset? ExpiresAt)
{
    /// <summary>Limits of its own, in place of some of its tier's.</summary>
    public IReadOnlyList<KeyRateLimit> Limits { get; init; } = [];

    /// <summary>The lineage whose request counts it shares; null: its own.</summary>
    public Guid? RateLimitGroupId { get; init; }

    /// <summary>The command on the host that makes the key; null where none does.</summary>
    public string? CliCommand { get; init; }

    /// <summary>An organization's first key: everything inside it, for ever, at the highest tier.</summary>
    public static ApiKeyGrant FirstAdmin(bool isOperator) =>
        new("First admin key", isOperator ? ["*:*", "*:organizations"] : ["*:*"], ScopePresets.Admin, ApiKeyTier.Enterprise, null);
}
