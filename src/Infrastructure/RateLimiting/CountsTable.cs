using System.Collections.Concurrent;
using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>
/// The counts of many, made when they are first needed. Idle ones are found by those who come: a few with each new entry, a few
/// hundred with the first request of a second. Nothing runs while nobody comes.
/// </summary>
internal sealed class CountsTable(TimeProvider clock, int capacity)
{
    private const int LookedAtWithEachNew = 4;
    private const int LookedAtEachSecond = 256;

    private readonly ConcurrentDictionary<CountsKey, RequestCounts> all = new();
    private readonly long ticksInMillisecond = Math.Max(1, clock.TimestampFrequency / 1000);
    private IEnumerator<KeyValuePair<CountsKey, RequestCounts>>? sweep;
    private int sweeping;
    private long sweptAt;
    private int count;

    /// <summary>How many are kept.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>Monotonic time in milliseconds.</summary>
    public long Now => clock.GetTimestamp() / ticksInMillisecond;

    /// <summary>
    /// The counts, to be locked. Who finds them retired by then asks again. Idle ones may be gone through here, so nobody calls
    /// this with a lock in hand.
    /// </summary>
    public RequestCounts Of(CountsKey key)
    {
        if (all.TryGetValue(key, out var counts))
        {
            if (Now / 1000 is var second && second != Volatile.Read(ref sweptAt)) Sweep(LookedAtEachSecond, second);
            return counts;
        }

        Sweep(LookedAtWithEachNew, Now / 1000);
        return Add(Count < capacity ? key : key.Crowded());
    }

    /// <summary>The counts, if there are any.</summary>
    public RequestCounts? Find(CountsKey key) =>
        all.TryGetValue(key, out var counts) || all.TryGetValue(key.Crowded(), out counts) ? counts : null;

    private RequestCounts Add(CountsKey key)
    {
        var made = new RequestCounts(Now);
        var kept = all.GetOrAdd(key, made);
        if (kept == made) Interlocked.Increment(ref count);
        return kept;
    }

    private void Sweep(int entries, long second)
    {
        if (Interlocked.Exchange(ref sweeping, 1) == 1) return;
        try
        {
            Volatile.Write(ref sweptAt, second);
            sweep ??= all.GetEnumerator();
            for (var looked = 0; looked < entries; looked++)
            {
                if (!sweep.MoveNext())
                {
                    sweep.Dispose();
                    sweep = null;
                    return;
                }

                RetireIfIdle(sweep.Current);
            }
        }
        finally
        {
            Volatile.Write(ref sweeping, 0);
        }
    }

    private void RetireIfIdle(KeyValuePair<CountsKey, RequestCounts> entry)
    {
        // Who has the lock is counting: not idle.
        if (!Monitor.TryEnter(entry.Value)) return;
        try
        {
            if (entry.Value.IsRetired || !entry.Value.IsIdleAt(Now)) return;
            entry.Value.IsRetired = true;
            if (all.TryRemove(entry)) Interlocked.Decrement(ref count);
        }
        finally
        {
            Monitor.Exit(entry.Value);
        }
    }
}
