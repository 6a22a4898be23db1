using System.Globalization;
using System.Net;
using Payroll.WebApi.FunctionalTests.ApiKeys;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>Limits hold, and what is said about them is true.</summary>
public sealed class LimitTests
{
    private LimitedHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await LimitedHost.StartAsync(("RateLimits:OrganizationFactor", "2"));

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Burst_WhenUsedUp_IsRefusedUntilRetryAfterHasPassed()
    {
        var key = await _host.GiveAsync();

        var (taken, refused) = await LimitedHost.ExhaustAsync(key.Client);

        Assert.That(taken, Is.EqualTo(3));
        Assert.That((refused.Status, refused.Code, refused.Json.GetProperty("title").GetString()), Is.EqualTo((HttpStatusCode.TooManyRequests, "rate_limit_exceeded", "Too Many Requests")));
        Assert.That(
            (refused.Json.GetProperty("limit").GetInt32(), refused.Json.GetProperty("window_seconds").GetInt32(), refused.Json.GetProperty("violated_policy").GetString()),
            Is.EqualTo((3, 10, "read_burst")));
        Assert.That(
            (refused.Headers["X-RateLimit-Limit"], refused.Headers["X-RateLimit-Remaining"], refused.Headers["RateLimit"]),
            Is.EqualTo(("3", "0", "\"read_burst\";r=0;t=11, \"read_sustained\";r=2;t=61")));
        var seconds = int.Parse(refused.Headers["Retry-After"], CultureInfo.InvariantCulture);
        Assert.That(refused.Json.GetProperty("retry_after_seconds").GetInt32(), Is.EqualTo(seconds));
        _host.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Sustained_WhenUsedUp_IsRefusedThoughTheBurstHasRoom()
    {
        var key = await _host.GiveAsync();
        await LimitedHost.ExhaustAsync(key.Client);
        _host.Clock.Advance(TimeSpan.FromSeconds(11));

        var (taken, refused) = await LimitedHost.ExhaustAsync(key.Client);

        Assert.That((taken, refused.Json.GetProperty("violated_policy").GetString()), Is.EqualTo((2, "read_sustained")));
        Assert.That(refused.Headers["Retry-After"], Is.EqualTo("50"));
        _host.Clock.Advance(TimeSpan.FromSeconds(50));
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Windowed_HasOneCountOverAllClasses_ByMinuteHourAndDay()
    {
        var key = await _host.GiveAsync("windowed");
        await key.Client.PostAsync("/employees", new { });

        Assert.That(await PolicyHitAsync(key.Client), Is.EqualTo((2, "all_minute")));
        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await PolicyHitAsync(key.Client), Is.EqualTo((2, "all_hour")));
        _host.Clock.Advance(TimeSpan.FromMinutes(62));
        Assert.That(await PolicyHitAsync(key.Client), Is.EqualTo((3, "all_minute")));
        _host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.That(await PolicyHitAsync(key.Client), Is.EqualTo((1, "all_day")));
    }

    [Test]
    public async Task Organization_HasAShareOfItsOwn_OverAllItsKeys()
    {
        var keys = new List<GivenKey>();
        for (var i = 0; i < 3; i++) keys.Add(await _host.GiveAsync());
        foreach (var key in keys.Take(2)) await LimitedHost.ExhaustAsync(key.Client);

        var (taken, refused) = await LimitedHost.ExhaustAsync(keys[2].Client);

        Assert.That((taken, refused.Json.GetProperty("violated_policy").GetString()), Is.EqualTo((0, "organization_read_burst")));
        Assert.That(refused.Headers["RateLimit-Policy"], Does.Contain("\"organization_read_burst\";q=6;w=10"));
        Assert.That(refused.Headers["RateLimit"], Does.Contain("\"organization_read_burst\";r=0"));
        Assert.That(refused.Detail, Does.StartWith("All keys of the organization together"));
        // Another organization has its own.
        Assert.That((await (await _host.Api.NewOrganizationAsync()).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TierOfAKey_WhenChanged_HoldsFromTheNextRequestAndForgetsNothing()
    {
        var key = await _host.GiveAsync();
        await LimitedHost.ExhaustAsync(key.Client);

        Assert.That((await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { tier = "enterprise" })).Status, Is.EqualTo(HttpStatusCode.OK));
        var next = await key.Client.GetAsync("/employees");
        Assert.That((next.Status, next.Headers["X-RateLimit-Limit"], next.Headers["X-RateLimit-Remaining"]), Is.EqualTo((HttpStatusCode.OK, "3000", "2996")));

        await _host.Admin.PatchAsync($"/api-keys/{key.Id}", new { tier = "standard" });
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task WrongSecret_ChargesNothing()
    {
        var key = await _host.GiveAsync();
        var wrong = _host.Api.Client(key.Text.WithSecretOf(_host.Admin.Key));
        for (var i = 0; i < 10; i++)
        {
            var refused = await wrong.GetAsync("/employees");
            Assert.That(refused.Code, Is.EqualTo("invalid_api_key"));
            Assert.That(refused.Headers.Keys.Where(name => name.Contains("RateLimit", StringComparison.Ordinal)), Is.Empty);
        }

        Assert.That((await key.Client.GetAsync("/employees")).Headers["X-RateLimit-Remaining"], Is.EqualTo("4"));
    }

    [Test]
    public async Task SixtyFourAtOnce_GetNoMoreThanTheLimit()
    {
        var key = await _host.GiveAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => key.Client.GetAsync("/employees"))));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(3));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.TooManyRequests), Is.EqualTo(61));
    }

    [Test]
    public async Task Health_IsNotCounted()
    {
        var key = await _host.GiveAsync();
        for (var i = 0; i < 10; i++) Assert.That((await key.Client.GetRawAsync("/health/live")).Status, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await key.Client.GetAsync("/employees")).Headers["X-RateLimit-Remaining"], Is.EqualTo("4"));
    }

    private static async Task<(int Taken, string? Policy)> PolicyHitAsync(ApiClient client)
    {
        var (taken, refused) = await LimitedHost.ExhaustAsync(client);
        return (taken, refused.Json.GetProperty("violated_policy").GetString());
    }
}
