using System.Diagnostics;

namespace Payroll.Benchmarks;

/// <summary>Limiters at the same work: two windows for each key, of 10 and 60 seconds, counted by the second.</summary>
internal static class LimiterCost
{
    private const int Keys = 100_000;
    private const int Decisions = 500_000;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public static async Task<int> MeasureAsync(int rounds, int idleSeconds, CancellationToken cancellationToken)
    {
        Guid[] keys = [.. Enumerable.Range(1, Keys).Select(number => new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]))];
        (string Name, Func<ITakenLimiter> Make)[] all =
        [
            ("ours", () => new OwnCounts()), ("ours_with_organization", () => new OwnLimiter(keys)), ("framework", () => new FrameworkLimiter()),
        ];
        foreach (var (name, make) in all) await MeasureRestAsync(name, make, keys, idleSeconds, cancellationToken);

        Dictionary<string, List<double>> rates = [];
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (name, make) in all)
            {
                using var limiter = make();
                Add($"{name}_hot", Run(limiter, [keys[0]], threads: 1));
                Add($"{name}_hot_two", Run(limiter, [keys[0]], threads: 2));
                foreach (var key in keys) limiter.Take(key);
                Add($"{name}_many", Run(limiter, keys, threads: 1));
                Add($"{name}_many_two", Run(limiter, keys, threads: 2));

                // The first round warms up.
                void Add(string figure, double rate)
                {
                    if (!rates.TryGetValue(figure, out var list)) rates[figure] = list = [];
                    if (round >= 0) list.Add(rate);
                }
            }
        }

        foreach (var (figure, list) in rates) Figures.Print(figure, Figures.Median(list));
        return 0;
    }

    // In a method of its own, so that nothing of the one before is left in memory.
    private static async Task MeasureRestAsync(string name, Func<ITakenLimiter> make, Guid[] keys, int idleSeconds, CancellationToken cancellationToken)
    {
        using var limiter = make();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var key in keys) limiter.Take(key);
        Figures.Print($"{name}_bytes", (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)Keys);
        await Task.Delay(Settling, cancellationToken);
        var (used, started) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(idleSeconds), cancellationToken);
        Figures.Print($"{name}_idle", (Environment.CpuUsage.TotalTime - used) / Stopwatch.GetElapsedTime(started) * 100);
    }

    // Decisions a second, of all threads together.
    private static double Run(ITakenLimiter limiter, Guid[] keys, int threads)
    {
        var refused = 0;
        var started = Stopwatch.GetTimestamp();
        Thread[] all = [.. Enumerable.Range(0, threads).Select(thread => new Thread(() => Take(thread)))];
        foreach (var thread in all) thread.Start();
        foreach (var thread in all) thread.Join();
        if (refused > 0) throw new InvalidOperationException("A limit was reached.");
        return Decisions * threads / Stopwatch.GetElapsedTime(started).TotalSeconds;

        void Take(int thread)
        {
            // A step that shares no factor with the number of keys: all of them come, and none next to the one before.
            var place = thread * (keys.Length / 2);
            for (var i = 0; i < Decisions; i++)
            {
                place = (place + 7919) % keys.Length;
                if (!limiter.Take(keys[place])) Interlocked.Increment(ref refused);
            }
        }
    }
}
