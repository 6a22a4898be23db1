using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Security;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.ApiKeys;

/// <summary>
/// Keeps key records in memory: one query for each key, however many requests ask at once. A dropped key is read again. A query
/// that was running when its key was dropped answers the requests that wait for it, and is not kept.
/// </summary>
internal sealed class ApiKeyDirectory(IDbContextFactory<PayrollDbContext> contexts, BatchingLookup lookups, TimeProvider clock) : IApiKeyDirectory
{
    /// <summary>Records in memory; each takes about half a kilobyte.</summary>
    private const int Capacity = 20_000;

    /// <summary>A record is read again after that long, should a change ever have been missed.</summary>
    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(1);

    /// <summary>An unknown id is looked for again after that long.</summary>
    private static readonly TimeSpan UnknownFor = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    public async ValueTask<ApiKeyRecord?> FindAsync(string publicId, CancellationToken cancellationToken)
    {
        if (entries.TryGetValue(publicId, out var entry) && IsExpired(entry))
            entries.TryRemove(KeyValuePair.Create(publicId, entry));
        entry = entries.GetOrAdd(publicId, Load);
        try
        {
            return await entry.Record.Value.WaitAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            entries.TryRemove(KeyValuePair.Create(publicId, entry));
            throw;
        }
    }

    public async ValueTask<ApiKeyRecord?> FindAmongManyAsync(string publicId, CancellationToken cancellationToken)
    {
        // What is in memory, be it that there is no such key, is answered from there.
        var isKnown = entries.TryGetValue(publicId, out var entry) && !IsExpired(entry);
        return isKnown || await lookups.ExistsAsync(publicId, cancellationToken) ? await FindAsync(publicId, cancellationToken) : null;
    }

    public void ClearTracking(string publicId) => entries.TryRemove(publicId, out _);

    /// <summary>Forgets all keys, as <see cref="ClearTracking"/> does one.</summary>
    public void Clear() => entries.Clear();

    private Entry Load(string publicId)
    {
        // Rare, and cheap to rebuild: better than an order of use kept on every request.
        if (entries.Count >= Capacity) entries.Clear();
        // Not the caller's token: other callers share this query.
        return new Entry(clock.GetTimestamp(), new Lazy<Task<ApiKeyRecord?>>(() => ReadAsync(publicId, CancellationToken.None)));
    }

    private bool IsExpired(Entry entry)
    {
        var unknown = entry.Record is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result: null } };
        return clock.GetElapsedTime(entry.LoadedAt) > (unknown ? UnknownFor : KnownFor);
    }

    private async Task<ApiKeyRecord?> ReadAsync(string publicId, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(k => k.PublicId == publicId, cancellationToken);
        return key is null ? null : ApiKeyRecord.Of(key);
    }

    private sealed record Entry(long LoadedAt, Lazy<Task<ApiKeyRecord?>> Record);
}
