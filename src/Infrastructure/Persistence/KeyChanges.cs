using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Payroll.Domain.ApiKeys;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Numbers the changes of keys in the order in which they are committed, so that every node finds those that it hasn't seen by
/// asking for what comes after the last number that it knows.
/// </summary>
internal static class KeyChanges
{
    /// <summary>The column of a key's last change; 0 while it is as it was made.</summary>
    public const string Sequence = "ChangeSequence";

    /// <summary>Keys with changes that are about to be saved. What changes no version, such as the last use, is none.</summary>
    public static IEnumerable<Guid> In(ChangeTracker tracker) => tracker.Entries<ApiKey>()
        .Where(entry => entry.State == EntityState.Modified && entry.Property(key => key.Version).IsModified)
        .Select(entry => entry.Entity.Id);

    /// <summary>
    /// Gives changed keys the next number: the last thing before the transaction under way is committed, since all changes of keys,
    /// whatever their organization, wait for it.
    /// </summary>
    public static async Task NumberAsync(PayrollDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return;
        await db.KeyChangeCounters.ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancellationToken);
        var number = await LastAsync(db, cancellationToken);
        await db.ApiKeys.IgnoreQueryFilters().Where(key => keys.Contains(key.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(key => EF.Property<long>(key, Sequence), number), cancellationToken);
    }

    /// <summary>The number of the last change.</summary>
    public static Task<long> LastAsync(PayrollDbContext db, CancellationToken cancellationToken) =>
        db.KeyChangeCounters.Where(counter => counter.Id == KeyChangeCounter.TheOne).Select(counter => counter.Value).SingleAsync(cancellationToken);

    /// <summary>The public ids of keys whose last change is one of those after a number, up to another one.</summary>
    public static Task<List<string>> BetweenAsync(PayrollDbContext db, long after, long upTo, CancellationToken cancellationToken) =>
        db.ApiKeys.IgnoreQueryFilters().Where(key => EF.Property<long>(key, Sequence) > after && EF.Property<long>(key, Sequence) <= upTo)
            .Select(key => key.PublicId).ToListAsync(cancellationToken);
}
