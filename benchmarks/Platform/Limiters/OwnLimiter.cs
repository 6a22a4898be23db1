using Payroll.Application.Common.Security;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;

namespace Payroll.Benchmarks;

/// <summary>The limiter as the server has it: the key's two windows, and two that all keys of its organization share. Ten keys each.</summary>
internal sealed class OwnLimiter : ITakenLimiter
{
    private const int KeysOfOrganization = 10;

    private static readonly ScopeSet Scope = ScopeSet.Parse([Scopes.ReadPayRates]);

    private readonly Dictionary<Guid, ApiKeyRecord> records;
    private readonly LocalRateLimiter limiter = new(new KeyTiers(Limits.Distant), TimeProvider.System);

    /// <param name="keys">All that come; their records are made before anything is measured, as the server has them anyway.</param>
    public OwnLimiter(IEnumerable<Guid> keys) => records = keys.ToDictionary(key => key, RecordOf);

    public bool Take(Guid key) => limiter.Take(records[key], RateLimitClass.Read).IsAllowed;

    public void Dispose()
    {
    }

    private static ApiKeyRecord RecordOf(Guid key)
    {
        Span<byte> bytes = stackalloc byte[16];
        key.TryWriteBytes(bytes);
        var organization = new Guid(BitConverter.ToInt32(bytes) / KeysOfOrganization, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        return new ApiKeyRecord(key, organization, "Benchmark", "p1", [], Scope, ApiKeyTier.Standard, null, null, key, [], 1);
    }
}
