using System.Net;
using Payroll.WebApi.FunctionalTests.OpenApi.Answers;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>HEAD is GET without its body, everywhere.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HeadTests
{
    private static readonly string[] Compared =
        ["Content-Type", "ETag", "Cache-Control", "Content-Security-Policy", "WWW-Authenticate", "Allow", "X-Content-Type-Options"];

    private static IEnumerable<string> Paths => DocumentedApi.Published.Document.GetProperty("paths").EnumerateObject()
        .Where(path => path.Value.TryGetProperty("get", out _))
        .Select(path => Filled(path.Name))
        // With every request the log gets longer, but not its past.
        .Select(path => path == "/api/v1/request-logs" ? path + "?to=2026-01-01T00:00:00Z" : path)
        .Concat(["/health/live", "/health/ready", "/openapi/v1.json", "/docs/openapi.json", "/api/v1/nowhere", "/nowhere", "/v1/pay-groups", "/api/v1/pay-groups?limit=x"]);

    [TestCaseSource(nameof(Paths))]
    public async Task Head_IsAnsweredAsGet(string path)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        await IsTheSameAsync(tenant.Admin, path);
        await IsTheSameAsync(SharedApi.Host.Client(null), path);
    }

    [Test]
    public async Task Head_OfAThingThatIsThere_HasItsVersionAndLength()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var path = $"/api/v1/employees/{await tenant.HireAsync()}";

        var answer = await IsTheSameAsync(tenant.Admin, path);

        Assert.That((answer.Status, answer.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"1\"")));
    }

    [Test]
    public async Task Head_AsksForTheScopeOfGet()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var created = await tenant.Admin.PostAsync("/api-keys", new { name = "Reports", scopes = new[] { "read:reports" } });
        var reports = SharedApi.Host.Client(created.Json.At("key"));

        Assert.That((await IsTheSameAsync(reports, "/api/v1/employees")).Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await IsTheSameAsync(tenant.Admin, "/api/v1/employees")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Head_OfWhatIsOnlyWritten_IsNotAllowed()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var run = await tenant.OpenRunAsync();

        var answer = await SendAsync(tenant.Admin, HttpMethod.Head, $"/api/v1/pay-runs/{run}/approve");

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "")));
        Assert.That(answer.Headers["Allow"], Is.EqualTo("POST, OPTIONS"));
    }

    [Test]
    public async Task Head_InClear_IsRefused() => Assert.That(
        (await SendAsync(SharedApi.Host.PlainHttpClient(null), HttpMethod.Head, "/api/v1/employees")).Status, Is.EqualTo(HttpStatusCode.Forbidden));

    // The length of GET's body is counted: small answers have no header for it.
    private static async Task<Answer> IsTheSameAsync(ApiClient client, string path)
    {
        var get = await SendAsync(client, HttpMethod.Get, path);
        var head = await SendAsync(client, HttpMethod.Head, path);
        Assert.That((head.Status, head.Text), Is.EqualTo((get.Status, "")));
        Assert.That(Shown(head), Is.EqualTo(Shown(get)));
        Assert.That(head.Headers["Content-Length"], Is.EqualTo($"{System.Text.Encoding.UTF8.GetByteCount(get.Text)}"));
        return head;
    }

    private static IEnumerable<string> Shown(Answer answer) => Compared.Select(name => $"{name}: {answer.Headers.GetValueOrDefault(name)}");

    private static async Task<Answer> SendAsync(ApiClient client, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using var response = await client.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private static string Filled(string path) => string.Join('/', path.Split('/').Select(segment => segment switch
    {
        "{number}" => "1",
        ['{', ..] => "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
        _ => segment,
    }));
}
