using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>Keeps request logs for 30 days.</summary>
internal sealed class RequestLogRetention(
    IDbContextFactory<PayrollDbContext> contexts, IDbContextFactory<RequestLogDbContext> logs, IRequestLogInitializer initializer) : IRetention
{
    /// <summary>How many lines go at once: a few milliseconds' work.</summary>
    private const int Step = 1_000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Kind => "request logs";

    public async IAsyncEnumerable<int> RemoveAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await initializer.PrepareAsync(cancellationToken);
        // The key begins with the organization: one after the other, each is asked for its own beginning.
        foreach (var organization in await OrganizationsAsync(cancellationToken))
        {
            int removed;
            do
            {
                await using var log = await logs.CreateDbContextAsync(cancellationToken);
                removed = await log.RemoveOldestAsync(organization, RequestNumber.FirstAt(now - Kept), Step, cancellationToken);
                yield return removed;
            }
            while (removed == Step);
        }
    }

    private async Task<List<Guid>> OrganizationsAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Organizations.IgnoreQueryFilters().Select(organization => organization.Id).ToListAsync(cancellationToken);
    }
}
