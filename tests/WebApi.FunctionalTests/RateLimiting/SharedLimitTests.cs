using System.Net;
using Payroll.WebApi.FunctionalTests.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>A key that has limits of its own shares its request counts with the keys that it creates.</summary>
public sealed class SharedLimitTests
{
    private LimitedHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await LimitedHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task CreatedKeys_AndThoseThatTheyCreate_ShareTheCountsOfTheirCreator()
    {
        var limited = await LimitedAdminAsync("standard", Limit("read", 10, 3));
        var child = await limited.Client.GiveKeyAsync(new { name = "Child", preset = "admin" }, _host.Api);
        var grandchild = await child.Client.GiveKeyAsync(new { name = "Grandchild", preset = "read_only" }, _host.Api);

        foreach (var client in new[] { limited.Client, child.Client, grandchild.Client })
            Assert.That((await client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));

        foreach (var client in new[] { limited.Client, child.Client, grandchild.Client })
            Assert.That((await client.GetAsync("/employees")).Json.GetProperty("violated_policy").GetString(), Is.EqualTo("read_burst"));
    }

    [Test]
    public async Task HeadersAndMe_OfAKeyThatSharesCounts_SayWhatAllOfThemHaveLeft()
    {
        var limited = await LimitedAdminAsync("standard", Limit("read", 60, 4));
        var child = await limited.Client.GiveKeyAsync(new { name = "Child", preset = "read_only" }, _host.Api);
        await limited.Client.GetAsync("/employees");

        var me = await child.Client.GetAsync("/me");

        Assert.That((me.Headers["X-RateLimit-Limit"], me.Headers["X-RateLimit-Remaining"]), Is.EqualTo(("4", "2")));
        Assert.That((LimitedHost.Remaining(me.Json, "read", 60), LimitedHost.Remaining(me.Json, "read", 10)), Is.EqualTo((2, 1)));
    }

    [Test]
    public async Task Key_SaysWithWhichOneItSharesItsCounts()
    {
        var limited = await LimitedAdminAsync("standard", Limit("read", 10, 2));
        var child = await limited.Client.GiveKeyAsync(new { name = "Child", preset = "admin" }, _host.Api);
        var grandchild = await child.Client.GiveKeyAsync(new { name = "Grandchild", preset = "read_only" }, _host.Api);

        Assert.That(
            new[] { limited, child, grandchild }.Select(key => key.Json.GetProperty("shares_limits_with").GetString()), Is.EqualTo(new[] { null, limited.Id, limited.Id }));
    }

    [Test]
    public async Task Successor_OfAKeyThatSharesCounts_SharesThem()
    {
        var limited = await LimitedAdminAsync("standard", Limit("read", 10, 1));
        var child = await limited.Client.GiveKeyAsync(new { name = "Child", preset = "read_only" }, _host.Api);
        var rotated = await _host.Admin.PostAsync($"/api-keys/{child.Id}/rotate");
        await limited.Client.GetAsync("/employees");

        var answer = await _host.Api.Client(rotated.Json.GetProperty("key").GetString()).GetAsync("/employees");

        Assert.That(answer.Code, Is.EqualTo("rate_limit_exceeded"));
    }

    [Test]
    public async Task KeyWithoutLimitsOfItsOwn_ThatSharesCounts_HandsThemOn()
    {
        // Its own limits are wider than all that a standard key has, so the key that it creates has none of its own.
        var limited = await LimitedAdminAsync("enterprise", Limit("read", 60, 4000));
        var child = await limited.Client.GiveKeyAsync(new { name = "Child", preset = "admin" }, _host.Api);
        var grandchild = await child.Client.GiveKeyAsync(new { name = "Grandchild", preset = "read_only" }, _host.Api);
        for (var i = 0; i < 3; i++) await child.Client.GetAsync("/employees");

        var answer = await grandchild.Client.GetAsync("/employees");

        Assert.That(child.Json.GetProperty("limits").GetArrayLength(), Is.Zero);
        Assert.That(answer.Code, Is.EqualTo("rate_limit_exceeded"));
    }

    [Test]
    public async Task KeyWithoutLimitsOfItsOwn_CountsForItself()
    {
        var admin = await _host.Admin.GiveKeyAsync(new { name = "Administrator", preset = "admin" }, _host.Api);
        var child = await admin.Client.GiveKeyAsync(new { name = "Child", preset = "read_only" }, _host.Api);
        await LimitedHost.ExhaustAsync(admin.Client);

        Assert.That((await child.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(child.Json.GetProperty("shares_limits_with").GetString(), Is.Null);
    }

    private Task<GivenKey> LimitedAdminAsync(string tier, params object[] limits) =>
        _host.Admin.GiveKeyAsync(new { name = "Limited", preset = "admin", tier, limits }, _host.Api);

    private static Dictionary<string, object> Limit(string requests, int seconds, int limit) =>
        new() { ["class"] = requests, ["window_seconds"] = seconds, ["limit"] = limit };
}
