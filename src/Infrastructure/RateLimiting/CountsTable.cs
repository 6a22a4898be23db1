using Payroll.Domain.RateLimiting;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>
/// The counts of many keys, made when they are first needed. Requests remove idle counts: adding new counts sweeps their shard
/// each time it has grown by a quarter, and the first request of a second sweeps one shard. Nothing runs while no request
/// arrives.
/// </summary>
internal sealed class CountsTable
{
    private const int Shards = 64;

    private readonly CountsShard[] shards = [.. Enumerable.Range(0, Shards).Select(_ => new CountsShard())];
    private readonly TimeProvider clock;
    private readonly int maxInShard;
    private readonly long ticksInMillisecond;
    private long sweptAt;

    public CountsTable(TimeProvider clock, int capacity)
    {
        this.clock = clock;
        maxInShard = Math.Max(1, capacity / Shards);
        ticksInMillisecond = Math.Max(1, clock.TimestampFrequency / 1000);
    }

    /// <summary>How many are kept.</summary>
    public int Count => shards.Sum(shard => shard.Count);

    /// <summary>Monotonic time in milliseconds.</summary>
    public long Now => clock.GetTimestamp() / ticksInMillisecond;

    /// <summary>The counts, to be locked. Who finds them retired by then asks again.</summary>
    public RequestCounts Of(CountsKey key)
    {
        var now = Now;
        var second = now / 1000;
        var last = Volatile.Read(ref sweptAt);
        if (second != last && Interlocked.CompareExchange(ref sweptAt, second, last) == last) shards[second % Shards].Sweep(now);
        var shard = ShardOf(key);
        if (shard.Find(key) is { } counts) return counts;
        return shard.Count < maxInShard ? shard.Add(key, now) : ShardOf(key.Folded()).Add(key.Folded(), now);
    }

    /// <summary>The counts, if there are any.</summary>
    public RequestCounts? Find(CountsKey key) => ShardOf(key).Find(key) ?? ShardOf(key.Folded()).Find(key.Folded());

    private CountsShard ShardOf(CountsKey key) => shards[(key.GetHashCode() & int.MaxValue) % Shards];
}
