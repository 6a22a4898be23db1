using Payroll.Application.PayRuns.Staleness;

namespace Payroll.Application.UnitTests.PayRuns;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class StaleComparisonCacheTests : IDisposable
{
    private static readonly Guid Run = new("00000000-0000-0000-0000-000000000001");

    private readonly StaleComparisonCache cache = new();
    private int comparisons;

    public void Dispose() => cache.Dispose();

    [Test]
    public async Task Comparison_IsShared_WhileNothingNewIsWritten()
    {
        await GetAsync(changes: 7);
        await GetAsync(changes: 7);

        Assert.That(comparisons, Is.EqualTo(1));
    }

    [Test]
    public async Task Comparison_IsMadeAgain_AfterALaterWrite()
    {
        await GetAsync(changes: 7);
        await GetAsync(changes: 8);

        Assert.That(comparisons, Is.EqualTo(2));
    }

    [Test]
    public async Task Comparison_OfAnEarlierCalculation_SaysNothing()
    {
        await GetAsync(changes: 7);
        await cache.GetAsync(Run, 6, 7, _ => Compare(7), CancellationToken.None);

        Assert.That(comparisons, Is.EqualTo(2));
    }

    [Test]
    public async Task Callers_WhoAskAtOnce_ShareOneComparison()
    {
        var end = new TaskCompletionSource();
        var first = cache.GetAsync(Run, 5, 7, async _ => { await end.Task; return await Compare(7); }, CancellationToken.None);
        var others = Enumerable.Range(0, 20).Select(_ => GetAsync(changes: 7)).ToList();
        Assert.That(others.Exists(other => other.IsCompleted), Is.False);

        end.SetResult();
        await Task.WhenAll([first, .. others]);

        Assert.That(comparisons, Is.EqualTo(1));
    }

    [Test]
    public async Task Caller_WhoLeaves_LeavesTheComparisonToTheNext()
    {
        using var left = new CancellationTokenSource();
        var first = cache.GetAsync(
            Run, 5, 7, async token => { await Task.Delay(Timeout.InfiniteTimeSpan, token); return await Compare(7); }, left.Token);
        var second = GetAsync(changes: 7);

        await left.CancelAsync();

        Assert.That(() => first, Throws.InstanceOf<OperationCanceledException>());
        Assert.That((await second).At, Is.EqualTo(7));
    }

    private Task<StaleComparison> GetAsync(long changes) => cache.GetAsync(Run, 5, changes, _ => Compare(changes), CancellationToken.None);

    private Task<StaleComparison> Compare(long changes)
    {
        Interlocked.Increment(ref comparisons);
        return Task.FromResult(new StaleComparison(5, changes, [], new HashSet<Guid>()));
    }
}
