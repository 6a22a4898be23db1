using System.Collections.Concurrent;
using Payroll.Application.Common;

namespace Payroll.Application.PayRuns.Staleness;

/// <summary>
/// Each run's last comparison, in memory. Comparing reads the whole run: callers who ask at the same time share one comparison, and
/// comparisons of all organizations together use half of the processors.
/// </summary>
internal sealed class StaleComparisonCache : IDisposable
{
    // At most some hundred kilobytes each, for a run of 10,000 people who are all stale.
    private const int MaxCount = 256;

    private readonly KeyedAsyncLock locks = new();
    private readonly ConcurrentDictionary<Guid, StaleComparison> known = new();
    private readonly SemaphoreSlim slots = new(Math.Max(1, Environment.ProcessorCount / 2));

    /// <summary>A comparison that knows all that was written up to a number of the change counter.</summary>
    /// <param name="payRunId">The run.</param>
    /// <param name="from">The counter when the run's calculation began to read.</param>
    /// <param name="changes">The counter when the caller asked.</param>
    /// <param name="compare">Makes a comparison if none is recent enough.</param>
    /// <param name="cancellationToken">Cancels the operation; other callers go on waiting.</param>
    public async Task<StaleComparison> GetAsync(
        Guid payRunId, long from, long changes, Func<CancellationToken, Task<StaleComparison>> compare, CancellationToken cancellationToken)
    {
        if (Find(payRunId, from, changes) is { } recent) return recent;
        using var own = await locks.TakeAsync(payRunId, cancellationToken);
        if (Find(payRunId, from, changes) is { } shared) return shared;

        await slots.WaitAsync(cancellationToken);
        try
        {
            var comparison = await compare(cancellationToken);
            if (known.Count >= MaxCount) known.Clear();
            return known[payRunId] = comparison;
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    // Of an earlier calculation, it says nothing of this one.
    private StaleComparison? Find(Guid payRunId, long from, long changes) =>
        known.TryGetValue(payRunId, out var comparison) && comparison.From == from && comparison.At >= changes ? comparison : null;
}
