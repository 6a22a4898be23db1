using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Payroll.Application.Common.Secrets;
using Payroll.Domain.AuditEvents;
using Payroll.Domain.Organizations;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Records the events of the entities that are about to be saved, and closes the organization's chain around them, in the transaction
/// that saves the entities. It is the only one that writes for the organization, so the chain has one end.
/// </summary>
/// <param name="seal">Asked for when there is something to seal: secrets are not read before the database is prepared.</param>
/// <param name="clock">Says when something was removed.</param>
internal sealed class AuditChain(Func<IAuditSeal> seal, TimeProvider clock) : SaveChangesInterceptor
{
    // More, of a batch, are written past change tracking, which would take longer than all the rest.
    private const int MaxTracked = 200;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is PayrollDbContext db) await CloseAsync(db, cancellationToken);
        return result;
    }

    private async Task CloseAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        var open = RaisedEvents.Record(db, clock.GetUtcNow());
        if (open.Count == 0) return;

        var seals = seal();
        var (head, isWhole) = await HeadAsync(db, seals, cancellationToken);
        head.Append(open, isWhole, seals.Seal);
        if (open.Count > MaxTracked) await db.InsertManyAsync(open, cancellationToken);
        else db.AuditEvents.AddRange(open);
        // What changed here comes after the look at what has changed. The events are new: they are written as they are.
        db.Entry(head).DetectChanges();
    }

    private static async Task<(AuditHead Head, bool IsWhole)> HeadAsync(PayrollDbContext db, IAuditSeal seals, CancellationToken cancellationToken)
    {
        if (IsFounding(db)) return (db.AuditHeads.Local.FirstOrDefault() ?? db.AuditHeads.Add(AuditHead.At(db.OrganizationId, 0, [])).Entity, true);

        var kept = await KeptAsync(db, cancellationToken);
        if (kept?.IsSealed(seals.IsSealOf) == true) return (kept, true);

        // The end of the chain was changed or removed outside of the application. Events are still recorded, but the end is never sealed
        // again: a new seal would make a false end valid.
        var last = await db.AuditEvents.AsNoTracking().OrderByDescending(row => row.Sequence)
            .Select(row => new { row.Sequence, row.Seal }).FirstOrDefaultAsync(cancellationToken);
        if (kept is null) return (db.AuditHeads.Add(AuditHead.At(db.OrganizationId, last?.Sequence ?? 0, last?.Seal ?? [])).Entity, false);
        kept.GoOnAfter(last?.Sequence ?? 0, last?.Seal ?? []);
        return (kept, false);
    }

    private static bool IsFounding(PayrollDbContext db) => db.ChangeTracker.Entries<Organization>()
        .Any(entry => entry.State == EntityState.Added && entry.Entity.Id == db.OrganizationId);

    private static async Task<AuditHead?> KeptAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        var known = db.AuditHeads.Local.FirstOrDefault(head => head.OrganizationId == db.OrganizationId);
        if (known is not null && db.Entry(known).State != EntityState.Unchanged) return known;
        // Read in an earlier transaction, others may have moved it since.
        if (known is not null) db.Entry(known).State = EntityState.Detached;
        return await db.AuditHeads.FirstOrDefaultAsync(cancellationToken);
    }
}
