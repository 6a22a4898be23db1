using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>Writes when keys were sent over plain HTTP, with at most one audit event an hour for each key.</summary>
internal static class PlaintextKeyWriter
{
    public static async Task WriteAsync(PayrollDbContext db, IReadOnlyList<KeyValuePair<Guid, DateTimeOffset>> lastUses, CancellationToken cancellationToken)
    {
        foreach (var (id, at) in lastUses)
        {
            var owner = await db.ApiKeys.IgnoreQueryFilters().Where(key => key.Id == id).Select(key => (Guid?)key.OrganizationId)
                .FirstOrDefaultAsync(cancellationToken);
            // A key that was made after the backup that the database has been restored from.
            if (owner is null) continue;
            db.SetTenant(owner.Value);
            await db.SerializableAsync(token => NoteAsync(db, id, at, token), cancellationToken);
            db.ClearTracking();
        }
    }

    private static async Task<bool> NoteAsync(PayrollDbContext db, Guid id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.SingleAsync(key => key.Id == id, cancellationToken);
        key.RecordExposure(at);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
