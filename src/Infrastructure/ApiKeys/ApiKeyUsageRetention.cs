using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Keeps the usage of keys for 13 months: a year, and the month to compare it with.</summary>
internal sealed class ApiKeyUsageRetention(IDbContextFactory<PayrollDbContext> contexts) : IRetention
{
    private const int MonthsKept = 13;
    private const int Step = 1_000;

    public string Kind => "hours of usage";

    public async IAsyncEnumerable<int> RemoveAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var first = now.AddMonths(-MonthsKept);
        foreach (var key in await KeysAsync(cancellationToken))
        {
            int removed;
            do
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                var old = db.ApiKeyUsage.IgnoreQueryFilters()
                    .Where(usage => usage.OrganizationId == key.OrganizationId && usage.ApiKeyId == key.Id && usage.Hour < first);
                // Up to an hour that is looked up first: every database removes a span of the key well.
                var last = await old.OrderBy(usage => usage.Hour).Skip(Step - 1).Take(1).Select(usage => (DateTimeOffset?)usage.Hour).FirstOrDefaultAsync(cancellationToken);
                removed = await (last is { } hour ? old.Where(usage => usage.Hour <= hour) : old).ExecuteDeleteAsync(cancellationToken);
                yield return removed;
            }
            while (removed >= Step);
        }
    }

    private async Task<List<Owner>> KeysAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.ApiKeys.IgnoreQueryFilters().Select(key => new Owner(key.OrganizationId, key.Id)).ToListAsync(cancellationToken);
    }

    private sealed record Owner(Guid OrganizationId, Guid Id);
}
