using System.Net;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

public sealed class MeTests
{
    [Test]
    public async Task Me_OfAnyKey_SaysWhoseItIsAndWhatIsLeft()
    {
        await using var host = await LimitedHost.StartAsync();
        var key = await host.GiveAsync();
        await key.Client.PostAsync("/employees", new { });

        var me = (await key.Client.GetAsync("/me")).Json;

        Assert.That((me.GetProperty("api_key_id").GetString(), me.GetProperty("name").GetString(), me.GetProperty("tier").GetString()), Is.EqualTo((key.Id, "Reader", "standard")));
        Assert.That(me.GetProperty("organization").GetProperty("name").GetString(), Is.EqualTo("Acme"));
        Assert.That(me.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()), Does.Contain("read:employees").And.Not.Contain("read:api-keys"));
        Assert.That(me.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(LimitedHost.Start.AddDays(60)));
        Assert.That(me.GetProperty("limits").GetArrayLength(), Is.EqualTo(8));
        // After this request, and the write before it.
        Assert.That(LimitedHost.Remaining(me, "read", 60), Is.EqualTo(4));
        Assert.That(LimitedHost.Remaining(me, "write", 10), Is.EqualTo(1));
        Assert.That(LimitedHost.Remaining(me, "keys", 60), Is.EqualTo(30));
    }

    [Test]
    public async Task Me_OfWindowed_HasOneCount()
    {
        await using var host = await LimitedHost.StartAsync();
        var key = await host.GiveAsync("windowed");

        var limits = (await key.Client.GetAsync("/me")).Json.GetProperty("limits");

        Assert.That(
            limits.EnumerateArray().Select(limit => $"{limit.GetProperty("class")} {limit.GetProperty("window_seconds")} {limit.GetProperty("remaining")}"),
            Is.EqualTo(new[] { "all 60 2", "all 3600 4", "all 86400 8" }));
    }

    [Test]
    public async Task Me_WithoutAKey_IsUnauthorized()
    {
        var answer = await SharedApi.Host.Client(null).GetAsync("/me");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "missing_api_key")));
    }
}
