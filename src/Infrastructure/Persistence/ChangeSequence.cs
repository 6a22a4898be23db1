using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Payroll.Domain.ApiKeys;
using Payroll.Domain.PayGroups;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Numbers the changes of what servers keep in memory, API keys and pay settings, in the order in which they are committed. A server asks for
/// what comes after the last number that it knows, and has read all changes. An instance gathers the changes of one unit of work.
/// </summary>
internal sealed class ChangeSequence
{
    /// <summary>The number of the last change of a key, or of an organization's pay settings; 0 while there was none.</summary>
    public const string Column = "ChangeSequence";

    private readonly HashSet<Guid> keys = [];
    private readonly HashSet<Guid> paySettings = [];
    private long number;

    /// <summary>The entities that are kept in memory as pay settings.</summary>
    public static FrozenSet<Type> PaySettingsTypes { get; } =
        new[] { typeof(PayGroup), typeof(PaySchedule), typeof(EmploymentType), typeof(Holiday) }.ToFrozenSet();

    /// <summary>Adds the keys that are about to be saved. What changes no version, such as the last use, is not a change.</summary>
    public void AddKeys(ChangeTracker tracker) => keys.UnionWith(tracker.Entries<ApiKey>()
        .Where(entry => entry.State == EntityState.Modified && entry.Property(key => key.Version).IsModified)
        .Select(entry => entry.Entity.Id));

    /// <summary>Adds an organization's pay settings, where rows of this type belong to them.</summary>
    public void AddPaySettings(Type type, Guid organizationId)
    {
        if (PaySettingsTypes.Contains(type)) paySettings.Add(organizationId);
    }

    /// <summary>Has the settings that are changed read again on this server, and starts over: the changes are committed.</summary>
    public void Commit(PaySettingsCache? cache)
    {
        foreach (var organization in paySettings) cache?.Remove(organization, number);
        Clear();
    }

    /// <summary>The same where nothing says whether the changes are committed.</summary>
    public void Abandon(PaySettingsCache? cache)
    {
        foreach (var organization in paySettings) cache?.Remove(organization);
        Clear();
    }

    /// <summary>Forgets what was gathered.</summary>
    public void Clear()
    {
        keys.Clear();
        paySettings.Clear();
    }

    /// <summary>
    /// Gives what was changed the next number: the last step before the transaction is committed, since the changes of all organizations wait
    /// for it.
    /// </summary>
    public async Task NumberAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        if (keys.Count == 0 && paySettings.Count == 0) return;
        await db.ChangeCounters.ExecuteUpdateAsync(set => set.SetProperty(counter => counter.Value, counter => counter.Value + 1), cancellationToken);
        var next = number = await LastAsync(db, cancellationToken);
        if (keys.Count > 0)
        {
            await db.ApiKeys.IgnoreQueryFilters().Where(key => keys.Contains(key.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(key => EF.Property<long>(key, Column), next), cancellationToken);
        }

        if (paySettings.Count > 0)
        {
            await db.Organizations.IgnoreQueryFilters().Where(organization => paySettings.Contains(organization.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(organization => EF.Property<long>(organization, Column), next), cancellationToken);
        }
    }

    /// <summary>The number of the last change.</summary>
    public static Task<long> LastAsync(PayrollDbContext db, CancellationToken cancellationToken) =>
        db.ChangeCounters.Where(counter => counter.Id == ChangeCounter.TheOne).Select(counter => counter.Value).SingleAsync(cancellationToken);

    /// <summary>The public ids of keys whose last change is one of those after a number, up to another one.</summary>
    public static Task<List<string>> KeysBetweenAsync(PayrollDbContext db, long after, long upTo, CancellationToken cancellationToken) =>
        db.ApiKeys.IgnoreQueryFilters().Where(key => EF.Property<long>(key, Column) > after && EF.Property<long>(key, Column) <= upTo)
            .Select(key => key.PublicId).ToListAsync(cancellationToken);

    /// <summary>The organizations whose pay settings have their last change after a number, each with the number of that change.</summary>
    public static async Task<IReadOnlyList<(Guid OrganizationId, long Change)>> PaySettingsAfterAsync(
        PayrollDbContext db, long after, CancellationToken cancellationToken)
    {
        var rows = await db.Organizations.IgnoreQueryFilters().Where(organization => EF.Property<long>(organization, Column) > after)
            .Select(organization => new { organization.Id, Change = EF.Property<long>(organization, Column) }).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => (row.Id, row.Change));
    }
}
