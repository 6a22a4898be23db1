using System.Net;
using System.Text.Json;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>A key that ends or changes while the body of its request is under way.</summary>
public sealed class WriteAuthorizationTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Test]
    public async Task RevokedKey_WhoseBodyIsUnderWay_MakesNoKey()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var (caller, id) = await KeyAsync(admin, "*:*");

        var answer = await SendAsync(caller, new { name = "Backdoor", scopes = new[] { "*:*" } }, () => admin.PostAsync($"/api-keys/{id}/revoke"));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "revoked_api_key")), answer.Text);
        Assert.That(await NamesAsync(admin), Does.Not.Contain("Backdoor"));
    }

    [Test]
    public async Task RevokedKey_WithAnIdempotencyKey_MakesNoKey()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var (caller, id) = await KeyAsync(admin, "*:*");

        var answer = await SendAsync(
            caller, new { name = "Backdoor", scopes = new[] { "*:*" } }, () => admin.PostAsync($"/api-keys/{id}/revoke"), ("Idempotency-Key", "one"));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "revoked_api_key")), answer.Text);
        Assert.That(await NamesAsync(admin), Does.Not.Contain("Backdoor"));
    }

    [Test]
    public async Task ExpiredKey_WhoseBodyIsUnderWay_WritesNothing()
    {
        var clock = new SteppedTime(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var (key, _) = await MakeAsync(admin, new { name = "Brief", scopes = new[] { "*:*" }, expires_at = "2026-06-01T09:05:00Z" });

        var answer = await SendAsync(host.Client(key), new { name = "Backdoor", scopes = new[] { "read:employees" } }, () =>
        {
            clock.Advance(TimeSpan.FromMinutes(6));
            return Task.CompletedTask;
        });

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "expired_api_key")), answer.Text);
        Assert.That(await NamesAsync(admin), Does.Not.Contain("Backdoor"));
    }

    [Test]
    public async Task KeyThatLosesTheScope_WhoseBodyIsUnderWay_WritesNothing()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var (caller, id) = await KeyAsync(admin, "*:*");

        var answer = await SendAsync(
            caller, new { name = "Backdoor", scopes = new[] { "read:employees" } }, () => admin.PatchAsync($"/api-keys/{id}", new { scopes = new[] { "read:employees" } }));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        Assert.That(answer.Json.GetProperty("required_scopes")[0].GetString(), Is.EqualTo("create:api-keys"));
        Assert.That(await NamesAsync(admin), Does.Not.Contain("Backdoor"));
    }

    [Test]
    public async Task KeyThatLosesAnotherScope_WhoseBodyIsUnderWay_CanNoLongerGiveIt()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var (caller, id) = await KeyAsync(admin, "*:*");
        Task Narrow() => admin.PatchAsync($"/api-keys/{id}", new { scopes = new[] { "read:employees", "*:api-keys" } });

        var more = await SendAsync(caller, new { name = "More", scopes = new[] { "write:payroll" } }, Narrow);
        var less = await SendAsync(caller, new { name = "Less", scopes = new[] { "read:employees" } }, () => Task.CompletedTask);

        Assert.That((more.Status, more.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), more.Text);
        Assert.That(less.Status, Is.EqualTo(HttpStatusCode.Created), less.Text);
    }

    private static async Task<(ApiClient Caller, string Id)> KeyAsync(ApiClient admin, params string[] scopes)
    {
        var (key, id) = await MakeAsync(admin, new { name = "Caller", scopes });
        return (SharedApi.Host.Client(key), id);
    }

    private static async Task<(string Key, string Id)> MakeAsync(ApiClient admin, object body)
    {
        var made = await admin.PostAsync("/api-keys", body);
        Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Text);
        return (made.Json.GetProperty("key").GetString()!, made.Json.GetProperty("api_key_id").GetString()!);
    }

    private static async Task<Answer> SendAsync(ApiClient caller, object body, Func<Task> meanwhile, params (string Name, string Value)[] headers)
    {
        using var content = new HeldBody(JsonSerializer.Serialize(body));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/api-keys") { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        var sent = caller.Http.SendAsync(request);
        await content.IsRead.WaitAsync(Timeout);
        await meanwhile();
        content.Release();
        using var response = await sent.WaitAsync(Timeout);
        return await Answer.ReadAsync(response);
    }

    private static async Task<IEnumerable<string?>> NamesAsync(ApiClient admin) =>
        (await admin.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray().Select(key => key.GetProperty("name").GetString());
}
