using System.Net;
using Payroll.WebApi.FunctionalTests.Authentication;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>What is answered to a key is kept by nobody, and no answer says which software made it or repeats a caller's own id.</summary>
public sealed class IdempotencyRecordTests
{
    private static readonly (string, string, HttpStatusCode)[] Requests =
    [
        ("GET", "/v1/employees", HttpStatusCode.OK),
        ("HEAD", "/v1/employees", HttpStatusCode.OK),
        ("OPTIONS", "/v1/employees", HttpStatusCode.NoContent),
        ("PUT", "/v1/employees", HttpStatusCode.MethodNotAllowed),
        ("GET", "/v1/nowhere", HttpStatusCode.NotFound),
        ("GET", "/v1/employees?x=1", HttpStatusCode.BadRequest),
        ("GET", "/health/ready", HttpStatusCode.OK),
        ("GET", "/openapi/v1.json", HttpStatusCode.OK),
        ("GET", "/docs/index.html", HttpStatusCode.OK),
        ("GET", "/nowhere", HttpStatusCode.NotFound),
    ];

    [Test]
    public async Task Answer_ToAKey_IsNotKept()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        using (Assert.EnterMultipleScope())
        {
            foreach (var (method, path, status) in Requests)
            {
                foreach (var header in new[] { ("X-API-KEY", admin.Key), ("Authorization", $"Bearer {admin.Key}") })
                {
                    var answer = await SharedApi.Host.Client(null).SendRawAsync(new HttpMethod(method), path, null, header);
                    Assert.That((answer.Status, answer.Headers["Cache-Control"]), Is.EqualTo((status, "no-store")), $"{method} {path}");
                }
            }
        }
    }

    [Test]
    public async Task Answer_WithoutABody_IsNotKept()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var deleted = await tenant.Admin.DeleteAsync($"/employees/{await tenant.HireAsync()}");

        Assert.That((deleted.Status, deleted.Headers["Cache-Control"]), Is.EqualTo((HttpStatusCode.NoContent, "no-store")));
    }

    [Test]
    public async Task Refusal_OfAKey_IsNotKept()
    {
        foreach (var path in new[] { "/v1/employees", "/v1/nowhere" })
        {
            var answer = await SharedApi.Host.Client("nonsense").GetRawAsync(path);
            Assert.That((answer.Status, answer.Headers["Cache-Control"]), Is.EqualTo((HttpStatusCode.Unauthorized, "no-store")));
        }
    }

    [TestCase("/v1/employees")]
    [TestCase("/health/live")]
    [TestCase("/nowhere")]
    public async Task RequestId_IsOurs_WhateverTheCallerSends(string path)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.GetRawAsync(path, ("X-Request-Id", "my-own-id"));

        Assert.That(answer.Headers["X-Request-Id"], Does.Match("^req_[0-9a-z]{26}$"));
        Assert.That(answer.Text + string.Join(' ', answer.Headers.Values), Does.Not.Contain("my-own-id"));
        Assert.That(answer.Headers.Keys, Has.None.EqualTo("Server").And.None.EqualTo("X-Powered-By"));
        Assert.That(answer.Headers["X-Content-Type-Options"], Is.EqualTo("nosniff"));
    }
}
