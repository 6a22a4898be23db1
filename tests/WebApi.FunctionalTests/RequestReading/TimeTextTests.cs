using Payroll.WebApi.Http.Json;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

public sealed class TimeTextTests
{
    [TestCase("2026-06-01T12:00:00.1234567Z", 123, 456)]
    [TestCase("2026-06-01T14:00:00.9999999+02:00", 999, 999)]
    [TestCase("2026-06-01T12:00:00Z", 0, 0)]
    public void Time_IsReadToTheMicrosecond_WhichEveryDatabaseKeeps(string text, int millisecond, int microsecond)
    {
        Assert.That(TimeText.TryRead(text, out var time));
        Assert.That(time, Is.EqualTo(new DateTimeOffset(2026, 6, 1, 12, 0, 0, millisecond, microsecond, TimeSpan.Zero)));
    }

    [Test]
    public async Task Time_WithNineDecimals_IsToldHowManyAreRead()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.GetAsync("/employees?updated_since=2026-06-01T12:00:00.123456789Z");

        Assert.That(answer.Json.GetProperty("errors")[0].GetProperty("message").GetString(), Does.Contain("at most seven decimals"));
    }
}
