using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.RateLimiting;

public sealed class LocalRateLimiterTests
{
    private readonly SteppedTime _clock = new(DateTimeOffset.UnixEpoch);
    private LocalRateLimiter _limiter = null!;

    [SetUp]
    public void Start() => _limiter = new LocalRateLimiter(new KeyTiers(LimitedKeys.Tiers), _clock);

    [Test]
    public void Take_FromSixtyFourThreads_NeverLetsInMoreThanTheLimit()
    {
        var key = LimitedKeys.Key(tier: ApiKeyTier.Enterprise);
        var sibling = LimitedKeys.Key(tier: ApiKeyTier.Enterprise);
        for (var round = 0; round < 20; round++)
        {
            var (taken, takenBySibling) = (0, 0);
            Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 64 }, thread =>
            {
                for (var i = 0; i < 20; i++)
                {
                    if (_limiter.Take(key, RateLimitClass.Read).IsAllowed) Interlocked.Increment(ref taken);
                    if (_limiter.Take(sibling, RateLimitClass.Read).IsAllowed) Interlocked.Increment(ref takenBySibling);
                }
            });

            Assert.That((taken, takenBySibling), Is.EqualTo((30, 30)), $"Round {round}");
            _clock.Advance(TimeSpan.FromSeconds(61));
        }
    }

    [Test]
    public void Take_WithKeysThatShareCounts_CountsThemTogether()
    {
        var key = LimitedKeys.Key();
        var other = LimitedKeys.Key(counts: key.RateLimitCountsId);
        for (var i = 0; i < 2; i++) _limiter.Take(key, RateLimitClass.Read);

        Assert.That(_limiter.Take(other, RateLimitClass.Read).Key[0].Remaining, Is.Zero);
        Assert.That(_limiter.Take(key, RateLimitClass.Read).IsAllowed, Is.False);
    }

    [Test]
    public void Take_OnceTheCountsAreThere_AllocatesNothing()
    {
        var key = LimitedKeys.Key(tier: ApiKeyTier.Enterprise);
        for (var i = 0; i < 100; i++) _limiter.Take(key, RateLimitClass.Read);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++) _limiter.Take(key, RateLimitClass.Read);

        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }

    [Test]
    public void IdleCounts_GoWhileOthersCome()
    {
        for (var i = 0; i < 2_000; i++) _limiter.Take(LimitedKeys.Key(organization: i), RateLimitClass.Read);
        Assert.That(_limiter.Count, Is.EqualTo(4_000));

        var busy = LimitedKeys.Key();
        for (var second = 0; second < 130; second++)
        {
            _clock.Advance(TimeSpan.FromSeconds(1));
            _limiter.Take(busy, RateLimitClass.Read);
        }

        Assert.That(_limiter.Count, Is.EqualTo(2));
    }

    [Test]
    public void CountsTable_WhenFull_SharesWhatThereIs_AndStaysBounded()
    {
        var table = new CountsTable(_clock, capacity: 640);
        var all = Enumerable.Range(1, 5_000).Select(i => table.Of(new CountsKey(new Guid(i, 0, 0, new byte[8]), RateLimitClass.Read, false))).ToHashSet();

        Assert.That(table.Count, Is.InRange(640, 640 + 256));
        Assert.That(all, Has.Count.EqualTo(table.Count));
    }

    [Test]
    public void Counts_TakeAtMost400Bytes_WithTheirPlaceInTheTable()
    {
        const int Many = 50_000;
        var keys = Enumerable.Range(0, Many).Select(_ => LimitedKeys.Key()).ToList();
        var table = new CountsTable(_clock, 2 * Many);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var key in keys) table.Of(new CountsKey(key.RateLimitCountsId, RateLimitClass.Read, false));
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / Many;
        GC.KeepAlive(table);

        Assert.That(each, Is.InRange(250, 400));
    }

    [Test]
    public async Task LookAsync_CountsNothing()
    {
        var key = LimitedKeys.Key();
        await _limiter.TakeAsync(key, RateLimitClass.Write, CancellationToken.None);
        for (var i = 0; i < 10; i++) await _limiter.LookAsync(key, CancellationToken.None);

        var left = (await _limiter.LookAsync(key, CancellationToken.None)).ToDictionary(standing => standing.Class, standing => standing.Windows[1].Remaining);

        Assert.That((left[RateLimitClass.Write], left[RateLimitClass.Read]), Is.EqualTo((4, 5)));
    }
}
