using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>Whose requests are counted.</summary>
/// <param name="Id">What keys are counted under (their lineage, or that of the key whose limits they share), an organization, or an address.</param>
/// <param name="Class">Which of their requests.</param>
/// <param name="IsOrganizations">All keys of an organization together.</param>
internal readonly record struct CountsKey(Guid Id, RateLimitClass Class, bool IsOrganizations)
{
    private const int Buckets = 256;

    /// <summary>Shared with others when there is no room for one's own: they may be refused too soon, and never let through too often.</summary>
    public CountsKey Folded() => this with { Id = new Guid(Id.GetHashCode() & (Buckets - 1), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) };
}
