using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.UnitTests.RateLimiting;

public sealed class RateLimitRuleTests
{
    private static readonly RateLimitWindow[] Pair = [new(10, 3), new(60, 5)];

    [Test]
    public void Take_WithinTheLimits_TellsWhatIsLeftAndWhenTheSecondLeaves()
    {
        var decision = RateLimitRule.Take(new RequestCounts(0), Pair, null, [], 1_000_400);

        Assert.That(decision.IsAllowed, Is.True);
        Assert.That(decision.Refusal, Is.Null);
        Assert.That(decision.Key[0], Is.EqualTo(new WindowState(Pair[0], 2, 10_600)));
        Assert.That(decision.Key[1], Is.EqualTo(new WindowState(Pair[1], 4, 60_600)));
        Assert.That(decision.Organization.Count, Is.Zero);
    }

    [Test]
    public void Take_OverTheBurst_IsRefusedUntilItsFirstSecondIsWhollyOutside()
    {
        var counts = new RequestCounts(0);
        foreach (var now in new[] { 1_000_900, 1_001_000, 1_001_000 }) RateLimitRule.Take(counts, Pair, null, [], now);

        var refusal = RateLimitRule.Take(counts, Pair, null, [], 1_002_000).Refusal;

        Assert.That(refusal, Is.EqualTo(new RateLimitRefusal(new WindowState(Pair[0], 0, 9_000), false, 9_000)));
        Assert.That(refusal?.RetryAfterSeconds, Is.EqualTo(9));
        Assert.That(RateLimitRule.Take(counts, Pair, null, [], 1_010_999).IsAllowed, Is.False);
        Assert.That(RateLimitRule.Take(counts, Pair, null, [], 1_011_000).IsAllowed, Is.True);
    }

    [Test]
    public void Take_WhenSeveralWindowsAreFull_NamesTheOneThatStaysSoForLongest()
    {
        var (key, organization) = (new RequestCounts(0), new RequestCounts(0));
        RateLimitWindow[] one = [new(10, 1)];
        RateLimitWindow[] hour = [new(3600, 1)];
        RateLimitRule.Take(key, one, organization, hour, 0);

        var refusal = RateLimitRule.Take(key, one, organization, hour, 0).Refusal;

        Assert.That(refusal?.IsOrganizations, Is.True);
        Assert.That(refusal?.State.Window, Is.EqualTo(hour[0]));
        Assert.That(refusal?.WaitMilliseconds, Is.EqualTo(3_660_000));
    }

    [Test]
    public void Take_WhenTheLimitsChange_KeepsTheCounts()
    {
        var counts = new RequestCounts(0);
        for (var i = 0; i < 3; i++) RateLimitRule.Take(counts, Pair, null, [], 5_000);

        Assert.That(RateLimitRule.Take(counts, [new(10, 30), new(60, 50)], null, [], 5_000).Key[1].Remaining, Is.EqualTo(46));
        Assert.That(RateLimitRule.Look(counts, [new(10, 2), new(60, 2)], 5_000)[1].Remaining, Is.Zero);
        // Three of the four have to leave, not one.
        Assert.That(RateLimitRule.Take(counts, [new(10, 2), new(60, 2)], null, [], 5_000).Refusal?.WaitMilliseconds, Is.EqualTo(61_000));
    }

    [Test]
    public void Take_AtAnEarlierTimeThanBefore_CountsAtTheLaterOne()
    {
        var counts = new RequestCounts(0);
        RateLimitRule.Take(counts, Pair, null, [], 20_000);
        RateLimitRule.Take(counts, Pair, null, [], 18_000);

        Assert.That(RateLimitRule.Look(counts, Pair, 30_999)[0].Remaining, Is.EqualTo(1));
        Assert.That(RateLimitRule.Look(counts, Pair, 31_000)[0].Remaining, Is.EqualTo(3));
    }

    [TestCase(ApiKeyTier.Standard, 61_000)]
    [TestCase(ApiKeyTier.Windowed, 61 * 1_440_000)]
    public void IsIdleAt_OnlyWhenNoWindowSeesAnything(ApiKeyTier tier, long milliseconds)
    {
        var counts = new RequestCounts(0);
        RateLimitRule.Take(counts, RateLimitTiers.Default[tier].Key(RateLimitClass.Read).All.AsSpan(), null, [], 0);

        Assert.That(counts.IsIdleAt(milliseconds - 1), Is.False);
        Assert.That(counts.IsIdleAt(milliseconds), Is.True);
    }

    [Test]
    public void RequestCounts_OfTwoWindows_TakeLessThan300Bytes()
    {
        const int Many = 2_000;
        var all = new RequestCounts[Many];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Many; i++)
        {
            all[i] = new RequestCounts(0);
            RateLimitRule.Take(all[i], Pair, null, [], 1_000);
        }

        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / Many, Is.LessThanOrEqualTo(300));
    }
}
