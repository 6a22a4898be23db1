using System.Runtime.CompilerServices;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>The limits that hold for a key: its tier's, with its own in place of some. Computed once for each record of a key.</summary>
internal sealed class KeyTiers(RateLimitTiers tiers)
{
    private readonly ConditionalWeakTable<ApiKeyRecord, RateLimitTier> own = [];

    public RateLimitTier Of(ApiKeyRecord key) =>
        key.Limits.Count == 0 ? tiers[key.Tier] : own.GetValue(key, record => tiers[record.Tier].With(record.Limits));
}
