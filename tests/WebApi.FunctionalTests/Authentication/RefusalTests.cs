using System.Net;
using Payroll.Application.ApiKeys;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>Who is not let in, and what they are told.</summary>
public sealed class RefusalTests
{
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    private static ApiClient Stranger => SharedApi.Host.Client(null);

    [Test]
    public async Task NoKey_IsChallengedWithoutAnError()
    {
        var answer = await Stranger.GetRawAsync("/api/v1/employees");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "missing_api_key")));
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo("Bearer"));
        Assert.That(answer.Headers["Content-Type"], Is.EqualTo("application/problem+json"));
        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Unauthorized"));
        Assert.That(answer.Json.GetProperty("request_id").GetString(), Is.EqualTo(answer.Headers["X-Request-Id"]));
    }

    [TestCase("nonsense")]
    [TestCase("sk_live_0123456789abcdef0123456789abcdef")]
    [TestCase("null")]
    [TestCase("sk_pay_")]
    public async Task TextThatIsNoKey_IsMalformed(string text) => await RefusesAsync(text, "malformed_api_key");

    [Test]
    public async Task KeyWithATypo_IsMalformed() => await RefusesAsync(ApiKeyIssuer.NewSecret().Value.WithATypo(), "malformed_api_key");

    [Test]
    public async Task KeyWithSomethingBehindIt_IsMalformed() => await RefusesAsync(ApiKeyIssuer.NewSecret().Value + "0", "malformed_api_key");

    [Test]
    public async Task KeyThatWasNeverIssued_IsInvalid() => await RefusesAsync(ApiKeyIssuer.NewSecret().Value, "invalid_api_key");

    [Test]
    public async Task KnownIdWithAnotherSecret_IsInvalid()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        await RefusesAsync(admin.Key.WithSecretOf(ApiKeyIssuer.NewSecret().Value), "invalid_api_key");
    }

    [TestCase("/api/v1", "GET", "/nowhere")]
    [TestCase("/api/v1", "GET", "")]
    [TestCase("/api/v1", "GET", "/employees/not-an-id")]
    [TestCase("/api/v1", "GET", "/employees/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")]
    [TestCase("/api/v1", "PUT", "/employees")]
    [TestCase("/api/v1", "OPTIONS", "/employees")]
    [TestCase("/api/v1", "GET", "/employees?unknown=1")]
    [TestCase("/v1", "GET", "/nowhere")]
    [TestCase("/v1", "GET", "")]
    [TestCase("/v1", "GET", "/employees")]
    [TestCase("/v1", "PUT", "/employees")]
    [TestCase("/V1", "GET", "/Employees")]
    [TestCase("/API/v1", "GET", "/employees")]
    [TestCase("/api", "GET", "/v2/employees")]
    public async Task WithoutKey_Comes401BeforeAnythingElse(string prefix, string method, string path)
    {
        var answer = await Stranger.SendRawAsync(new HttpMethod(method), prefix + path, null);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "missing_api_key")));
    }

    [TestCase("/api/v1")]
    [TestCase("/v1")]
    public async Task Body_IsJudgedOnlyWhenTheKeyIsGood(string prefix)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        foreach (var (client, expected) in new[] { (Stranger, "401 401 401"), (admin, "415 413 400") })
        {
            using var text = new StringContent("hello");
            using var large = RawCalls.Json($$"""{"first_name": "{{new string('x', 1_100_000)}}"}""");
            using var broken = RawCalls.Json("{");
            var statuses = new List<int>();
            foreach (var content in new[] { text, large, broken })
                statuses.Add((int)(await client.SendRawAsync(HttpMethod.Post, prefix + "/employees", content)).Status);

            Assert.That(string.Join(' ', statuses), Is.EqualTo(expected));
        }
    }

    [TestCase("/api/v1/nowhere", "GET", 404)]
    [TestCase("/v1/nowhere", "GET", 404)]
    [TestCase("/api/v1/employees", "PUT", 405)]
    [TestCase("/v1/employees", "PUT", 405)]
    public async Task WithAKey_ThePathIsJudged(string path, string method, int status)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((int)(await admin.SendRawAsync(new HttpMethod(method), path, null)).Status, Is.EqualTo(status));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/docs/index.html")]
    public async Task OpenPages_NeedNoKey(string path) =>
        Assert.That((await Stranger.GetRawAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));

    [TestCase("revoked_api_key")]
    [TestCase("expired_api_key")]
    public async Task KeyThatHasEnded_CanDoNothing_WhateverTheMethod(string code)
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var ended = await admin.GiveKeyAsync(new { name = "Ended", preset = "admin", tier = "enterprise", expires_in_days = 1 }, host);
        var own = $"/api-keys/{ended.Id}";
        if (code == "revoked_api_key") await admin.DeleteAsync(own);
        else clock.Now += TimeSpan.FromDays(1);
        var before = (await admin.GetAsync("/api-keys")).Text;

        (HttpMethod Method, string Path, object? Body)[] calls =
        [
            (HttpMethod.Get, "/me", null), (HttpMethod.Head, "/employees", null), (HttpMethod.Options, "/employees", null), (HttpMethod.Get, own, null),
            (HttpMethod.Post, "/api-keys", new { name = "Mine", preset = "admin" }), (HttpMethod.Post, own + "/rotate", null), (HttpMethod.Post, own + "/revoke", null),
            (HttpMethod.Patch, own, new { expires_at = (string?)null }), (HttpMethod.Put, "/organizations/current", new { name = "Mine" }), (HttpMethod.Delete, own, null),
            (HttpMethod.Post, "/employees/batch?mode=partial", new { items = new[] { new { external_id = "E-1" } } }),
        ];
        foreach (var (method, path, body) in calls)
        {
            var answer = await ended.Client.SendAsync(method, path, body);
            Assert.That((int)answer.Status, Is.EqualTo(401), $"{method} {path}");
            if (method != HttpMethod.Head) Assert.That(answer.Code, Is.EqualTo(code), $"{method} {path}");
        }

        Assert.That((await admin.GetAsync("/api-keys")).Text, Is.EqualTo(before));
        Assert.That((await admin.GetAsync("/organizations/current")).Json.GetProperty("name").GetString(), Is.EqualTo("Acme"));
    }

    private static async Task RefusesAsync(string key, string code)
    {
        var answer = await Stranger.GetRawAsync("/api/v1/employees", ("X-API-KEY", key));
        var bearer = await Stranger.GetRawAsync("/v1/employees", ("Authorization", "Bearer " + key));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, code)));
        Assert.That((bearer.Status, bearer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, code)));
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo(InvalidToken));
    }
}
