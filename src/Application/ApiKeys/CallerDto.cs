using Payroll.Domain.RateLimiting;

namespace Payroll.Application.ApiKeys;

/// <summary>The key that the request came with.</summary>
public sealed record CallerDto
{
    /// <summary>The API key's id.</summary>
    public required Guid ApiKeyId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The employer that it belongs to.</summary>
    public required CallerOrganizationDto Organization { get; init; }

    /// <summary>What it may do.</summary>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>How much traffic it is meant for.</summary>
    public required ApiKeyTier Tier { get; init; }

    /// <summary>The moment from which it is refused; null: never.</summary>
    public required DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What it may send, and has left after this request.</summary>
    public required IReadOnlyList<RemainingLimitDto> Limits { get; init; }
}

/// <summary>The organization of a key.</summary>
public sealed record CallerOrganizationDto
{
    /// <summary>The organization's id.</summary>
    public required Guid OrganizationId { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }
}

/// <summary>A limit of a key, and what is left of it.</summary>
public sealed record RemainingLimitDto
{
    /// <summary>The requests that are counted.</summary>
    public required RateLimitClass Class { get; init; }

    /// <summary>The length of the window.</summary>
    public required int WindowSeconds { get; init; }

    /// <summary>Requests in any such window.</summary>
    public required int Limit { get; init; }

    /// <summary>How many of them are left now.</summary>
    public required int Remaining { get; init; }
}
