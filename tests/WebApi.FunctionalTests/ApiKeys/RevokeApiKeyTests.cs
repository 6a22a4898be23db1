using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.ApiKeys;

public sealed class RevokeApiKeyTests
{
    private ApiClient _admin = null!;

    [SetUp]
    public async Task SetUpAsync() => _admin = await SharedApi.Host.NewOrganizationAsync();

    [TestCase("POST", "/revoke")]
    [TestCase("DELETE", "")]
    public async Task RevokedKey_IsOutOnTheNextRequest(string method, string action)
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" });
        Assert.That((await key.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));

        var revoked = await _admin.SendAsync(new HttpMethod(method), $"/api-keys/{key.Id}{action}");
        var refused = await key.Client.GetAsync("/employees");

        Assert.That((revoked.Status, revoked.Json.GetProperty("status").GetString()), Is.EqualTo((HttpStatusCode.OK, "revoked")));
        Assert.That(revoked.Json.GetProperty("revoked_at").ValueKind, Is.EqualTo(JsonValueKind.String));
        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "revoked_api_key")));
        Assert.That(refused.Headers["WWW-Authenticate"], Is.EqualTo("Bearer error=\"invalid_token\""));
    }

    [Test]
    public async Task Revocation_IsToldOnlyToWhoHasTheWholeKey()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" });
        await _admin.DeleteAsync($"/api-keys/{key.Id}");

        Assert.That((await SharedApi.Host.Client(key.Text.WithSecretOf(_admin.Key)).GetAsync("/employees")).Code, Is.EqualTo("invalid_api_key"));
        Assert.That((await key.Client.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));
    }

    [Test]
    public async Task Revoke_Again_AnswersTheSame()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" });

        var first = await _admin.PostAsync($"/api-keys/{key.Id}/revoke");
        var second = await _admin.PostAsync($"/api-keys/{key.Id}/revoke", new { force = false });
        var third = await _admin.DeleteAsync($"/api-keys/{key.Id}");

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((second.Status, second.Text), Is.EqualTo((first.Status, first.Text)));
        Assert.That((third.Status, third.Text), Is.EqualTo((first.Status, first.Text)));
    }

    [TestCase("""{"name": "Risen"}""")]
    [TestCase("""{"expires_at": null}""")]
    [TestCase("""{"scopes": ["read:employees"]}""")]
    public async Task RevokedKey_CannotBeChanged(string patch)
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" });
        await _admin.DeleteAsync($"/api-keys/{key.Id}");

        var answer = await _admin.PatchAsync($"/api-keys/{key.Id}", patch);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
        Assert.That((await key.Client.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));
    }

    [Test]
    public async Task RevokedKey_StaysInTheList()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Reader", preset = "read_only" });
        await _admin.DeleteAsync($"/api-keys/{key.Id}");

        var listed = (await _admin.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray().Single(one => one.GetProperty("api_key_id").GetString() == key.Id);

        Assert.That(listed.GetProperty("status").GetString(), Is.EqualTo("revoked"));
    }

    [TestCase("POST", "/revoke")]
    [TestCase("DELETE", "")]
    public async Task LastAdminKey_IsKept(string method, string action)
    {
        var reader = await _admin.GiveKeyAsync(new { name = "No admin", scopes = new[] { "read:*", "*:api-keys" } });
        var expired = await _admin.GiveAdminAsync();
        await _admin.DeleteAsync($"/api-keys/{expired.Id}");

        var answer = await _admin.SendAsync(new HttpMethod(method), $"/api-keys/{await _admin.FirstKeyIdAsync()}{action}");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "last_admin_key")));
        Assert.That((await _admin.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await reader.Client.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("POST", "/revoke")]
    [TestCase("DELETE", "?force=true")]
    public async Task LastAdminKey_IsRevokedByForce(string method, string action)
    {
        var answer = await _admin.SendAsync(
            new HttpMethod(method), $"/api-keys/{await _admin.FirstKeyIdAsync()}{action}", method == "POST" ? new { force = true } : null);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That((await _admin.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));
    }

    [Test]
    public async Task AdminKey_WithAnotherOneLeft_IsRevoked()
    {
        var second = await _admin.GiveAdminAsync();

        Assert.That((await second.Client.DeleteAsync($"/api-keys/{await _admin.FirstKeyIdAsync()}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await second.Client.DeleteAsync($"/api-keys/{second.Id}")).Code, Is.EqualTo("last_admin_key"));
    }

    [Test]
    [Repeat(5)]
    public async Task TwoAdmins_RevokingEachOtherAtOnce_LeaveOne()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var (one, other) = (await admin.GiveAdminAsync(), await admin.GiveAdminAsync());
        await admin.DeleteAsync($"/api-keys/{await admin.FirstKeyIdAsync()}");

        var answers = await Task.WhenAll(
            Task.Run(() => one.Client.DeleteAsync($"/api-keys/{other.Id}")), Task.Run(() => other.Client.PostAsync($"/api-keys/{one.Id}/revoke")));
        var left = new[] { await one.Client.GetAsync("/api-keys"), await other.Client.GetAsync("/api-keys") };

        // The later one is told either that it would be the last, or, when it comes after the other's commit, that it is out.
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Single(answer => answer.Status != HttpStatusCode.OK).Code, Is.AnyOf("last_admin_key", "revoked_api_key"));
        Assert.That(left.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
    }

    [Test]
    public async Task Key_CanRevokeItself()
    {
        var key = await _admin.GiveKeyAsync(new { name = "Tidy", scopes = new[] { "delete:api-keys" } });

        Assert.That((await key.Client.DeleteAsync($"/api-keys/{key.Id}")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await key.Client.DeleteAsync($"/api-keys/{key.Id}")).Code, Is.EqualTo("revoked_api_key"));
    }
}
