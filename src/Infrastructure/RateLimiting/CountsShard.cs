using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>Some of the counts, under a lock of their own that is held for a lookup only.</summary>
internal sealed class CountsShard
{
    private const int FirstSweep = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<CountsKey, RequestCounts> all = [];
    private int sweepAt = FirstSweep;

    public int Count => all.Count;

    public RequestCounts? Find(CountsKey key)
    {
        lock (gate) return all.GetValueOrDefault(key);
    }

    /// <summary>The counts, new ones where there are none.</summary>
    public RequestCounts Add(CountsKey key, long now)
    {
        lock (gate)
        {
            if (all.TryGetValue(key, out var counts)) return counts;
            if (all.Count >= sweepAt) RetireIdle(now);
            all.Add(key, counts = new RequestCounts(now));
            return counts;
        }
    }

    /// <summary>Lets the idle ones go.</summary>
    public void Sweep(long now)
    {
        lock (gate) RetireIdle(now);
    }

    private void RetireIdle(long now)
    {
        foreach (var (key, counts) in all)
        {
            // A thread that holds the counts' lock is counting: they are not idle. And no thread waits while it holds the shard's lock.
            if (!Monitor.TryEnter(counts)) continue;
            try
            {
                if (!counts.IsIdleAt(now)) continue;
                counts.IsRetired = true;
                all.Remove(key);
            }
            finally
            {
                Monitor.Exit(counts);
            }
        }

        // So the looking costs a newcomer a few entries, on the average.
        sweepAt = Math.Max(FirstSweep, all.Count + all.Count / 4);
    }
}
