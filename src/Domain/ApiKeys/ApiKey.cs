using System.Globalization;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
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
        RateLimitGroupId = grant.RateLimitGroupId;
        Limits = [];
        Apply(grant.Name, grant.Scopes, grant.Tier, grant.ExpiresAt, grant.Limits);
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

    /// <summary>The lineage whose request counts it shares, because a key with limits of its own created it; null: its own lineage.</summary>
    public Guid? RateLimitGroupId { get; private set; }

    /// <summary>What its requests are counted under, together with those of all keys that have the same value.</summary>
    public Guid RateLimitCountsId => RateLimitGroupId ?? (LineageId == Guid.Empty ? Id : LineageId);

    /// <summary>Whether it is held to more than the limits of its tier, so that it gives no key wider ones.</summary>
    public bool HasOwnLimits => Limits.Count > 0 || RateLimitGroupId is not null;

    /// <summary>The key is refused from this moment on; null: it does not expire.</summary>
    public DateTimeOffset? ExpiresAt { get; private set; }

    /// <summary>When it was revoked.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>The key whose place it took.</summary>
    public Guid? RotatedFrom { get; private set; }

    /// <summary>The key that took its place.</summary>
    public Guid? RotatedTo { get; private set; }

    /// <summary>When a request last used the key; written late, in batches.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }

    /// <summary>When it was last sent over plain HTTP: such a key should be replaced.</summary>
    public DateTimeOffset? ExposedAt { get; private set; }

    /// <summary>When it was last noted that it was sent over plain HTTP.</summary>
    public DateTimeOffset? ExposureRecordedAt { get; private set; }

    /// <summary>The expiry of which it was noted that it comes near.</summary>
    public DateTimeOffset? ExpiryNoted { get; private set; }

    /// <summary>The scopes, as they were given.</summary>
    public IReadOnlyList<string> Scopes => ScopeList.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The scopes, as a set.</summary>
    public ScopeSet ScopeSet => ScopeSet.Parse(Scopes);

    /// <summary>Issues a key.</summary>
    public static ApiKey Issue(
        Guid id, Guid organizationId, ApiKeySecret secret, string pepperVersion, byte[] hash, ApiKeyGrant grant, DateTimeOffset at)
    {
        var key = new ApiKey(id, organizationId, secret, pepperVersion, hash, grant, at);
        key.Raise(AuditActions.ApiKeyCreated, at, [.. key.Settings, ("host_command", grant.CliCommand)]);
        return key;
    }

    /// <summary>Whether it lets anyone in at a moment.</summary>
    public ApiKeyStatus StatusAt(DateTimeOffset now)
    {
        if (RevokedAt is not null) return ApiKeyStatus.Revoked;
        if (ExpiresAt <= now) return ApiKeyStatus.Expired;
        return RotatedTo is null ? ApiKeyStatus.Active : ApiKeyStatus.Rotating;
    }

    /// <summary>Changes name, scopes, tier, expiry and limits.</summary>
    /// <exception cref="DomainRuleException">
    /// The key is revoked, which is final; or another took its place, and it would live longer than its grace.
    /// </exception>
    public void Update(
        string name, IReadOnlyList<string> scopes, ApiKeyTier tier, DateTimeOffset? expiresAt, IReadOnlyList<KeyRateLimit> limits, DateTimeOffset at)
    {
        if (RevokedAt is not null) throw DomainRuleException.InvalidState("A revoked key can't be changed. Create another one.");
        if (RotatedTo is not null && (expiresAt is null || expiresAt > ExpiresAt))
            throw DomainRuleException.InvalidState("Another key took this one's place. It can end sooner, not later than its grace period does.");
        var (before, limitsBefore) = ((Name, ScopeList, Tier, ExpiresAt), Limits);
        Apply(name, scopes, tier, expiresAt, limits);
        if (before.ScopeList != ScopeList) Preset = null;
        if (before != (Name, ScopeList, Tier, ExpiresAt) || !limitsBefore.SequenceEqual(Limits))
        {
            Touch(at);
            Raise(AuditActions.ApiKeyUpdated, at, Settings);
        }
    }

    /// <summary>Ends the key for good. Repeatable.</summary>
    public void Revoke(DateTimeOffset at)
    {
        if (RevokedAt is not null) return;
        RevokedAt = at;
        Touch(at);
        Raise(AuditActions.ApiKeyRevoked, at, ("name", Name));
    }

    /// <summary>
    /// Issues a key that takes this one's place, with the same settings. This one ends after the grace period, or at its own expiry
    /// where that is sooner.
    /// </summary>
    /// <param name="id">The new key's id.</param>
    /// <param name="secret">The new key.</param>
    /// <param name="pepperVersion">Which pepper its hash was made with.</param>
    /// <param name="hash">Its HMAC-SHA256, 32 bytes.</param>
    /// <param name="expiresAt">The new key's expiry; see <see cref="RenewedExpiry"/>.</param>
    /// <param name="grace">How long this one still lets its bearer in: zero to <see cref="ApiKeyRotation.MaxGrace"/>.</param>
    /// <param name="at">Now.</param>
    /// <exception cref="ArgumentOutOfRangeException">The grace period is too short or too long.</exception>
    /// <exception cref="DomainRuleException">The key is revoked or expired, or another has taken its place already.</exception>
    public ApiKey Rotate(
        Guid id, ApiKeySecret secret, string pepperVersion, byte[] hash, DateTimeOffset? expiresAt, TimeSpan grace, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(grace, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(grace, ApiKeyRotation.MaxGrace);
        if (RevokedAt is not null) throw DomainRuleException.InvalidState("A revoked key can't be rotated. Create another one.");
        if (RotatedTo is not null) throw DomainRuleException.InvalidState("The key has been rotated already. Rotate the one that took its place.");
        if (ExpiresAt <= at) throw DomainRuleException.InvalidState("An expired key can't be rotated. Create another one.");

        var grant = new ApiKeyGrant(Name, Scopes, Preset, Tier, expiresAt) { Limits = Limits, RateLimitGroupId = RateLimitGroupId };
        var successor = new ApiKey(id, OrganizationId, secret, pepperVersion, hash, grant, at)
        {
            // Keys from before there were lineages have none.
            LineageId = LineageId == Guid.Empty ? Id : LineageId,
            RotatedFrom = Id,
        };
        RotatedTo = id;
        var end = at + grace;
        if (ExpiresAt is null || end < ExpiresAt) ExpiresAt = end;
        Touch(at);
        Raise(AuditActions.ApiKeyRotated, at, ("name", Name), ("rotated_to", $"{id}"), ("expires_at", Written(ExpiresAt)));
        // After the rotation that it comes from.
        Raise(new DomainEvent(AuditActions.ApiKeyCreated, id, at, [.. successor.Settings, ("rotated_from", $"{Id}")]));
        return successor;
    }

    /// <summary>
    /// The expiry of a key that takes this one's place: as long from now as this one's was when it was made. Null: never.
    /// </summary>
    public DateTimeOffset? RenewedExpiry(DateTimeOffset at) => ExpiresAt is { } end ? at + (end - CreatedAt) : null;

    /// <summary>What its owner should do about it.</summary>
    public IReadOnlyList<ApiKeyAdvice> AdviceAt(DateTimeOffset now) =>
        StatusAt(now) == ApiKeyStatus.Active ? [.. ApiKeyAging.Advice(CreatedAt, LastUsedAt, ExposedAt, now)] : [];

    /// <summary>Records that the key was sent over plain HTTP. This makes no new version, and raises at most one event an hour.</summary>
    public void RecordExposure(DateTimeOffset at)
    {
        if (ExposedAt is null || ExposedAt < at) ExposedAt = at;
        if (ExposureRecordedAt is { } noted && at - noted < ApiKeyAging.ExposureInterval) return;
        ExposureRecordedAt = at;
        Raise(AuditActions.ApiKeyExposed, at, ("name", Name));
    }

    /// <summary>Records that its expiry comes near, which is no new version of it.</summary>
    /// <returns>True where that is to be told: once for each expiry of an active key, seven days ahead.</returns>
    public bool NoteExpiry(DateTimeOffset now)
    {
        if (ExpiresAt is not { } end || end - now > ApiKeyAging.ExpiryNotice || ExpiryNoted == end) return false;
        if (StatusAt(now) != ApiKeyStatus.Active) return false;
        ExpiryNoted = end;
        Raise(AuditActions.ApiKeyExpiring, now, ("name", Name), ("expires_at", Written(end)));
        return true;
    }

    /// <inheritdoc/>
    /// <remarks>A key is revoked, never removed.</remarks>
    public override DomainEvent? Removal(DateTimeOffset at) => null;

    // What the key may do, as events tell it.
    private (string Name, string? Value)[] Settings =>
    [
        ("name", Name), ("scopes", ScopeList), ("expires_at", Written(ExpiresAt)), ("tier", Tier.ToString().ToLowerInvariant()),
        ("limits", Limits.Count == 0 ? null : string.Join(' ', Limits.Select(Written))),
        ("shares_limits_with", RateLimitGroupId?.ToString()),
    ];

    private static string? Written(DateTimeOffset? moment) => moment?.ToString("O", CultureInfo.InvariantCulture);

    private static string Written(KeyRateLimit limit)
    {
        var name = limit.Class == RateLimitClass.PayrollWrite ? "payroll_write" : limit.Class.ToString().ToLowerInvariant();
        return string.Create(CultureInfo.InvariantCulture, $"{name}/{limit.WindowSeconds}={limit.Limit}");
    }

    private void Apply(string name, IReadOnlyList<string> scopes, ApiKeyTier tier, DateTimeOffset? expiresAt, IReadOnlyList<KeyRateLimit> limits)
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
