using System.Net;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.FunctionalTests.Authentication;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.Http.Cors;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>Pages of other origins in a browser: those that are configured, and no others.</summary>
public sealed class CorsTests
{
    private const string Origin = "https://app.example.com";
    private ApiHost _host = null!;

    private static (string, string)[] Preflight(string origin) =>
    [
        ("Origin", origin), ("Access-Control-Request-Method", "PATCH"), ("Access-Control-Request-Headers", "x-api-key,content-type,if-match"),
    ];

    [OneTimeSetUp]
    public void Start() => _host = new ApiHost(settings: [("Cors:AllowedOrigins:0", Origin), ("Cors:AllowedOrigins:1", "http://localhost:3000")]);

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase(Origin)]
    [TestCase("http://localhost:3000")]
    public async Task Preflight_OfAnAllowedOrigin_IsAnsweredWithoutAKey(string origin)
    {
        var answer = await _host.Client(null).SendRawAsync(HttpMethod.Options, "/v1/employees/anything", null, Preflight(origin));

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That(answer.Headers["Access-Control-Allow-Origin"], Is.EqualTo(origin));
        Assert.That(List(answer, "Access-Control-Allow-Methods"), Is.EquivalentTo(new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE" }));
        Assert.That(List(answer, "Access-Control-Allow-Headers"), Is.EquivalentTo(
            new[] { "X-API-KEY", "Authorization", "Content-Type", "If-Match", "Idempotency-Key", "X-Request-Id" }));
        Assert.That(answer.Headers["Access-Control-Max-Age"], Is.EqualTo("600"));
        Assert.That(answer.Headers["Vary"], Is.EqualTo("Origin"));
        Assert.That(answer.Headers.Keys, Has.None.EqualTo("Access-Control-Allow-Credentials"));
    }

    [TestCase("https://evil.example.com")]
    [TestCase("https://app.example.com.evil.net")]
    [TestCase("http://app.example.com")]
    [TestCase("https://app.example.com:8443")]
    [TestCase("null")]
    public async Task Preflight_OfAnotherOrigin_IsARequestWithoutAKey(string origin)
    {
        var answer = await _host.Client(null).SendRawAsync(HttpMethod.Options, "/v1/employees", null, Preflight(origin));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(answer.Headers.Keys, Has.None.StartsWith("Access-Control-").IgnoreCase);
        Assert.That(answer.Headers["Vary"], Is.EqualTo("Origin"));
    }

    [TestCase("/v1/employees", HttpStatusCode.OK)]
    [TestCase("/v1/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/v1/employees?limit=0", HttpStatusCode.BadRequest)]
    public async Task Answer_ToAnAllowedOrigin_MayBeRead_RefusalsToo(string path, HttpStatusCode status)
    {
        var answer = await (await _host.NewOrganizationAsync()).GetRawAsync(path, ("Origin", Origin));
        var toNobody = await _host.Client(null).GetRawAsync(path, ("Origin", Origin));

        Assert.That((answer.Status, toNobody.Status), Is.EqualTo((status, HttpStatusCode.Unauthorized)));
        foreach (var one in new[] { answer, toNobody })
        {
            Assert.That(one.Headers["Access-Control-Allow-Origin"], Is.EqualTo(Origin));
            Assert.That(List(one, "Access-Control-Expose-Headers"), Is.SupersetOf(
                new[] { "X-Request-Id", "ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "X-RateLimit-Remaining", "Idempotent-Replayed" }));
            Assert.That(one.Headers.Keys, Has.None.EqualTo("Access-Control-Allow-Credentials"));
        }
    }

    [Test]
    public async Task Options_OfAnAllowedOrigin_ThatIsNoPreflight_NeedsAKey() => Assert.That(
        (await _host.Client(null).SendRawAsync(HttpMethod.Options, "/v1/employees", null, ("Origin", Origin))).Status,
        Is.EqualTo(HttpStatusCode.Unauthorized));

    [Test]
    public async Task Preflight_InClear_IsRefused() => Assert.That(
        (await _host.PlainHttpClient(null).SendRawAsync(HttpMethod.Options, "/v1/employees", null, Preflight(Origin))).Status,
        Is.EqualTo(HttpStatusCode.Forbidden));

    [TestCase("https://app.example.com", "https://app.example.com")]
    [TestCase("HTTPS://App.Example.com:443", "https://app.example.com")]
    [TestCase("https://app.example.com:8443, http://127.0.0.1:3000", "https://app.example.com:8443 http://127.0.0.1:3000")]
    [TestCase("https://bücher.example", "https://xn--bcher-kva.example")]
    [TestCase("https://[::1]:8443", "https://[::1]:8443")]
    [TestCase("", "")]
    public void Setting_IsReadAsBrowsersWriteIt(string setting, string origins) =>
        Assert.That(string.Join(' ', Read(setting)), Is.EqualTo(origins));

    [TestCase("*")]
    [TestCase("https://*")]
    [TestCase("https://*.example.com")]
    [TestCase("https://app.example.com/")]
    [TestCase("https://app.example.com/path")]
    [TestCase("https://app.example.com?x")]
    [TestCase("https://user@app.example.com")]
    [TestCase("http://app.example.com")]
    [TestCase("app.example.com")]
    [TestCase("ftp://app.example.com")]
    [TestCase("null")]
    public void Setting_ThatIsNoOrigin_StopsTheStart(string setting) =>
        Assert.That(() => Read(setting), Throws.TypeOf<StartupException>().With.Message.Contains(setting));

    private static IReadOnlySet<string> Read(string setting) => AllowedOrigins.Read(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Cors:AllowedOrigins", (string?)setting)]).Build());

    private static string[] List(Answer answer, string header) => answer.Headers[header].Split(',', StringSplitOptions.TrimEntries);
}
