using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.AuditEvents;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Closes the organization's chain around the audit events that are about to be saved, in the transaction that saves them with what
/// they tell of. It is the only one that writes for the organization, so the chain has one end.
/// </summary>
/// <param name="seal">Asked for when there is something to seal: secrets are not read before the database is prepared.</param>
internal sealed class AuditChain(Func<IAuditSeal> seal) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PayrollDbContext db) await CloseAsync(db, cancellationToken);
        return result;
    }

    private async Task CloseAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        var open = db.ChangeTracker.Entries<AuditEvent>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.Sequence == 0).Select(entry => entry.Entity).ToList();
        if (open.Count == 0) return;

        var seals = seal();
        var head = await HeadAsync(db, cancellationToken);
        foreach (var entry in open) head.Append(entry, seals.Seal);
        // What changed here comes after the look at what has changed. The events are new: they are written as they are.
        db.Entry(head).DetectChanges();
    }

    private static async Task<AuditHead> HeadAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        if (db.AuditHeads.Local.FirstOrDefault(head => head.OrganizationId == db.OrganizationId) is { } known)
        {
            // Read in an earlier transaction, others may have moved it since.
            if (db.Entry(known).State == EntityState.Unchanged) await db.Entry(known).ReloadAsync(cancellationToken);
            return known;
        }

        if (await db.AuditHeads.FirstOrDefaultAsync(cancellationToken) is { } kept) return kept;
        return db.AuditHeads.Add(new AuditHead(db.OrganizationId)).Entity;
    }
}
