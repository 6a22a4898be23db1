using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.ApiKeys;

/// <summary>A key to the API: what it may do, until when. The secret itself is never kept, only its keyed hash.</summary>
public sealed class ApiKey : Resource
{
    private ApiKey()
    {
        PublicId = Name = ShownAs = PepperVersion = ScopeList = string.Empty;
        Hash = [];
        Limits = [];
    }

    private ApiKey(Guid id, Guid organizationId, ApiKeySecret secret, string pepperVersion, byte[] hash, ApiKeyGrant grant, DateTimeOffset at)
        : base(id, organizationId, at)
    {
        LineageId = id;
        PublicId = secret.PublicId;
        ShownAs = secret.ShownAs;
        PepperVersion = pepperVersion;
        Hash = hash;
        Name = ScopeList = string.Empty;
        Preset = grant.Preset;
        Limits = [];
        Take(grant.Name, grant.Scopes, grant.Tier, grant.ExpiresAt, grant.Limits);
    }

    /// <summary>The id of the first key of those that took each other's place; they share their limits.</summary>
    public Guid LineageId { get; private set; }

    /// <summary>The part of the key that names it, twelve base62 digits; unique, not secret.</summary>
    public string PublicId { get; private set; }

    /// <summary>What people call it.</summary>
    public string Name { get; private set; }

    /// <summary>The key with its secret left out.</summary>
    public string ShownAs { get; private set; }

    /// <summary>Which pepper the hash was made with.</summary>
    public string PepperVersion { get; private set; }

    /// <summary>HMAC-SHA256 of the whole key, 32 bytes.</summary>
    public byte[] Hash { get; private set; }

    /// <summary>The scopes, separated by spaces, as they were given.</summary>
    public string ScopeList { get; private set; }

    /// <summary>The preset that the scopes came from.</summary>
    public string? Preset { get; private set; }

    /// <summary>How much traffic it is meant for.</summary>
    public ApiKeyTier Tier { get; private set; }

    /// <summary>Limits of its own, in place of some of its tier's.</summary>
    public IReadOnlyList<KeyRateLimit> Limits { get; private set; }

    /// <summary>The moment from which it lets nobody in; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When it last let somebody in; written late, in batches.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When it was last sent over plain HTTP: such a key should be replaced.</summary>
    public DateTimeOffset? SeenInClearAt { get; private set; }

    /// <summary>The scopes, as they were given.</summary>
    public IReadOnlyList<string> Scopes => ScopeList.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The scopes, as a set.</summary>
    public ScopeSet ScopeSet => ScopeSet.Parse(Scopes);

    /// <summary>Issues a key.</summary>
    public static ApiKey Issue(
        Guid id, Guid organizationId, ApiKeySecret secret, string pepperVersion, byte[] hash, ApiKeyGrant grant, DateTimeOffset at) =>
        new(id, organizationId, secret, pepperVersion, hash, grant, at);

    /// <summary>Whether it lets anyone in at a moment.</summary>
    public ApiKeyStatus StatusAt(DateTimeOffset now) =>
        RevokedAt is not null ? ApiKeyStatus.Revoked : ExpiresAt <= now ? ApiKeyStatus.Expired : ApiKeyStatus.Active;

    /// <summary>Changes name, scopes, tier, expiry and limits.</summary>
    /// <exception cref="DomainRuleException">The key is revoked, which is final.</exception>
    public void Change(
        string name, IReadOnlyList<string> scopes, ApiKeyTier tier, DateTimeOffset? expiresAt, IReadOnlyList<KeyRateLimit> limits, DateTimeOffset at)
    {
        if (RevokedAt is not null) throw DomainRuleException.InvalidState("A revoked key can't be changed. Create another one.");
        var (before, limitsBefore) = ((Name, ScopeList, Tier, ExpiresAt), Limits);
        Take(name, scopes, tier, expiresAt, limits);
        if (before.ScopeList != ScopeList) Preset = null;
        if (before != (Name, ScopeList, Tier, ExpiresAt) || !limitsBefore.SequenceEqual(Limits)) Touch(at);
    }

    /// <summary>Ends the key for good. Repeatable.</summary>
    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null) return;
        RevokedAt = at;
        Touch(at);
    }

    private void Take(string name, IReadOnlyList<string> scopes, ApiKeyTier tier, DateTimeOffset? expiresAt, IReadOnlyList<KeyRateLimit> limits)
    {
        Name = Text.Required(name, Text.NameLength, "name");
        if (ScopeSet.Parse(scopes).IsEmpty)
            throw DomainRuleException.OfField("scopes", FieldErrorCodes.Required, "Give at least one scope.");
        ScopeList = string.Join(' ', scopes.Distinct(StringComparer.Ordinal));
        Tier = tier;
        ExpiresAt = expiresAt;
        Limits = [.. limits];
    }
}
