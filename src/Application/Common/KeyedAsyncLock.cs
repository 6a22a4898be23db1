namespace Payroll.Application.Common;

/// <summary>
/// One holder at a time for each key, in this process, in the order of arrival. A waiter holds neither a thread nor a connection.
/// </summary>
public sealed class KeyedAsyncLock
{
    private readonly Dictionary<Guid, Entry> entries = [];

    /// <summary>Waits for the key; disposing the result releases it.</summary>
    public async Task<IDisposable> TakeAsync(Guid key, CancellationToken cancellationToken) =>
        (await TryTakeAsync(key, Timeout.InfiniteTimeSpan, cancellationToken))!;

    /// <summary>The same within a timeout; null when it has passed.</summary>
    public async Task<IDisposable?> TryTakeAsync(Guid key, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var entry = Join(key);
        var isMine = false;
        try
        {
            isMine = await entry.Semaphore.WaitAsync(timeout, cancellationToken);
            return isMine ? new Holder(this, key, entry) : null;
        }
        finally
        {
            if (!isMine) Leave(key, entry);
        }
    }

    private Entry Join(Guid key)
    {
        lock (entries)
        {
            if (!entries.TryGetValue(key, out var entry)) entries[key] = entry = new Entry();
            entry.Members++;
            return entry;
        }
    }

    // Entries without members are removed, so that memory follows the number of waiters and not the number of keys ever used.
    private void Leave(Guid key, Entry entry)
    {
        lock (entries)
        {
            if (--entry.Members == 0) entries.Remove(key);
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1);

        public int Members { get; set; }
    }

    private sealed class Holder(KeyedAsyncLock owner, Guid key, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Semaphore.Release();
            owner.Leave(key, entry);
        }
    }
}
