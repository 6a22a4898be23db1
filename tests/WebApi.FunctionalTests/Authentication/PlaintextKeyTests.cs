using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.ApiKeys;
using Payroll.WebApi.FunctionalTests.RequestLogs;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>A key that was sent over plain HTTP is refused, and marked.</summary>
public sealed class PlaintextKeyTests
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

        var answer = await _host.PlainHttpClient(null).GetRawAsync("/api/v1/employees", (header, value.Replace("{0}", key.Text, StringComparison.Ordinal)));
        await _host.FlushLastUsesAsync();
        var seen = (await admin.GetAsync($"/api-keys/{key.Id}")).Json;

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "https_required")));
        Assert.That(answer.Headers["Connection"], Is.EqualTo("close"));
        Assert.That(answer.Headers, Does.ContainKey("X-Request-Id").And.Not.ContainKey("Location").And.Not.ContainKey("WWW-Authenticate"));
        Assert.That(seen.GetProperty("seen_in_clear_at").GetDateTimeOffset(), Is.EqualTo(Start));
        Assert.That(seen.GetProperty("last_used_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(seen.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Key_RequestLogAndAuditEvent_TellOfTheSameMoment()
    {
        await using var host = new ApiHost(new MovingTime(Start));
        var admin = await host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Careless", preset = "read_only" }, host);
        await host.FlushLastUsesAsync();

        var refused = await host.PlainHttpClient(key.Text).GetAsync("/employees");
        await host.FlushLastUsesAsync();

        var line = await admin.LineOfAsync(refused.RequestId());
        var noted = (await admin.GetAsync("/audit-events?action=api_key.seen_in_clear")).Json.GetProperty("data").EnumerateArray().Single();
        var seen = (await admin.GetAsync($"/api-keys/{key.Id}")).Json;
        var at = line.GetProperty("at").GetDateTimeOffset();
        Assert.That(
            (seen.GetProperty("seen_in_clear_at").GetDateTimeOffset(), noted.GetProperty("at").GetDateTimeOffset()), Is.EqualTo((at, at)));
    }

    [Test]
    public async Task KeySeenTwice_ShowsTheLaterMoment_WhicheverIsNotedLast()
    {
        var admin = await _host.NewOrganizationAsync();
        var id = Guid.Parse((await admin.GiveKeyAsync(new { name = "Careless", preset = "read_only" }, _host)).Id);
        var lastUses = _host.Services.GetRequiredService<IApiKeyLastUsedTracker>();

        lastUses.RecordExposure(id, Start.AddSeconds(2));
        lastUses.RecordExposure(id, Start.AddSeconds(1));
        await _host.FlushLastUsesAsync();

        var seen = (await admin.GetAsync($"/api-keys/{id}")).Json.GetProperty("seen_in_clear_at").GetDateTimeOffset();
        Assert.That(seen, Is.EqualTo(Start.AddSeconds(2)));
    }

    [Test]
    public async Task Http_WithTheWrongSecretOfAKey_MarksNothing()
    {
        var admin = await _host.NewOrganizationAsync();
        var key = await admin.GiveKeyAsync(new { name = "Somebody else's", preset = "read_only" }, _host);

        await _host.PlainHttpClient(key.Text.WithSecretOf(admin.Key)).GetAsync("/employees");
        await _host.FlushLastUsesAsync();

        Assert.That((await admin.GetAsync($"/api-keys/{key.Id}")).Json.GetProperty("seen_in_clear_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase(null)]
    [TestCase("nonsense")]
    public async Task Http_WithoutAGenuineKey_IsRefusedAlike(string? key)
    {
        var answer = await _host.PlainHttpClient(key).GetAsync("/employees");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "https_required")));
    }

    // As time is: each look at it is later than the one before, and not by whole milliseconds.
    private sealed class MovingTime(DateTimeOffset start) : TimeProvider
    {
        private long looks;

        public override DateTimeOffset GetUtcNow() => start.AddTicks(10_007 * Interlocked.Increment(ref looks));
    }
}
