using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.UnitTests.RateLimiting;

/// <summary>What holds for every sequence of requests, beside a log of the exact times.</summary>
public sealed class RateLimitProperties
{
    private static readonly RateLimitWindow[] Pair = [new(10, 100), new(60, 300)];
    private static readonly RateLimitWindow[] Windowed = [.. RateLimitTiers.Default[ApiKeyTier.Windowed].Key(RateLimitClass.Read).All];

    [TestCase(1_000_000, 20_000)]
    [TestCase(200_000, 70_000)]
    public void Take_OverManyArrivals_NeverLetsMoreThanTheLimitIntoAnyWindow(int arrivals, int longestPause) =>
        AssertNeverOver(Pair, arrivals, longestPause);

    [TestCase(600_000, 300_000)]
    public void Take_OverDays_NeverLetsMoreThanTheLimitIntoAnyHourOrDay(int arrivals, int longestPause) =>
        AssertNeverOver(Windowed, arrivals, longestPause);

    [TestCase(1u)]
    [TestCase(2u)]
    public void Take_AfterWaitingAsLongAsItWasTold_LetsIn(uint seed)
    {
        var (random, now, refusals) = (new Arrivals(seed), 5_000_000L, 0);
        var (counts, organization) = (new RequestCounts(0), new RequestCounts(0));
        RateLimitWindow[] together = [new(10, 120), new(60, 310)];

        for (var arrival = 0; arrival < 200_000; arrival++)
        {
            now += random.NextGap(5_000);
            // The organization's other keys.
            if (random.Next(20) == 0) RateLimitRule.Take(organization, together, null, [], now);
            if (RateLimitRule.Take(counts, Pair, organization, together, now).Refusal is not { } refusal) continue;
            refusals++;
            if (random.Next(3) > 0) continue;

            Assert.That(RateLimitRule.Take(counts, Pair, organization, together, now + refusal.WaitMilliseconds - 1).IsAllowed, Is.False, "The wait is longer than it has to be.");
            now += refusal.WaitMilliseconds;
            Assert.That(RateLimitRule.Take(counts, Pair, organization, together, now).IsAllowed, Is.True, $"Refused at {now}, after the wait.");
        }

        Assert.That(refusals, Is.GreaterThan(1_000));
    }

    [Test]
    public void Take_WhenRefused_CountsNowhere()
    {
        var (random, now, refusals) = (new Arrivals(3), 0L, 0);
        var (counts, organization) = (new RequestCounts(0), new RequestCounts(0));
        RateLimitWindow[] together = [new(10, 110), new(60, 250)];

        for (var arrival = 0; arrival < 50_000; arrival++)
        {
            now += random.NextGap(5_000);
            var (key, shared) = (RateLimitRule.Look(counts, Pair, now), RateLimitRule.Look(organization, together, now));
            var decision = RateLimitRule.Take(counts, Pair, organization, together, now);
            var charged = decision.IsAllowed ? 1 : 0;
            refusals += 1 - charged;
            for (var window = 0; window < 2; window++)
            {
                Assert.That(decision.Key[window].Remaining, Is.EqualTo(key[window].Remaining - charged));
                Assert.That(decision.Organization[window].Remaining, Is.EqualTo(shared[window].Remaining - charged));
            }
        }

        Assert.That(refusals, Is.GreaterThan(1_000));
    }

    [Test]
    public void Look_AtAnyTime_SaysWhenTheOldestSlotLeaves()
    {
        var (random, now, counts) = (new Arrivals(4), 77_000_000L, new RequestCounts(0));

        for (var arrival = 0; arrival < 50_000; arrival++)
        {
            now += random.NextGap(90_000);
            RateLimitRule.Take(counts, Windowed, null, [], now);
            var window = random.Next(3);
            var state = RateLimitRule.Look(counts, Windowed, now)[window];
            if (state.ResetMilliseconds == 0 || random.Next(10) > 0) continue;

            Assert.That(RateLimitRule.Look(counts, Windowed, now + state.ResetMilliseconds - 1)[window].Remaining, Is.EqualTo(state.Remaining));
            now += state.ResetMilliseconds;
            Assert.That(RateLimitRule.Look(counts, Windowed, now)[window].Remaining, Is.GreaterThan(state.Remaining));
        }
    }

    private static void AssertNeverOver(RateLimitWindow[] windows, int arrivals, int longestPause)
    {
        var (random, now, counts) = (new Arrivals((uint)arrivals), 1_234_567L, new RequestCounts(0));
        ExactLog[] logs = [.. windows.Select(window => new ExactLog(window))];
        var (fullest, refused) = (new int[windows.Length], 0);

        for (var arrival = 0; arrival < arrivals; arrival++)
        {
            now += random.NextGap(longestPause);
            if (!RateLimitRule.Take(counts, windows, null, [], now).IsAllowed)
            {
                refused++;
                continue;
            }

            for (var window = 0; window < windows.Length; window++)
            {
                var count = logs[window].CountAfterAdding(now);
                if (count > windows[window].Limit) Assert.Fail($"{count} requests in {windows[window].Seconds} s at {now}.");
                fullest[window] = Math.Max(fullest[window], count);
            }
        }

        Assert.That(fullest, Is.EqualTo(windows.Select(window => window.Limit)), "Every limit is reached, or the test shows nothing.");
        Assert.That(refused, Is.GreaterThan(arrivals / 100));
    }
}
