using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.ApiKeys;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>What is noted and advised about keys as time goes by.</summary>
public sealed class AgingKeysTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private FixedTime _clock = null!;
    private ApiHost _host = null!;
    private ApiClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _clock = new FixedTime(Start);
        _host = new ApiHost(_clock);
        _admin = await _host.NewOrganizationAsync();
    }

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Advice_IsGivenWithTheKey()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_at = (string?)null }, _host);
        Assert.That(await AdviceAsync(key.Id), Is.Empty);

        _clock.Now = Start.AddDays(60);
        Assert.That(await AdviceAsync(key.Id), Is.EqualTo(new[] { "revoke_unused" }));

        await key.Client.GetAsync("/employees");
        await _host.FlushLastUsesAsync();
        Assert.That(await AdviceAsync(key.Id), Is.Empty);

        _clock.Now = Start.AddDays(61);
        Assert.That(await AdviceAsync(key.Id), Is.EqualTo(new[] { "rotate" }));
    }

    [Test]
    public async Task Expiry_IsNotedSevenDaysAhead_OnceForEachExpiry()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 10 }, _host);

        _clock.Now = Start.AddDays(3).AddTicks(-10);
        Assert.That(await NotedAsync("api_key.expiring", key.Id), Is.Zero);
        _clock.Now = Start.AddDays(3);
        Assert.That((await NotedAsync("api_key.expiring", key.Id), await NotedAsync("api_key.expiring", key.Id)), Is.EqualTo((1, 1)));
        Assert.That((await _admin.GetAsync($"/api-keys/{key.Id}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(1));

        await _admin.PatchAsync($"/api-keys/{key.Id}", """{"expires_at": "2026-06-06T09:00:00Z"}""");
        Assert.That(await NotedAsync("api_key.expiring", key.Id), Is.EqualTo(2));
        Assert.That((await _admin.GetAsync("/audit/verify")).Json.GetProperty("valid").GetBoolean(), Is.True);
    }

    [Test]
    public async Task Expiry_OfAReplacedKey_IsNotNoted()
    {
        var (rotated, revoked) = (
            await _admin.GiveKeyAsync(new { name = "Rotated", preset = "read_only", expires_in_days = 2 }, _host),
            await _admin.GiveKeyAsync(new { name = "Revoked", preset = "read_only", expires_in_days = 2 }, _host));
        await _admin.PostAsync($"/api-keys/{rotated.Id}/rotate");
        await _admin.DeleteAsync($"/api-keys/{revoked.Id}");

        Assert.That((await NotedAsync("api_key.expiring", rotated.Id), await NotedAsync("api_key.expiring", revoked.Id)), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task KeySentInClear_IsNotedOnceAnHour()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        async Task<int> SendAsync(DateTimeOffset at)
        {
            _clock.Now = at;
            Assert.That((await _host.PlainHttpClient(key.Text).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
            await _host.FlushLastUsesAsync();
            return await NotedAsync("api_key.seen_in_clear", key.Id);
        }

        Assert.That(await SendAsync(Start), Is.EqualTo(1));
        Assert.That(await SendAsync(Start.AddMinutes(59)), Is.EqualTo(1));
        Assert.That(await SendAsync(Start.AddMinutes(60)), Is.EqualTo(2));

        var seen = (await _admin.GetAsync($"/api-keys/{key.Id}")).Json;
        Assert.That(seen.GetProperty("seen_in_clear_at").GetDateTimeOffset(), Is.EqualTo(Start.AddMinutes(60)));
        Assert.That(seen.GetProperty("version").GetInt32(), Is.EqualTo(1));
        Assert.That(await AdviceAsync(key.Id), Is.EqualTo(new[] { "rotate" }));
    }

    private async Task<int> NotedAsync(string action, string id)
    {
        await _host.Services.GetRequiredService<ExpiringKeys>().SweepAsync(CancellationToken.None);
        var events = (await _admin.GetAsync("/audit-events?limit=200")).Json.GetProperty("data").EnumerateArray();
        return events.Count(one => one.GetProperty("action").GetString() == action && one.GetProperty("resource_id").GetString() == id);
    }

    private async Task<IReadOnlyList<string?>> AdviceAsync(string id) =>
        [.. (await _admin.GetAsync($"/api-keys/{id}")).Json.GetProperty("advice").EnumerateArray().Select(one => one.GetString())];
}
