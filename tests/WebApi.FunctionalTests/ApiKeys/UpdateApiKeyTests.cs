using System.Net;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

[Parallelizable]
public sealed class UpdateApiKeyTests
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
    public async Task Scopes_HoldOnTheNextRequest()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));

        var changed = await _admin.PatchAsync($"/api-keys/{key.Id}", new { scopes = new[] { "read:paystubs" } });
        var refused = await key.Client.GetAsync("/employees");

        Assert.That(changed.Json.GetProperty("preset").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(changed.Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")));
        Assert.That((await key.Client.GetAsync("/paystubs")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Expiry_HoldsOnTheNextRequest()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 10 }, _host);
        await key.Client.GetAsync("/employees");

        await _admin.PatchAsync($"/api-keys/{key.Id}", """{"expires_at": "2026-06-01T10:00:00Z"}""");
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));

        _clock.Now = Start.AddHours(1);
        Assert.That((await key.Client.GetAsync("/employees")).Code, Is.EqualTo("expired_api_key"));
    }

    [Test]
    public async Task Key_ExpiresAtItsMoment()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 1 }, _host);
        var before = Start.AddDays(1).AddTicks(-1);

        _clock.Now = before;
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        _clock.Now = Start.AddDays(1);
        var refused = await key.Client.GetAsync("/employees");
        var seen = (await _admin.GetAsync($"/api-keys/{key.Id}")).Json;

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "expired_api_key")));
        Assert.That(refused.Headers["WWW-Authenticate"], Is.EqualTo("Bearer error=\"invalid_token\""));
        Assert.That((seen.GetProperty("status").GetString(), seen.GetProperty("version").GetInt32()), Is.EqualTo(("expired", 1)));
    }

    [Test]
    public async Task Expiry_IsToldOnlyToWhoHasTheWholeKey()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 1 }, _host);
        _clock.Now = Start.AddDays(2);

        Assert.That((await _host.Client(key.Text.WithSecretOf(_admin.Key)).GetAsync("/employees")).Code, Is.EqualTo("invalid_api_key"));
    }

    [Test]
    public async Task ExpiredKey_CanBeGivenMoreTime()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_in_days = 1 }, _host);
        _clock.Now = Start.AddDays(2);
        Assert.That((await key.Client.GetAsync("/employees")).Code, Is.EqualTo("expired_api_key"));

        var changed = await _admin.PatchAsync($"/api-keys/{key.Id}", """{"expires_at": null}""");

        Assert.That(changed.Json.GetProperty("status").GetString(), Is.EqualTo("active"));
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Patch_ChangesOnlyWhatIsGiven()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", tier = "windowed", expires_in_days = 5 }, _host);

        var changed = (await _admin.PatchAsync($"/api-keys/{key.Id}", new { name = "Renamed" }, ("If-Match", "\"1\""))).Json;

        string[] other = ["scopes", "preset", "tier", "expires_at", "status", "shown_as", "created_at"];
        Assert.That(changed.GetProperty("name").GetString(), Is.EqualTo("Renamed"));
        Assert.That(other.Select(name => changed.GetProperty(name).GetRawText()), Is.EqualTo(other.Select(name => key.Json.GetProperty(name).GetRawText())));
    }

    [Test]
    public async Task Patch_OfNothing_IsNoNewVersion()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);

        var changed = await _admin.PatchAsync($"/api-keys/{key.Id}", new { name = "Reader" });

        Assert.That((changed.Json.GetProperty("version").GetInt32(), changed.Json.GetProperty("preset").GetString()), Is.EqualTo((1, "read_only")));
    }

    [TestCase("""{"expires_at": "2026-06-01T09:00:00Z"}""", "expires_at: out_of_range")]
    [TestCase("""{"scopes": []}""", "scopes: required")]
    [TestCase("""{"scopes": null}""", "scopes: required")]
    [TestCase("""{"scopes": ["read:organizations"]}""", "scopes[0]: invalid_format")]
    [TestCase("""{"name": null}""", "name: required")]
    [TestCase("""{"tier": null}""", "tier: required")]
    [TestCase("""{"status": "active"}""", "status: unknown_member")]
    public async Task WrongPatch_IsRefused(string patch, string error)
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);

        var answer = await _admin.PatchAsync($"/api-keys/{key.Id}", patch);

        Assert.That((answer.Status, string.Join(", ", answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)));
    }

    [Test]
    public async Task Patch_OfAnOlderVersion_IsRefused()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" }, _host);
        await _admin.PatchAsync($"/api-keys/{key.Id}", new { name = "Renamed" });

        var answer = await _admin.PatchAsync($"/api-keys/{key.Id}", new { name = "Again" }, ("If-Match", "\"1\""));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
    }

    [TestCase("""{"scopes": ["read:employees", "update:api-keys"]}""")]
    public async Task LastAdminKey_CannotLowerItself(string patch)
    {
        var answer = await _admin.PatchAsync($"/api-keys/{await _admin.FirstKeyIdAsync()}", patch);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "last_admin_key")));
        Assert.That((await _admin.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }
}
