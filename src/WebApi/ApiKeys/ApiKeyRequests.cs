using System.ComponentModel.DataAnnotations;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.Common;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.ApiKeys;

/// <summary>A new key: scopes or a preset, and when it ends.</summary>
public sealed record CreateApiKeyRequest
{
    /// <summary>What people call it.</summary>
    [Required, StringLength(Text.NameLength)]
    public string? Name { get; init; }

    /// <summary>What it may do, each as action:resource. Within the scopes of the key that creates it.</summary>
    [MaxLength(50), StringLength(50)]
    public IReadOnlyList<string>? Scopes { get; init; }

    /// <summary>
    /// Instead of scopes: read_only, payroll_submitter or admin. Also written as Read-only, Payroll Submitter or Admin; answers use the first form.
    /// </summary>
    [StringLength(40), DocumentedForm(Values = ["read_only", "payroll_submitter", "admin"])]
    public string? Preset { get; init; }

    /// <summary>The moment from which it is refused; null: never. Sixty days from now when neither this nor expires_in_days is given.</summary>
    public Optional<DateTimeOffset?> ExpiresAt { get; init; }

    /// <summary>Instead of expires_at.</summary>
    [Range(1, 3650)]
    public int? ExpiresInDays { get; init; }

    /// <summary>How much traffic it is meant for; standard when left out (windowed, when the creating key is).</summary>
    public ApiKeyTier? Tier { get; init; }

    /// <summary>
    /// Limits of its own, in place of some of its tier's. Only a key of the tier enterprise gives them. If the creating key has limits of
    /// its own, the new key's can't be wider, and both share their request counts.
    /// </summary>
    [MaxLength(KeyRateLimitRequest.Max)]
    public IReadOnlyList<KeyRateLimitRequest>? Limits { get; init; }

    internal CreateApiKey ToCommand() => new(Name!, Scopes, Preset, ExpiresAt, ExpiresInDays, Tier, KeyRateLimitRequest.Read(Limits));
}

/// <summary>Changes of a key; what is left out stays.</summary>
public sealed record UpdateApiKeyRequest
{
    /// <summary>What people call it.</summary>
    [StringLength(Text.NameLength, MinimumLength = 1)]
    public Optional<string> Name { get; init; }

    /// <summary>What it may do, each as action:resource.</summary>
    [MaxLength(50), StringLength(50)]
    public Optional<IReadOnlyList<string>> Scopes { get; init; }

    /// <summary>How much traffic it is meant for.</summary>
    public Optional<ApiKeyTier> Tier { get; init; }

    /// <summary>The moment from which it is refused; null: never.</summary>
    public Optional<DateTimeOffset?> ExpiresAt { get; init; }

    /// <summary>All limits of its own, in place of some of its tier's; null: the tier's alone. Only a key of the tier enterprise changes them.</summary>
    [MaxLength(KeyRateLimitRequest.Max)]
    public Optional<IReadOnlyList<KeyRateLimitRequest>?> Limits { get; init; }

    internal UpdateApiKey ToCommand(Guid id, ExpectedVersion? expectedVersion) => new(
        id, Name.Value, Scopes.Value, Tier.OrNull(), ExpiresAt, Limits.Select(KeyRateLimitRequest.Read), expectedVersion);
}

/// <summary>How to rotate a key.</summary>
public sealed record RotateApiKeyRequest
{
    /// <summary>How long the old key still works, never past its own expiry. 0 ends it at once; a day when left out.</summary>
    [Range(0, ApiKeyRotation.MaxGraceSeconds)]
    public int? GracePeriodSeconds { get; init; }
}

/// <summary>How to revoke a key.</summary>
public sealed record RevokeApiKeyRequest
{
    /// <summary>Even when it is the organization's last active admin key.</summary>
    public bool? Force { get; init; }
}
