using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Idempotency;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Jobs;

/// <summary>Removes the answers whose life is over: a request sent again after that is a new one anyway.</summary>
internal sealed class IdempotencyRecordRetention(IDbContextFactory<PayrollDbContext> contexts) : IRetention
{
    private const int Step = 500;

    public string Kind => "kept answers";

    public async IAsyncEnumerable<int> RemoveAsync(DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var until = now - IdempotencyRecord.Life;
        int removed;
        do
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var over = db.IdempotencyRecords.IgnoreQueryFilters().Where(row => row.CreatedAt <= until);
            // Up to a moment that is looked up first: every database removes a span of its index well.
            var last = await over.OrderBy(row => row.CreatedAt).Skip(Step - 1).Take(1).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
            removed = await (last is { } moment ? over.Where(row => row.CreatedAt <= moment) : over).ExecuteDeleteAsync(cancellationToken);
            yield return removed;
        }
        while (removed >= Step);
    }
}
