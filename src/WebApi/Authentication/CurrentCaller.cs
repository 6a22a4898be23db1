using System.Collections.Concurrent;
using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.WebApi.Authentication;

/// <summary>The key that the request came with, once it is verified.</summary>
internal sealed class CurrentCaller : ICurrentCaller, ICallerScopes, IRequestKey
{
    private static readonly ConcurrentDictionary<string, ScopeSet> Parsed = new(StringComparer.Ordinal);

    /// <summary>Null until a key is verified.</summary>
    public ApiKeyRecord? Key { get; set; }

    /// <summary>The scopes of the endpoint; empty before the gate has checked them.</summary>
    public IReadOnlyList<string> RequiredScopes { get; set; } = [];

    public ApiKeyRecord Record => Verified;

    public Guid ApiKeyId => Verified.ApiKeyId;

    public Guid OrganizationId => Verified.OrganizationId;

    public ScopeSet Scopes => Verified.Scopes;

    /// <summary>The address that the request came from.</summary>
    public string? Address { get; set; }

    public ApiKeyTier Tier => Verified.Tier;

    public DateTimeOffset? ExpiresAt => Verified.ExpiresAt;

    private ApiKeyRecord Verified => Key ?? throw new InvalidOperationException("No key was verified for this request.");

    public bool Has(string scope) => Key?.Scopes.Contains(Parsed.GetOrAdd(scope, name => ScopeSet.Parse([name]))) == true;
}
