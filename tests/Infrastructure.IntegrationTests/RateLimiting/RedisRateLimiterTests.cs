using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Security;
using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.RateLimiting;

/// <summary>Several nodes on one Redis, which is a real one.</summary>
public sealed class RedisRateLimiterTests
{
    private RedisServer _redis = null!;
    private ServiceProvider _services = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _redis = await RedisServer.StartAsync();
        _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_redis is not null) await _redis.DisposeAsync();
        if (_services is not null) await _services.DisposeAsync();
    }

    [Test]
    public async Task Take_OnTwoNodes_CountsTogether()
    {
        await using var one = await NodeAsync();
        await using var other = await NodeAsync();
        var key = LimitedKeys.Key();

        Assert.That((await one.TakeAsync(key)).Key[1].Remaining, Is.EqualTo(4));
        Assert.That((await other.TakeAsync(key)).Key[1].Remaining, Is.EqualTo(3));
        Assert.That((await one.TakeAsync(key)).Key[0].Remaining, Is.Zero);
        var refused = await other.TakeAsync(key);

        Assert.That(refused.IsAllowed, Is.False);
        Assert.That(refused.Refusal?.State.Window, Is.EqualTo(new RateLimitWindow(10, 3)));
        Assert.That(refused.Refusal?.WaitMilliseconds, Is.InRange(1, 11_000));
        Assert.That(refused.Key[1].Remaining, Is.EqualTo(2), "A refused request is counted nowhere.");
    }

    [Test]
    public async Task Take_WithKeysThatShareCounts_CountsThemTogether()
    {
        await using var one = await NodeAsync();
        await using var other = await NodeAsync();
        var key = LimitedKeys.Key();
        var sibling = LimitedKeys.Key(counts: key.RateLimitCountsId);
        for (var i = 0; i < 2; i++) await one.TakeAsync(key);

        Assert.That((await other.TakeAsync(sibling)).Key[0].Remaining, Is.Zero);
        Assert.That((await one.TakeAsync(key)).IsAllowed, Is.False);
    }

    [Test]
    public async Task Take_OfOneOrganization_StopsAtItsShare()
    {
        await using var node = await NodeAsync();
        for (var i = 0; i < 6; i++) Assert.That((await node.TakeAsync(LimitedKeys.Key())).IsAllowed, Is.True);

        var refused = await node.TakeAsync(LimitedKeys.Key());

        Assert.That(refused.Refusal?.IsOrganizations, Is.True);
        Assert.That(refused.Key[0].Remaining, Is.EqualTo(3));
        Assert.That((await node.TakeAsync(LimitedKeys.Key(organization: 2))).IsAllowed, Is.True);
    }

    [Test]
    public async Task Take_OfManyAtOnceOnTwoNodes_LetsInTheLimit()
    {
        await using var one = await NodeAsync();
        await using var other = await NodeAsync();
        var key = LimitedKeys.Key(tier: ApiKeyTier.Enterprise);

        var decisions = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? one : other).TakeAsync(key)));

        Assert.That(decisions.Count(decision => decision.IsAllowed), Is.EqualTo(30));
        Assert.That(one.DecidedAlone + other.DecidedAlone, Is.Zero);
    }

    [Test]
    public async Task Take_OfWindowed_HoldsAllItsWindows()
    {
        await using var node = await NodeAsync();
        var key = LimitedKeys.Key(tier: ApiKeyTier.Windowed);
        for (var i = 0; i < 3; i++) Assert.That((await node.TakeAsync(key)).IsAllowed, Is.True);

        var refused = await node.TakeAsync(key, RateLimitClass.Write);

        Assert.That(Enumerable.Range(0, 3).Select(window => refused.Key[window].Remaining), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(refused.Refusal?.State.Window.Seconds, Is.EqualTo(60));
        Assert.That(refused.Key[2].ResetMilliseconds, Is.InRange(86_400_000, 86_400_000 + 1_440_000));
    }

    [Test]
    public async Task Look_CountsNothing()
    {
        await using var node = await NodeAsync();
        var key = LimitedKeys.Key();
        await node.TakeAsync(key);
        for (var i = 0; i < 3; i++) await node.Limiter.LookAsync(key, CancellationToken.None);

        var left = (await node.Limiter.LookAsync(key, CancellationToken.None)).Single(standing => standing.Class == RateLimitClass.Read);

        Assert.That((left.Windows[0].Remaining, left.Windows[1].Remaining), Is.EqualTo((2, 4)));
    }

    [Test]
    public async Task Take_WhenRedisIsGone_DecidesAloneOnWhatItHasCounted_AndAsksAgainWhenItIsBack()
    {
        await using var node = await NodeAsync();
        var key = LimitedKeys.Key();
        await node.TakeAsync(key);
        await node.TakeAsync(key);
        await _redis.KillAsync();

        Assert.That((await node.TakeAsync(key)).IsAllowed, Is.True);
        Assert.That((await node.TakeAsync(key)).IsAllowed, Is.False, "It counted along.");
        Assert.That(node.DecidedAlone, Is.EqualTo(2));

        await _redis.StartAgainAsync();
        await EventuallyAsync(async () =>
        {
            var before = node.DecidedAlone;
            await node.TakeAsync(LimitedKeys.Key(organization: 3));
            return node.DecidedAlone == before;
        });
    }

    [Test]
    public async Task Take_WhenRedisHangs_DecidesAlone_AndSoonWithoutWaiting_UntilItGoesOn()
    {
        await using var node = await NodeAsync(asProduct: true);
        var key = LimitedKeys.Key(tier: ApiKeyTier.Enterprise);
        _redis.Hang();

        Assert.That((await node.TakeAsync(key)).IsAllowed, Is.True);
        Assert.That(node.DecidedAlone, Is.EqualTo(1));
        await EventuallyAsync(async () =>
        {
            var decision = node.TakeAsync(LimitedKeys.Key());
            var isImmediate = decision.IsCompleted;
            await decision;
            return isImmediate;
        });

        _redis.GoOn();
        await EventuallyAsync(async () =>
        {
            var before = node.DecidedAlone;
            await node.TakeAsync(LimitedKeys.Key(organization: 3));
            return node.DecidedAlone == before;
        });
    }

    [Test]
    public async Task Start_WithoutRedis_DecidesAlone()
    {
        await _redis.KillAsync();
        await using var node = new Node(_redis.Configuration, _services.GetRequiredService<IMeterFactory>());

        Assert.That((await node.TakeAsync(LimitedKeys.Key())).IsAllowed, Is.True);
        Assert.That(node.DecidedAlone, Is.EqualTo(1));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> isSo)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            if (TimeProvider.System.GetElapsedTime(started) > TimeSpan.FromSeconds(30)) Assert.Fail("It is not so after 30 seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>A node that waits for Redis as long as it takes, so that a slow machine doesn't make it decide alone; or no longer than the product does.</summary>
    private async Task<Node> NodeAsync(bool asProduct = false)
    {
        var node = new Node(asProduct ? _redis.Configuration : _redis.Configuration + ",asyncTimeout=60000", _services.GetRequiredService<IMeterFactory>());
        await node.ConnectAsync();
        return node;
    }

    private sealed class Node : IAsyncDisposable
    {
        private readonly RedisConnection _connection;
        private readonly MeterListener _listener = new();
        private int _decidedAlone;

        public Node(string redis, IMeterFactory meters)
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(RedisSettings.Setting, (string?)redis)]).Build();
            _connection = new RedisConnection(RedisSettings.Read(configuration)!, NullLogger<RedisConnection>.Instance);
            var local = new LocalRateLimiter(new KeyTiers(LimitedKeys.Tiers), Clock);
            var metrics = new RateLimitMetrics(meters, local);
            Limiter = new RedisRateLimiter(_connection, local, metrics, NullLogger<RedisRateLimiter>.Instance);
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "payroll.rate_limits.local_decisions") listener.EnableMeasurementEvents(instrument);
            };
            _listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => Interlocked.Add(ref _decidedAlone, (int)measurement));
            _listener.Start();
        }

        public SteppedTime Clock { get; } = new(DateTimeOffset.UnixEpoch);

        public RedisRateLimiter Limiter { get; }

        public int DecidedAlone => Volatile.Read(ref _decidedAlone);

        /// <summary>The first connection takes longer than a decision may.</summary>
        public async Task ConnectAsync() => await EventuallyAsync(async () =>
        {
            try
            {
                await _connection.EvaluateAsync("return 1", [], [], CancellationToken.None);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        });

        public async Task<RateLimitDecision> TakeAsync(ApiKeyRecord key, RateLimitClass requests = RateLimitClass.Read) =>
            await Limiter.TakeAsync(key, requests, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _connection.DisposeAsync();
        }
    }
}
