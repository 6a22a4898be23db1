using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>A key that has limits of its own gives no key wider ones: neither to a new key nor by changing or rotating one.</summary>
public sealed class LimitedCreatorTests
{
    private const string Limits = """[{"class": "read", "window_seconds": 60, "limit": 200}, {"class": "keys", "window_seconds": 10, "limit": 90}]""";

    private ApiHost _host = null!;
    private ApiClient _admin = null!;
    private GivenKey _limited = null!;

    [OneTimeSetUp]
    public void StartHost() => _host = new ApiHost(settings: ("RateLimits:OrganizationFactor", "5"));

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [SetUp]
    public async Task CreateAsync()
    {
        _admin = await _host.NewOrganizationAsync();
        _limited = await GiveAsync(_admin, $$"""{"name": "Limited", "preset": "admin", "tier": "enterprise", "limits": {{Limits}}}""");
    }

    [TestCase("standard", """[{"class":"read","window_seconds":60,"limit":200}]""")]
    [TestCase("enterprise", """[{"class":"read","window_seconds":60,"limit":200},{"class":"keys","window_seconds":10,"limit":90}]""")]
    public async Task Limits_WhenLeftOut_AreTheTiers_NoneWiderThanTheCreators(string tier, string limits)
    {
        var given = await GiveAsync(_limited.Client, new { name = "Child", preset = "read_only", tier, expires_in_days = 1 });

        Assert.That(given.Json.GetProperty("limits").GetRawText(), Is.EqualTo(limits));
    }

    [Test]
    public async Task Limits_WhenSomeAreGiven_AreTheCreatorsInTheOtherWindows()
    {
        var given = await GiveAsync(
            _limited.Client, """{"name": "Child", "preset": "read_only", "limits": [{"class": "write", "window_seconds": 60, "limit": 50}]}""");

        Assert.That(
            given.Json.GetProperty("limits").GetRawText(),
            Is.EqualTo("""[{"class":"write","window_seconds":60,"limit":50},{"class":"read","window_seconds":60,"limit":200}]"""));
    }

    [TestCase("""{"limits": [{"class": "read", "window_seconds": 60, "limit": 201}]}""")]
    [TestCase("""{"limits": [{"class": "keys", "window_seconds": 60, "limit": 301}], "tier": "enterprise"}""")]
    [TestCase("""{"tier": "windowed"}""")]
    public async Task CreateApiKey_WithWiderLimits_IsRefused(string settings) =>
        ExpectForbidden(await _limited.Client.PostAsync("/api-keys", $$"""{"name": "More", "preset": "read_only", {{settings[1..]}}"""));

    [TestCase("""{"limits": null}""")]
    [TestCase("""{"limits": []}""")]
    [TestCase("""{"limits": [{"class": "read", "window_seconds": 60, "limit": 201}, {"class": "keys", "window_seconds": 10, "limit": 90}]}""")]
    [TestCase("""{"tier": "windowed", "limits": null}""")]
    public async Task Key_CannotWidenItsOwnLimits(string patch)
    {
        ExpectForbidden(await _limited.Client.PatchAsync($"/api-keys/{_limited.Id}", patch));

        Assert.That((await _admin.GetAsync($"/api-keys/{_limited.Id}")).Json.GetProperty("version").GetInt32(), Is.EqualTo(1));
    }

    [TestCase("""{"limits": null, "tier": "enterprise"}""")]
    [TestCase("""{"limits": [{"class": "read", "window_seconds": 60, "limit": 201}]}""")]
    public async Task Key_CannotWidenTheLimitsOfAnother(string patch)
    {
        var child = await GiveAsync(_limited.Client, new { name = "Child", preset = "read_only", expires_in_days = 1 });

        ExpectForbidden(await _limited.Client.PatchAsync($"/api-keys/{child.Id}", patch));
    }

    [Test]
    public async Task Key_WithWiderLimits_CanBeNeitherChangedNorRotated()
    {
        var wider = await GiveAsync(_admin, new { name = "Wider", preset = "read_only", expires_in_days = 1 });

        ExpectForbidden(await _limited.Client.PatchAsync($"/api-keys/{wider.Id}", new { name = "Mine" }));
        ExpectForbidden(await _limited.Client.PostAsync($"/api-keys/{wider.Id}/rotate"));
    }

    [Test]
    public async Task Key_WithWiderLimits_CanBeRevoked()
    {
        var wider = await GiveAsync(_admin, new { name = "Leaked", preset = "read_only", expires_in_days = 1 });

        Assert.That((await _limited.Client.DeleteAsync($"/api-keys/{wider.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Key_WithNarrowerLimits_CanBeChangedAndRotated()
    {
        var narrower = await GiveAsync(
            _admin, """{"name": "Narrow", "preset": "read_only", "expires_in_days": 1, "limits": [{"class": "read", "window_seconds": 60, "limit": 200}]}""");

        var changed = await _limited.Client.PatchAsync($"/api-keys/{narrower.Id}", new { name = "Renamed" });
        var rotated = await _limited.Client.PostAsync($"/api-keys/{narrower.Id}/rotate");

        Assert.That((changed.Status, rotated.Status), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.Created)), rotated.Text);
    }

    [Test]
    public async Task Key_RotatesItself_AndItsSuccessorHasTheSameLimits()
    {
        var answer = await _limited.Client.PostAsync($"/api-keys/{_limited.Id}/rotate");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        Assert.That(answer.Json.GetProperty("limits").GetRawText(), Is.EqualTo(_limited.Json.GetProperty("limits").GetRawText()));
    }

    private Task<GivenKey> GiveAsync(ApiClient creator, object body) => creator.GiveKeyAsync(body, _host);

    private static void ExpectForbidden(Answer answer)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        Assert.That(answer.Detail, Does.Contain("limits"));
    }
}
