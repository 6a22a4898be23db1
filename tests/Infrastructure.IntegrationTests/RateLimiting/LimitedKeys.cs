using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.IntegrationTests.RateLimiting;

/// <summary>Keys, and tiers with small limits.</summary>
internal static class LimitedKeys
{
    /// <summary>Standard: 3 in 10 seconds, 5 in a minute, of each class; an organization has twice that.</summary>
    public static RateLimitTiers Tiers { get; } = new(ByClass(3, 5), ByClass(30, 50), RateLimitTier.Of([RateLimitWindows.OfAll(3, 4, 5)], 2));

    public static ApiKeyRecord Key(int organization = 1, ApiKeyTier tier = ApiKeyTier.Standard, Guid? counts = null)
    {
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        return new ApiKeyRecord(
            id, new Guid(organization, 0, 0, new byte[8]), "Key", "00000000", [], ScopeSet.Empty, tier, null, null, counts ?? id, [], 1);
    }

    private static RateLimitTier ByClass(int burst, int sustained) => RateLimitTier.Of(
        new[] { RateLimitClass.PayrollWrite, RateLimitClass.Keys, RateLimitClass.Write, RateLimitClass.Read }
            .Select(requests => RateLimitWindows.Of(requests, new(10, burst), new(60, sustained))),
        2);
}
