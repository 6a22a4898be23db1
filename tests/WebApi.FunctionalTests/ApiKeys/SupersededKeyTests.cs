using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

/// <summary>A key that was rotated goes on for its grace period, and has no power over the keys that took its place.</summary>
public sealed class SupersededKeyTests
{
    private ApiClient _admin = null!;
    private GivenKey _old = null!;
    private string _successor = null!;
    private ApiClient _new = null!;

    [SetUp]
    public async Task RotateAsync()
    {
        _admin = await SharedApi.Host.NewOrganizationAsync();
        _old = await _admin.GiveAdminAsync();
        (_successor, _new) = await RotatedAsync(_admin, _old.Id);
    }

    [TestCase("POST", "/rotate", null)]
    [TestCase("POST", "/revoke", """{"force": true}""")]
    [TestCase("DELETE", "?force=true", null)]
    [TestCase("PATCH", "", """{"name": "Mine"}""")]
    [TestCase("PATCH", "", """{"expires_at": "2199-01-01T00:00:00Z"}""")]
    [TestCase("PATCH", "", """{"scopes": ["read:employees"]}""")]
    public async Task OldKey_CanDoNothingToItsSuccessor(string method, string action, string? body)
    {
        ExpectRefused(await _old.Client.SendAsync(new HttpMethod(method), $"/api-keys/{_successor}{action}", body));

        var successor = (await _new.GetAsync($"/api-keys/{_successor}")).Json;
        Assert.That((successor.GetProperty("status").GetString(), successor.GetProperty("version").GetInt32()), Is.EqualTo(("active", 1)));
    }

    [TestCase("POST", "/rotate")]
    [TestCase("POST", "/revoke")]
    public async Task OldKey_CanDoNothingToTheKeyAfterItsSuccessor(string method, string action)
    {
        var (third, _) = await RotatedAsync(_new, _successor);

        ExpectRefused(await _old.Client.SendAsync(new HttpMethod(method), $"/api-keys/{third}{action}"));
    }

    [Test]
    public async Task OldKey_RevokesItself() =>
        Assert.That((await _old.Client.DeleteAsync($"/api-keys/{_old.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task KeyInTheMiddle_RevokesTheOneBeforeIt_AndNotTheOneAfter()
    {
        var (third, _) = await RotatedAsync(_new, _successor);

        ExpectRefused(await _new.DeleteAsync($"/api-keys/{third}"));
        Assert.That((await _new.DeleteAsync($"/api-keys/{_old.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task OldKey_StillActsOnOtherKeys()
    {
        var other = await _admin.GiveKeyAsync(new { name = "Other", preset = "read_only", expires_in_days = 1 });
        var grace = (await _admin.GetAsync($"/api-keys/{_old.Id}")).Json.GetProperty("expires_at").GetString();
        await _admin.PatchAsync($"/api-keys/{other.Id}", new { expires_at = grace });

        var created = await _old.Client.PostAsync("/api-keys", new { name = "New", preset = "read_only" });
        var renamed = await _old.Client.PatchAsync($"/api-keys/{other.Id}", new { name = "Renamed" });
        var revoked = await _old.Client.DeleteAsync($"/api-keys/{other.Id}");

        Assert.That(
            (created.Status, renamed.Status, revoked.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.OK)), renamed.Text);
    }

    // Such a key would do to the successor what the old one can't.
    [TestCase("admin", null)]
    [TestCase(null, "update:api-keys")]
    [TestCase(null, "delete:api-keys")]
    public async Task OldKey_GivesNoKeyThatManagesKeys(string? preset, string? scope) =>
        ExpectRefused(await _old.Client.PostAsync("/api-keys", new { name = "Helper", preset, scopes = scope is null ? null : new[] { scope } }));

    [Test]
    public async Task OldKey_RotatesNoKeyThatManagesKeys_AndMakesNoneOfAnother()
    {
        var grace = (await _admin.GetAsync($"/api-keys/{_old.Id}")).Json.GetProperty("expires_at").GetString();
        var manager = await _admin.GiveKeyAsync(new { name = "Manager", preset = "admin", expires_at = grace });
        var reader = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only", expires_at = grace });

        ExpectRefused(await _old.Client.PostAsync($"/api-keys/{manager.Id}/rotate"));
        ExpectRefused(await _old.Client.PatchAsync($"/api-keys/{reader.Id}", new { scopes = new[] { "*:api-keys" } }));
    }

    private static async Task<(string Id, ApiClient Client)> RotatedAsync(ApiClient client, string id)
    {
        var rotated = await client.PostAsync($"/api-keys/{id}/rotate");
        Assert.That(rotated.Status, Is.EqualTo(HttpStatusCode.Created), rotated.Text);
        return (rotated.Json.GetProperty("api_key_id").GetString()!, SharedApi.Host.Client(rotated.Json.GetProperty("key").GetString()));
    }

    private static void ExpectRefused(Answer answer)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        Assert.That(answer.Detail, Does.Contain("Use the key that took its place"));
    }
}
