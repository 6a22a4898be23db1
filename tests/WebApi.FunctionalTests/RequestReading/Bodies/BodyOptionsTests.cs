using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.RequestReading.Body.Buffering;

namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>The settings of bodies: documented defaults, and a sentence where one is wrong.</summary>
public sealed class BodyOptionsTests
{
    private const long Megabyte = 1024 * 1024;

    [Test]
    public void Defaults_AreThoseOfTheDocs() => Assert.That(
        Read(),
        Is.EqualTo(new BodyOptions(256 * Megabyte, 64 * Megabyte, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), 1000)));

    [Test]
    public void Settings_AreRead() => Assert.That(
        Read(("ServerBudgetBytes", "8000000"), ("OrganizationBudgetBytes", "4000000"), ("TimeoutSeconds", "2"), ("BatchTimeoutSeconds", "3"), ("MinBytesPerSecond", "4")),
        Is.EqualTo(new BodyOptions(8_000_000, 4_000_000, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(3), 4)));

    [TestCase("ServerBudgetBytes", "1000", "has to be a whole number from 3145728")]
    [TestCase("OrganizationBudgetBytes", "64MB", "has to be a whole number from 3145728")]
    [TestCase("OrganizationBudgetBytes", "300000000", "can't be above Bodies:ServerBudgetBytes")]
    [TestCase("TimeoutSeconds", "0", "has to be a whole number from 1 to 3600")]
    [TestCase("BatchTimeoutSeconds", "-5", "has to be a whole number from 1 to 3600")]
    [TestCase("MinBytesPerSecond", "", "has to be a whole number from 1 to")]
    [TestCase("Timeout", "30", "is not a setting")]
    public void Setting_ThatIsWrong_StopsTheStart(string name, string value, string sentence) =>
        Assert.That(() => Read((name, value)), Throws.TypeOf<StartupException>().With.Message.Contains($"Bodies:{name}").And.Message.Contains(sentence));

    private static BodyOptions Read(params (string Name, string Value)[] settings) => BodyOptions.Read(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Bodies:{setting.Name}", (string?)setting.Value))).Build());
}
