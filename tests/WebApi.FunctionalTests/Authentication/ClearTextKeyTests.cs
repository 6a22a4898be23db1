using System.Net;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>A key that was sent over plain HTTP is refused, and marked.</summary>
public sealed class ClearTextKeyTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;

    [OneTimeSetUp]
    public void StartHost() => _host = new ApiHost(new FixedTime(Start));

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("X-API-KEY", "{0}")]
    [TestCase("Authorization", "Bearer {0}")]
    public async Task Http_WithAKey_IsRefusedAndTheKeyIsMarked(string header, string value)
    {
        var admin = await _host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Careless", preset = "read_only" }, _host);

        var answer = await _host.ClientInClear(null).GetRawAsync("/api/v1/employees", (header, value.Replace("{0}", key.Text, StringComparison.Ordinal)));
        await _host.FlushSightingsAsync();
        var seen = (await admin.GetAsync($"/api-keys/{key.Id}")).Json;

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "https_required")));
        Assert.That(answer.Headers["Connection"], Is.EqualTo("close"));
        Assert.That(answer.Headers, Does.ContainKey("X-Request-Id").And.Not.ContainKey("Location").And.Not.ContainKey("WWW-Authenticate"));
        Assert.That(seen.GetProperty("seen_in_clear_at").GetDateTimeOffset(), Is.EqualTo(Start));
        Assert.That(seen.GetProperty("last_used_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(seen.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Http_WithTheWrongSecretOfAKey_MarksNothing()
    {
        var admin = await _host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Somebody else's", preset = "read_only" }, _host);

        await _host.ClientInClear(key.Text.WithSecretOf(admin.Key)).GetAsync("/employees");
        await _host.FlushSightingsAsync();

        Assert.That((await admin.GetAsync($"/api-keys/{key.Id}")).Json.GetProperty("seen_in_clear_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase(null)]
    [TestCase("nonsense")]
    public async Task Http_WithoutAGenuineKey_IsRefusedAlike(string? key)
    {
        var answer = await _host.ClientInClear(key).GetAsync("/employees");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "https_required")));
    }
}
