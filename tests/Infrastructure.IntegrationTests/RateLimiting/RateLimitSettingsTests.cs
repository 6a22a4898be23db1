using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.Domain.RateLimiting;
using Payroll.Infrastructure.RateLimiting;

namespace Payroll.Infrastructure.IntegrationTests.RateLimiting;

public sealed class RateLimitSettingsTests
{
    [Test]
    public void Read_OfNothing_GivesTheDefaults()
    {
        var settings = Read();

        foreach (var tier in Enum.GetValues<ApiKeyTier>())
            Assert.That(settings.Tiers[tier].Classes.SelectMany(windows => windows.All), Is.EqualTo(RateLimitTiers.Default[tier].Classes.SelectMany(windows => windows.All)));
        Assert.That(settings.FailedAttempts, Is.EqualTo(new RateLimitWindow(60, 20)));
    }

    [Test]
    public void Read_OfSomeLimits_ChangesThose()
    {
        var settings = Read(
            ("RateLimits:Tiers:standard:payroll_write:burst", "7"), ("RateLimits:BurstSeconds", "5"), ("RateLimits:Tiers:windowed:day", "20000"), ("RateLimits:OrganizationFactor", "3"));

        Assert.That(settings.Tiers.Standard.Key(RateLimitClass.PayrollWrite).All, Is.EqualTo(new RateLimitWindow[] { new(5, 7), new(60, 100) }));
        Assert.That(settings.Tiers.Standard.Organization(RateLimitClass.PayrollWrite).All[0].Limit, Is.EqualTo(21));
        Assert.That(settings.Tiers.Windowed.Key(RateLimitClass.All).All[2].Limit, Is.EqualTo(20_000));
    }

    [TestCase("RateLimits:Tiers:standard:read:burst", "301", "RateLimits:Tiers:standard:read:burst (301) can't be above RateLimits:Tiers:standard:read:sustained (300).")]
    [TestCase("RateLimits:Tiers:windowed:hour", "59", "RateLimits:Tiers:windowed:minute (60) can't be above RateLimits:Tiers:windowed:hour (59).")]
    [TestCase("RateLimits:Tiers:standard:read:sustained", "0", "RateLimits:Tiers:standard:read:sustained has to be a whole number from 1 to 1000000.")]
    [TestCase("RateLimits:BurstSeconds", "0", "RateLimits:BurstSeconds has to be a whole number from 1 to 60.")]
    [TestCase("RateLimits:BurstSeconds", "60", "RateLimits:BurstSeconds (60) has to be less than RateLimits:SustainedSeconds (60).")]
    [TestCase("RateLimits:OrganizationFactor", "1.5", "RateLimits:OrganizationFactor has to be a whole number from 1 to 100.")]
    [TestCase("RateLimits:Tiers:standard:reads:burst", "5", "RateLimits:Tiers:standard:reads:burst is not a setting. docs/rate-limits.md lists those that are.")]
    public void Read_OfWhatCantBe_StopsTheStart(string name, string value, string sentence) =>
        Assert.That(() => Read((name, value)), Throws.TypeOf<StartupException>().With.Message.EqualTo(sentence));

    [TestCase("")]
    [TestCase("redis.example.com:6379,abortConnect=maybe,password=not-to-be-shown")]
    public void RedisSettings_ThatCantBeRead_DoNotShowThePassword(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(RedisSettings.Setting, (string?)text)]).Build();
        if (text.Length == 0)
            Assert.That(RedisSettings.Read(configuration), Is.Null);
        else
            Assert.That(() => RedisSettings.Read(configuration), Throws.TypeOf<StartupException>().With.Message.Not.Contains("not-to-be-shown"));
    }

    private static RateLimitSettings Read(params (string Name, string Value)[] settings) => RateLimitSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build());
}
