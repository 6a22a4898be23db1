using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.PayGroups;

namespace Payroll.Infrastructure.Persistence;

/// <summary>
/// Keeps pay settings in memory: three queries for each organization, however many requests ask at once. Settings that are removed while they
/// are loaded answer the requests that wait for them, and are not kept.
/// </summary>
internal sealed class PaySettingsCache(Lazy<IDbContextFactory<PayrollDbContext>> contexts, TimeProvider clock) : IPaySettingsCache
{
    private const int MaxOrganizations = 1_000;

    /// <summary>Settings are read again after that long, should a change ever have been missed.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<Guid, Entry> entries = [];

    /// <summary>The number of the change by which an organization's settings were removed last.</summary>
    private readonly ConcurrentDictionary<Guid, long> removed = [];

    public async ValueTask<PaySettings> GetAsync(Guid organizationId, Func<PaySettings, bool> isComplete, CancellationToken cancellationToken)
    {
        if (entries.TryGetValue(organizationId, out var entry) && clock.GetElapsedTime(entry.LoadedAt) > Lifetime)
            entries.TryRemove(KeyValuePair.Create(organizationId, entry));
        var settings = await ReadAsync(entry = entries.GetOrAdd(organizationId, NewEntry), organizationId, cancellationToken);
        if (isComplete(settings)) return settings;

        // Another server has added it a moment ago.
        entries.TryRemove(KeyValuePair.Create(organizationId, entry));
        return await ReadAsync(entries.GetOrAdd(organizationId, NewEntry), organizationId, cancellationToken);
    }

    /// <summary>Has an organization's settings read again after a change with this number, which is committed.</summary>
    public void Remove(Guid organizationId, long change)
    {
        // The watch finds the changes of this server as well.
        if (removed.TryGetValue(organizationId, out var last) && last >= change) return;
        removed[organizationId] = change;
        Remove(organizationId);
    }

    /// <summary>Has an organization's settings read again.</summary>
    public void Remove(Guid organizationId) => entries.TryRemove(organizationId, out _);

    /// <summary>Has all settings read again.</summary>
    public void Clear()
    {
        removed.Clear();
        entries.Clear();
    }

    private async ValueTask<PaySettings> ReadAsync(Entry entry, Guid organizationId, CancellationToken cancellationToken)
    {
        if (entry.Settings is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) return entry.Settings.Value.Result;
        try
        {
            return await entry.Settings.Value.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            entries.TryRemove(KeyValuePair.Create(organizationId, entry));
            throw;
        }
    }

    private Entry NewEntry(Guid organizationId)
    {
        // Rare, and cheap to rebuild: better than an order of use kept on every request.
        if (entries.Count >= MaxOrganizations) Clear();
        // Not the caller's token: other callers share this load.
        return new Entry(clock.GetTimestamp(), new Lazy<Task<PaySettings>>(() => LoadAsync(organizationId, CancellationToken.None)));
    }

    private async Task<PaySettings> LoadAsync(Guid organizationId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.Value.CreateDbContextAsync(cancellationToken);
        db.SetTenant(organizationId);
        var groups = await db.PayGroups.AsNoTracking().Include(group => group.PaySchedule).ToListAsync(cancellationToken);
        var types = await db.EmploymentTypes.AsNoTracking().ToListAsync(cancellationToken);
        var holidays = await db.Holidays.Select(holiday => new { holiday.HoldsFor, holiday.Date }).ToListAsync(cancellationToken);
        return new PaySettings(groups, types, holidays.Select(holiday => (holiday.HoldsFor, holiday.Date)));
    }

    private sealed record Entry(long LoadedAt, Lazy<Task<PaySettings>> Settings);
}
