using System.Net;
using Payroll.Application.ApiKeys;

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

    private static async Task RefusesAsync(string key, string code)
    {
        var answer = await Stranger.GetRawAsync("/api/v1/employees", ("X-API-KEY", key));
        var bearer = await Stranger.GetRawAsync("/v1/employees", ("Authorization", "Bearer " + key));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, code)));
        Assert.That((bearer.Status, bearer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, code)));
        Assert.That(answer.Headers["WWW-Authenticate"], Is.EqualTo(InvalidToken));
    }
}
