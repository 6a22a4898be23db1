using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Application.Common.Security;

/// <summary>The key that the present request came with.</summary>
public interface ICurrentCaller
{
    /// <summary>The key, as authentication knows it.</summary>
    ApiKeyRecord Record { get; }

    /// <summary>The key's id.</summary>
    Guid ApiKeyId { get; }

    /// <summary>The key's organization.</summary>
    Guid OrganizationId { get; }

    /// <summary>What the key may do.</summary>
    ScopeSet Scopes { get; }

    /// <summary>The network address that the request came from; null where there is none.</summary>
    string? Address { get; }

    /// <summary>The key's tier.</summary>
    ApiKeyTier Tier { get; }

    /// <summary>The moment from which the key is refused; null: never.</summary>
    DateTimeOffset? ExpiresAt { get; }
}
