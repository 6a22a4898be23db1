using System.Net;
using System.Text.Json;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>Who may rotate what, and how long the new key lives.</summary>
[Parallelizable]
public sealed class RotationRightsTests
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
    public async Task Key_WithTheScope_RotatesItself_WithinItsOwnExpiry()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Tidy", scopes = new[] { "update:api-keys" }, expires_in_days = 60 }, _host);
        _clock.Now = Start.AddDays(50);

        var answer = await key.Client.PostAsync($"/api-keys/{key.Id}/rotate");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        Assert.That(answer.Json.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Start.AddDays(60)), "not a day later than the key that asked");
    }

    [Test]
    public async Task Admin_GivesTheNewKeyItsWholeLife()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 60 }, _host);
        _clock.Now = Start.AddDays(50);

        var answer = await _admin.PostAsync($"/api-keys/{key.Id}/rotate");

        Assert.That(answer.Json.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Start.AddDays(110)));
    }

    [Test]
    public async Task Key_ThatNeverExpires_IsFollowedByOneThatNeverDoes()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_at = (string?)null }, _host);

        var answer = await _admin.PostAsync($"/api-keys/{key.Id}/rotate");

        Assert.That(answer.Json.GetProperty("expires_at").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Rotation_WithoutTheScope_IsRefused()
    {
        var reader = await _admin.GiveKeyAsync(new { name = "Reader", scopes = new[] { "read:*", "create:api-keys", "delete:api-keys" } }, _host);

        var answer = await reader.Client.PostAsync($"/api-keys/{reader.Id}/rotate");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That(answer.Json.GetProperty("required_scopes")[0].GetString(), Is.EqualTo("update:api-keys"));
    }

    [TestCase("""{"name": "Wider", "scopes": ["read:payroll"], "expires_in_days": 5}""")]
    [TestCase("""{"name": "Longer", "scopes": ["read:api-keys"], "expires_in_days": 31}""")]
    [TestCase("""{"name": "Other tier", "scopes": ["read:api-keys"], "expires_in_days": 5, "tier": "windowed"}""")]
    public async Task KeyThatReachesFurther_IsNotRotated(string body)
    {
        var caller = await _admin.GiveKeyAsync(new { name = "Keys", scopes = new[] { "*:api-keys" }, expires_in_days = 30 }, _host);
        var other = await _admin.PostAsync("/api-keys", body);
        var id = other.Json.GetProperty("api_key_id").GetString();

        var answer = await caller.Client.PostAsync($"/api-keys/{id}/rotate");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That((await _admin.GetAsync($"/api-keys/{id}")).Json.GetProperty("status").GetString(), Is.EqualTo("active"));
    }

    [Test]
    public async Task KeyOfAnotherOrganization_IsNotThere()
    {
        var stranger = await _host.NewOrganizationAsync();

        var answer = await stranger.PostAsync($"/api-keys/{await _admin.FirstKeyIdAsync()}/rotate");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")));
    }

    [Test]
    public async Task LastAdminKey_IsRotated_AndItsSuccessorIsTheLastOne()
    {
        var first = await _admin.FirstKeyIdAsync();
        var successor = await _admin.PostAsync($"/api-keys/{first}/rotate", new { grace_period_seconds = 3600 });
        var next = _host.Client(successor.Json.GetProperty("key").GetString());

        var refused = await next.DeleteAsync($"/api-keys/{successor.Json.GetProperty("api_key_id").GetString()}");
        var old = await next.DeleteAsync($"/api-keys/{first}");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "last_admin_key")));
        Assert.That(old.Status, Is.EqualTo(HttpStatusCode.OK), old.Text);
        Assert.That((await _admin.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));
        Assert.That((await next.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task OperatorKey_IsRotatedWithItsScopes()
    {
        var answer = await _host.Operator.PostAsync($"/api-keys/{await _host.Operator.FirstKeyIdAsync()}/rotate");
        var next = _host.Client(answer.Json.GetProperty("key").GetString());

        var founded = await next.PostAsync("/organizations", new { name = "Founded by the successor" });

        Assert.That(answer.Json.GetProperty("tier").GetString(), Is.EqualTo("enterprise"));
        Assert.That(founded.Status, Is.EqualTo(HttpStatusCode.Created), founded.Text);
    }

    [Test]
    public async Task TenRotationsAtOnce_AreOne()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => _admin.PostAsync($"/api-keys/{key.Id}/rotate"))));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => answer.Code), Has.Exactly(9).EqualTo("invalid_state"));
        var keys = (await _admin.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray();
        Assert.That(keys.Count(one => one.GetProperty("rotated_from").GetString() == key.Id), Is.EqualTo(1));
    }
}
