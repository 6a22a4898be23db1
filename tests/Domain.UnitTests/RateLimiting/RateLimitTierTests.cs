using Payroll.Domain.RateLimiting;

namespace Payroll.Domain.UnitTests.RateLimiting;

public sealed class RateLimitTierTests
{
    [TestCase(ApiKeyTier.Standard, RateLimitClass.Read, 100, 300)]
    [TestCase(ApiKeyTier.Standard, RateLimitClass.Write, 40, 100)]
    [TestCase(ApiKeyTier.Standard, RateLimitClass.PayrollWrite, 40, 100)]
    [TestCase(ApiKeyTier.Standard, RateLimitClass.Keys, 10, 30)]
    [TestCase(ApiKeyTier.Enterprise, RateLimitClass.Read, 1_000, 3_000)]
    [TestCase(ApiKeyTier.Enterprise, RateLimitClass.Keys, 100, 300)]
    public void Default_OfATier_HasABurstAndASustainedLimit(ApiKeyTier tier, RateLimitClass requests, int burst, int sustained)
    {
        Assert.That(RateLimitTiers.Default[tier].Key(requests).All, Is.EqualTo(new RateLimitWindow[] { new(10, burst), new(60, sustained) }));
        Assert.That(
            RateLimitTiers.Default[tier].Organization(requests).All,
            Is.EqualTo(new RateLimitWindow[] { new(10, 5 * burst), new(60, 5 * sustained) }));
    }

    [TestCase(RateLimitClass.Read)]
    [TestCase(RateLimitClass.Keys)]
    public void Default_OfWindowed_HasOneCountOverAllClasses(RateLimitClass requests)
    {
        var windows = RateLimitTiers.Default[ApiKeyTier.Windowed].Key(requests);

        Assert.That(windows.Class, Is.EqualTo(RateLimitClass.All));
        Assert.That(windows.All, Is.EqualTo(new RateLimitWindow[] { new(60, 60), new(3_600, 1_000), new(86_400, 10_000) }));
        Assert.That(windows.All[windows.Headline].Seconds, Is.EqualTo(60));
    }

    [Test]
    public void With_LimitsOfAKey_ReplacesThoseOfTheSameClassAndWindow()
    {
        var tier = RateLimitTiers.Default.Standard.With([new(RateLimitClass.Read, 60, 200), new(RateLimitClass.Write, 60, 50), new(RateLimitClass.Read, 3_600, 7)]);

        Assert.That(tier.Key(RateLimitClass.Read).All, Is.EqualTo(new RateLimitWindow[] { new(10, 100), new(60, 200) }));
        Assert.That(tier.Key(RateLimitClass.Write).All[1].Limit, Is.EqualTo(50));
        Assert.That(tier.Key(RateLimitClass.Keys), Has.Property("All").EqualTo(RateLimitTiers.Default.Standard.Key(RateLimitClass.Keys).All));
        Assert.That(tier.Organization(RateLimitClass.Read).All[1].Limit, Is.EqualTo(1_500));
    }

    [Test]
    public void Of_ClassesThatAreNotAll_Throws() => Assert.Throws<ArgumentException>(
        () => RateLimitTier.Of([RateLimitWindows.Of(RateLimitClass.Read, new(10, 1), new(60, 2))], 5));

    [TestCase(0, false)]
    [TestCase(1, true)]
    [TestCase(60, true)]
    [TestCase(61, false)]
    [TestCase(120, true)]
    [TestCase(3_600, true)]
    [TestCase(3_660, false)]
    [TestCase(43_200, true)]
    [TestCase(86_400, true)]
    [TestCase(87_840, false)]
    public void IsLength_OfAWindow_IsAWholeNumberOfSlots(int seconds, bool expected) =>
        Assert.That(RateLimitWindow.IsLength(seconds), Is.EqualTo(expected));

    [Test]
    public void IsWithin_OfTiers_ComparesEveryWindow()
    {
        var (standard, enterprise) = (RateLimitTiers.Default.Standard, RateLimitTiers.Default.Enterprise);
        var held = enterprise.With([new(RateLimitClass.Keys, 60, 20)]);

        Assert.That(standard.IsWithin(standard) && standard.IsWithin(enterprise) && held.IsWithin(enterprise));
        Assert.That(enterprise.IsWithin(standard) || standard.IsWithin(held), Is.False);
        Assert.That(standard.With([new(RateLimitClass.Keys, 60, 20)]).IsWithin(held));
    }

    [Test]
    public void IsWithin_OfTiersThatCountOtherClasses_IsFalse()
    {
        var tiers = RateLimitTiers.Default;

        Assert.That(tiers.Windowed.IsWithin(tiers.Enterprise) || tiers.Standard.IsWithin(tiers.Windowed), Is.False);
    }

    [Test]
    public void Narrowing_ToAnotherTier_IsItsLimitsForTheWindowsThatAreWider()
    {
        var (standard, enterprise) = (RateLimitTiers.Default.Standard, RateLimitTiers.Default.Enterprise);
        KeyRateLimit[] own = [new(RateLimitClass.Read, 60, 200), new(RateLimitClass.Write, 60, 900)];

        var limits = standard.Narrowing(enterprise.With(own)).ToList();

        Assert.That(limits, Is.EqualTo(own[..1]));
        Assert.That(standard.With(limits).IsWithin(enterprise.With(own)));
        Assert.That(standard.Narrowing(enterprise), Is.Empty);
    }
}
