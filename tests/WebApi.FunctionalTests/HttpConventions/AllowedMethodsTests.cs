using System.Net;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>Which methods a path has, and who is told.</summary>
public sealed class AllowedMethodsTests
{
    [TestCase("PUT", "/api/v1/employees", "GET, HEAD, POST, OPTIONS")]
    [TestCase("DELETE", "/v1/pay-rates", "GET, HEAD, POST, OPTIONS")]
    [TestCase("GET", "/api/v1/pay-runs/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b/approve", "POST, OPTIONS")]
    [TestCase("GET", "/api/v1/employees/batch", "POST, OPTIONS")]
    [TestCase("PATCH", "/v1/pay-rates/batch", "POST, OPTIONS")]
    [TestCase("DELETE", "/v1/holidays/batch", "POST, OPTIONS")]
    [TestCase("POST", "/api/v1/employees/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b", "DELETE, GET, HEAD, PATCH, OPTIONS")]
    [TestCase("TRACE", "/api/v1/employees", "GET, HEAD, POST, OPTIONS")]
    [TestCase("FROB", "/api/v1/employees", "GET, HEAD, POST, OPTIONS")]
    public async Task AnotherMethod_IsRefused_WithThoseThatThereAre(string method, string path, string allowed)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.SendRawAsync(new HttpMethod(method), path, null);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "method_not_allowed")));
        Assert.That(answer.Headers["Allow"], Is.EqualTo(allowed));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    public async Task Health_IsReadOnly(string path)
    {
        var answer = await SharedApi.Host.Client(null).SendRawAsync(HttpMethod.Post, path, null);

        Assert.That((answer.Status, answer.Headers["Allow"]), Is.EqualTo((HttpStatusCode.MethodNotAllowed, "GET, HEAD, OPTIONS")));
    }

    [Test]
    public async Task Options_WithAKey_SaysWhatIsAllowed()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.SendRawAsync(HttpMethod.Options, "/v1/employees", null);
        var nowhere = await admin.SendRawAsync(HttpMethod.Options, "/v1/nowhere", null);

        Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That(answer.Headers["Allow"], Is.EqualTo("GET, HEAD, POST, OPTIONS"));
        Assert.That(answer.Headers["Cache-Control"], Is.EqualTo("no-store"));
        Assert.That(nowhere.Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [TestCase("/api/v1/employees")]
    [TestCase("/v1/nowhere")]
    public async Task Options_WithoutAKey_IsRefusedForTheKey(string path)
    {
        var answer = await SharedApi.Host.Client(null).SendRawAsync(
            HttpMethod.Options, path, null, ("Origin", "https://app.example.com"), ("Access-Control-Request-Method", "GET"));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Unauthorized, "missing_api_key")));
        Assert.That(answer.Headers.Keys, Has.None.StartsWith("Access-Control-").IgnoreCase.And.None.EqualTo("Allow").And.None.EqualTo("Vary"));
    }
}
