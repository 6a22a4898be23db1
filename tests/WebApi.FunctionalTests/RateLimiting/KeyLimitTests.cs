using System.Net;
using Payroll.WebApi.FunctionalTests.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>Limits of a key's own.</summary>
public sealed class KeyLimitTests
{
    private LimitedHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await LimitedHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Limits_WhenGiven_TakeThePlaceOfTheTiers()
    {
        var key = await _host.GiveAsync(limits: new[] { Limit("read", 10, 2) });

        Assert.That(key.Json.GetProperty("limits").GetRawText(), Is.EqualTo("""[{"class":"read","window_seconds":10,"limit":2}]"""));
        Assert.That((await LimitedHost.ExhaustAsync(key.Client)).Taken, Is.EqualTo(2));
        // The sustained one is still the tier's.
        Assert.That(LimitedHost.Remaining((await _host.Admin.GetAsync("/me")).Json, "read", 60), Is.EqualTo(2999));
    }

    [Test]
    public async Task Limits_WhenChangedOrCleared_HoldFromTheNextRequest()
    {
        var key = await _host.GiveAsync(limits: new[] { Limit("read", 10, 1) });
        await LimitedHost.ExhaustAsync(key.Client);

        var changed = await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { limits = new[] { Limit("read", 60, 4) } });
        Assert.That(changed.Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
        Assert.That((await LimitedHost.ExhaustAsync(key.Client)).Taken, Is.EqualTo(2));

        var cleared = await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { limits = (object?)null });
        Assert.That(cleared.Json.GetProperty("limits").GetArrayLength(), Is.Zero);
        _host.Clock.Advance(TimeSpan.FromSeconds(70));
        Assert.That((await key.Client.GetAsync("/employees")).Headers["X-RateLimit-Limit"], Is.EqualTo("5"));
    }

    [Test]
    public async Task Limits_OfAKeyThatIsNotEnterprise_AreThoseOfTheKeysThatItMakes()
    {
        var limited = await _host.Admin.GiveKeyAsync(
            new { name = "Administrator", preset = "admin", tier = "standard", limits = new[] { Limit("read", 10, 2) } }, _host.Api);

        var made = await limited.Client.PostAsync("/api-keys", new { name = "More", preset = "read_only" });
        var none = await limited.Client.PostAsync("/api-keys", new { name = "None", preset = "read_only", limits = Array.Empty<object>() });

        Assert.That(made.Json.GetProperty("limits").GetRawText(), Is.EqualTo("""[{"class":"read","window_seconds":10,"limit":2}]"""));
        Assert.That(none.Json.GetProperty("limits").GetRawText(), Is.EqualTo(made.Json.GetProperty("limits").GetRawText()));
    }

    [Test]
    public async Task Limits_FromAKeyThatIsNotEnterprise_AreForbidden()
    {
        var admin = await _host.Admin.GiveKeyAsync(new { name = "Administrator", preset = "admin", tier = "standard" }, _host.Api);
        var target = await _host.GiveAsync(limits: new[] { Limit("read", 10, 1) });

        var given = await admin.Client.PostAsync("/api-keys", new { name = "More", preset = "read_only", limits = new[] { Limit("read", 10, 3) } });
        var cleared = await admin.Client.PatchAsync($"/api-keys/{target.Id}", new { limits = (object?)null });
        var renamed = await admin.Client.PatchAsync($"/api-keys/{target.Id}", new { name = "Renamed" });

        Assert.That((given.Status, given.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That((cleared.Status, cleared.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That(renamed.Status, Is.EqualTo(HttpStatusCode.OK), renamed.Text);
    }

    [TestCase("read", 10, 6, "limits[0].limit: inconsistent")]
    [TestCase("read", 60, 26, "limits[0].limit: out_of_range")]
    [TestCase("read", 30, 3, "limits[0].window_seconds: inconsistent")]
    [TestCase("all", 60, 3, "limits[0].class: inconsistent")]
    [TestCase("read", 60, 0, "limits[0].limit: out_of_range")]
    [TestCase("nothing", 60, 3, "limits[0].class: invalid_format")]
    public async Task Limits_ThatDoNotFitTheTier_AreRefused(string requests, int seconds, int limit, string error)
    {
        var answer = await _host.Admin.PostAsync("/api-keys", new { name = "Odd", preset = "read_only", limits = new[] { Limit(requests, seconds, limit) } });

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Errors, Is.EqualTo(new[] { error }));
    }

    [Test]
    public async Task Limits_GivenTwice_AreRefused()
    {
        var answer = await _host.Admin.PostAsync("/api-keys", new { name = "Twice", preset = "read_only", limits = new[] { Limit("read", 60, 4), Limit("read", 60, 5) } });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "limits[1]: duplicate" }));
    }

    [Test]
    public async Task Tier_WhenTheKeysLimitsDoNotFitTheNewOne_IsRefused()
    {
        var key = await _host.GiveAsync(limits: new[] { Limit("read", 10, 1) });

        Assert.That((await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { tier = "windowed" })).Errors, Is.EqualTo(new[] { "limits[0].class: inconsistent" }));
        Assert.That((await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { tier = "windowed", limits = new[] { Limit("all", 3600, 4) } })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Dictionary<string, object> Limit(string requests, int seconds, int limit) => new Dictionary<string, object> { ["class"] = requests, ["window_seconds"] = seconds, ["limit"] = limit };
}
