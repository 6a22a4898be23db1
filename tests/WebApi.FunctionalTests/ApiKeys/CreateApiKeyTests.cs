using System.Net;
using System.Text.Json;
using Payroll.Domain.ApiKeys;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

public sealed class CreateApiKeyTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;
    private ApiClient _admin = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _host = new ApiHost(new FixedTime(Now));
        _admin = await _host.NewOrganizationAsync();
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Key_IsShownOnceAndWorks()
    {
        var created = await _admin.PostAsync("/api-keys", new { name = "Timesheet import", scopes = new[] { "read:employees" } });
        var key = created.Json.GetProperty("key").GetString()!;
        var id = created.Json.GetProperty("api_key_id").GetString();
        var got = await _admin.GetAsync($"/api-keys/{id}");
        var listed = await _admin.GetAsync("/api-keys?limit=200");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Headers["Cache-Control"], Does.Contain("no-store"));
        Assert.That(created.Headers["Location"], Is.EqualTo($"/api/v1/api-keys/{id}"));
        Assert.That(created.Headers["ETag"], Is.EqualTo("\"1\""));
        Assert.That(ApiKeySecret.TryParse(key, out var parsed));
        Assert.That(created.Json.GetProperty("shown_as").GetString(), Is.EqualTo(parsed!.ShownAs));
        foreach (var later in new[] { got, listed })
        {
            Assert.That(later.Text, Does.Contain(id).And.Contain(parsed.ShownAs).And.Not.Contain(key[20..30]).And.Not.Contain("\"key\""));
            Assert.That(later.Text, Does.Not.Contain("hash").And.Not.Contain("pepper"));
        }

        Assert.That((await _host.Client(key).GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("Read-only", "read_only")]
    [TestCase("read only", "read_only")]
    [TestCase(" READ_ONLY ", "read_only")]
    [TestCase("Payroll Submitter", "payroll_submitter")]
    [TestCase("payroll-submitter", "payroll_submitter")]
    [TestCase("Admin", "admin")]
    public async Task Preset_InAnotherSpelling_IsTakenAndAnsweredInOurs(string spelling, string preset)
    {
        var key = await _admin.GiveKeyAsync(new { name = "Spelled", preset = spelling }, _host);

        Assert.That(key.Json.GetProperty("preset").GetString(), Is.EqualTo(preset));
        Assert.That(key.Json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()), Is.EqualTo(ScopePresets.Expand(preset)));
    }

    [Test]
    public async Task Answer_HasTheDocumentedMembers()
    {
        var key = await _admin.GiveKeyAsync(new { name = "  Reports  ", preset = "read_only", expires_in_days = 7 }, _host);

        var members = key.Json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
        Assert.That(members.Keys, Is.EquivalentTo(new[]
        {
            "api_key_id", "key", "name", "shown_as", "scopes", "preset", "tier", "limits", "status", "expires_at", "last_used_at", "seen_in_clear_at",
            "created_at", "revoked_at", "rotated_from", "rotated_to", "shares_limits_with", "advice", "version",
        }));
        Assert.That((members["name"], members["preset"], members["tier"], members["status"]), Is.EqualTo(("Reports", "read_only", "standard", "active")));
        Assert.That((members["last_used_at"], members["revoked_at"], members["version"]), Is.EqualTo(("", "", "1")));
        Assert.That(key.Json.GetProperty("expires_at").GetDateTimeOffset(), Is.EqualTo(Now.AddDays(7)));
    }

    [TestCase("read_only", "read:employees read:pay-groups read:pay-rates read:timesheets read:payroll read:paystubs read:reports read:webhooks")]
    [TestCase("payroll_submitter", "read:employees read:pay-groups read:pay-rates read:timesheets read:payroll read:paystubs write:timesheets write:payroll")]
    [TestCase("admin", "*:*")]
    public async Task Preset_IsExpanded(string preset, string scopes)
    {
        var key = await _admin.GiveKeyAsync(new { name = preset, preset }, _host);

        Assert.That(string.Join(' ', key.Json.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString())), Is.EqualTo(scopes));
        Assert.That(key.Json.GetProperty("preset").GetString(), Is.EqualTo(preset));
    }

    [Test]
    public async Task Expiry_WhenLeftOut_IsSixtyDays() =>
        Assert.That(ExpiryOf(await _admin.GiveKeyAsync(new { name = "Default", preset = "read_only" }, _host)), Is.EqualTo(Now.AddDays(60)));

    [Test]
    public async Task Expiry_WhenNull_IsNever() =>
        Assert.That(ExpiryOf(await _admin.GiveKeyAsync("""{"name": "For ever", "preset": "read_only", "expires_at": null}""", _host)), Is.Null);

    [Test]
    public async Task Expiry_WhenGiven_IsTaken() =>
        Assert.That(
            ExpiryOf(await _admin.GiveKeyAsync("""{"name": "Until July", "preset": "read_only", "expires_at": "2026-07-01T10:00:00+10:00"}""", _host)),
            Is.EqualTo(new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero)));

    [Test]
    public async Task Expiry_WhenLeftOut_IsClippedToTheCreators()
    {
        var creator = await _admin.GiveKeyAsync(new { name = "For a month", preset = "admin", expires_in_days = 30 }, _host);
        var creatorForLonger = await _admin.GiveKeyAsync(new { name = "For a year", preset = "admin", expires_in_days = 365 }, _host);

        Assert.That(ExpiryOf(await creator.Client.GiveKeyAsync(new { name = "Clipped", preset = "read_only" }, _host)), Is.EqualTo(Now.AddDays(30)));
        Assert.That(ExpiryOf(await creatorForLonger.Client.GiveKeyAsync(new { name = "Not clipped", preset = "read_only" }, _host)), Is.EqualTo(Now.AddDays(60)));
    }

    [TestCase("{}", "name: required", "scopes: required")]
    [TestCase("""{"name": " ", "preset": "admin"}""", "name: required")]
    [TestCase("""{"name": "x", "preset": "admin", "scopes": ["read:employees"]}""", "preset: inconsistent")]
    [TestCase("""{"name": "x", "preset": "owner"}""", "preset: invalid_format")]
    [TestCase("""{"name": "x", "scopes": []}""", "scopes: required")]
    [TestCase("""{"name": "x", "scopes": ["read:employees", "read:everything"]}""", "scopes[1]: invalid_format")]
    [TestCase("""{"name": "x", "scopes": ["READ:employees", "read", ""]}""", "scopes[0]: invalid_format", "scopes[1]: invalid_format", "scopes[2]: invalid_format")]
    [TestCase("""{"name": "x", "scopes": [null]}""", "scopes[0]: required")]
    [TestCase("""{"name": "x", "scopes": ["read:organizations"]}""", "scopes[0]: invalid_format")]
    [TestCase("""{"name": "x", "scopes": ["*:*", "*:organizations"]}""", "scopes[1]: invalid_format")]
    [TestCase("""{"name": "x", "preset": "read_only", "expires_at": "2026-06-01T09:00:00Z"}""", "expires_at: out_of_range")]
    [TestCase("""{"name": "x", "preset": "read_only", "expires_at": "2020-01-01T00:00:00Z"}""", "expires_at: out_of_range")]
    [TestCase("""{"name": "x", "preset": "read_only", "expires_at": "2026-07-01T00:00:00Z", "expires_in_days": 5}""", "expires_in_days: inconsistent")]
    [TestCase("""{"name": "x", "preset": "read_only", "expires_at": null, "expires_in_days": 5}""", "expires_in_days: inconsistent")]
    [TestCase("""{"name": "x", "preset": "read_only", "expires_in_days": 0}""", "expires_in_days: out_of_range")]
    [TestCase("""{"name": "x", "preset": "read_only", "tier": "gold"}""", "tier: invalid_format")]
    [TestCase("""{"name": "x", "preset": "read_only", "key": "sk_pay_1"}""", "key: unknown_member")]
    [TestCase("""{"name": "x", "preset": "read_only", "organization_id": "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}""", "organization_id: unknown_member")]
    public async Task WrongRequest_IsRefusedWithEachField(string body, params string[] errors)
    {
        var before = (await _admin.GetAsync("/api-keys?limit=200")).Json.GetProperty("data").GetArrayLength();

        var answer = await _admin.PostAsync("/api-keys", body);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")));
        Assert.That(answer.Errors, Is.EquivalentTo(errors));
        Assert.That((await _admin.GetAsync("/api-keys?limit=200")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(before));
    }

    [Test]
    public async Task Key_OfAnotherOrganization_IsNotThere()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Ours", preset = "read_only" }, _host);
        var other = await _host.NewOrganizationAsync();

        foreach (var answer in new[]
        {
            await other.GetAsync($"/api-keys/{key.Id}"),
            await other.PatchAsync($"/api-keys/{key.Id}", new { name = "Theirs" }),
            await other.PostAsync($"/api-keys/{key.Id}/revoke"),
            await other.DeleteAsync($"/api-keys/{key.Id}"),
        })
        {
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")));
        }

        Assert.That((await other.GetAsync("/api-keys")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static DateTimeOffset? ExpiryOf(GivenKey key) =>
        key.Json.GetProperty("expires_at") is { ValueKind: JsonValueKind.String } text ? text.GetDateTimeOffset() : null;
}
