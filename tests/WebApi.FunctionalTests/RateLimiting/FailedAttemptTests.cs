using System.Net;
using Payroll.Application.ApiKeys;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>Strangers who try keys are stopped; whoever has one is not.</summary>
public sealed class FailedAttemptTests
{
    private LimitedHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await LimitedHost.StartAsync(("RateLimits:FailedAttempts:PerMinute", "4"));

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task WrongKeys_BeyondTheLimit_AreRefusedUntilRetryAfterHasPassed()
    {
        Assert.That(await CodeOfAsync("nonsense"), Is.EqualTo("malformed_api_key"));
        Assert.That(await CodeOfAsync(ApiKeyIssuer.NewSecret().Value), Is.EqualTo("invalid_api_key"));
        Assert.That(await CodeOfAsync(_host.Admin.Key.WithSecretOf(ApiKeyIssuer.NewSecret().Value)), Is.EqualTo("invalid_api_key"));
        Assert.That(await CodeOfAsync(_host.Admin.Key.WithATypo()), Is.EqualTo("malformed_api_key"));

        var refused = await _host.Api.Client(ApiKeyIssuer.NewSecret().Value).GetAsync("/employees");

        Assert.That((refused.Status, refused.Code, refused.Headers["Retry-After"]), Is.EqualTo((HttpStatusCode.TooManyRequests, "too_many_failed_attempts", "61")));
        Assert.That(refused.Headers.ContainsKey("X-RateLimit-Limit"), Is.False);
        _host.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.That(await CodeOfAsync("nonsense"), Is.EqualTo("too_many_failed_attempts"));
        _host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That(await CodeOfAsync("nonsense"), Is.EqualTo("malformed_api_key"));
    }

    [Test]
    public async Task ValidKey_FromThatAddress_IsLetIn_InMemoryOrNot()
    {
        var known = await _host.GiveAsync();
        var unknown = await _host.GiveAsync();
        await known.Client.GetAsync("/employees");
        for (var i = 0; i < 10; i++) await CodeOfAsync("nonsense");
        Assert.That(await CodeOfAsync("nonsense"), Is.EqualTo("too_many_failed_attempts"));

        Assert.That((await known.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await unknown.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task MissingExpiredAndRevokedKeys_AreNoAttempts()
    {
        var revoked = await _host.GiveAsync();
        await _host.Admin.PostAsync($"/api-keys/{revoked.Id}/revoke");
        for (var i = 0; i < 10; i++)
        {
            Assert.That((await revoked.Client.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));
            Assert.That((await _host.Api.Client(null).GetAsync("/employees")).Code, Is.EqualTo("missing_api_key"));
        }

        Assert.That(await CodeOfAsync("nonsense"), Is.EqualTo("malformed_api_key"));
    }

    private async Task<string?> CodeOfAsync(string key) => (await _host.Api.Client(key).GetAsync("/employees")).Code;
}
