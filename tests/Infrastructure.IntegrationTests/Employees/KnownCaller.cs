using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.IntegrationTests.Employees;

/// <summary>A caller whom nobody has to verify.</summary>
internal sealed class KnownCaller(Guid organizationId) : ICurrentCaller
{
    public ApiKeyRecord Record => throw new NotSupportedException();

    public Guid ApiKeyId { get; } = new("0197a2b4-0000-7000-8000-000000000001");

    public Guid OrganizationId => organizationId;

    public ScopeSet Scopes => throw new NotSupportedException();

    public string? Address => null;

    public ApiKeyTier Tier => ApiKeyTier.Standard;

    public DateTimeOffset? ExpiresAt => null;
}
