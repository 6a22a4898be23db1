using System.Globalization;
using Payroll.Domain.RateLimiting;
using Payroll.WebApi.FunctionalTests.Authentication;
using Payroll.WebApi.RateLimiting;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>Every answer to a key says what is left.</summary>
public sealed class LimitHeaderTests
{
    private LimitedHost _host = null!;

    [SetUp]
    public async Task StartAsync() => _host = await LimitedHost.StartAsync();

    [TearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [TestCase("GET", "/api/v1/employees", 200, "read", 4)]
    [TestCase("GET", "/v1/employees", 200, "read", 4)]
    [TestCase("GET", "/api/v1/employees?nonsense=1", 400, "read", 4)]
    [TestCase("GET", "/api/v1/nothing-here", 404, "read", 4)]
    [TestCase("GET", "/api/v1/employees/0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a0a", 404, "read", 4)]
    [TestCase("DELETE", "/api/v1/employees", 405, "write", 3)]
    [TestCase("POST", "/api/v1/employees", 403, "write", 3)]
    [TestCase("GET", "/api/v1/api-keys", 403, "keys", 29)]
    [TestCase("POST", "/api/v1/pay-runs", 403, "payroll_write", 99)]
    public async Task Answer_OfAnyStatus_HasBothFamilies(string method, string path, int status, string requests, int left)
    {
        var key = await _host.GiveAsync();

        var answer = await key.Client.SendRawAsync(new HttpMethod(method), path, null);

        Assert.That((int)answer.Status, Is.EqualTo(status), answer.Text);
        Assert.That(answer.Headers["X-RateLimit-Limit"], Is.EqualTo((left + 1).ToString(CultureInfo.InvariantCulture)));
        Assert.That(answer.Headers["X-RateLimit-Remaining"], Is.EqualTo(left.ToString(CultureInfo.InvariantCulture)));
        Assert.That(
            DateTimeOffset.FromUnixTimeSeconds(long.Parse(answer.Headers["X-RateLimit-Reset"], CultureInfo.InvariantCulture)),
            Is.EqualTo(LimitedHost.Start.AddSeconds(61)));
        Assert.That(answer.Headers["RateLimit-Policy"], Does.Match($"^\"{requests}_burst\";q=[0-9]+;w=10, \"{requests}_sustained\";q={left + 1};w=60$"));
        Assert.That(answer.Headers["RateLimit"], Does.Match($"^\"{requests}_burst\";r=[0-9]+;t=11, \"{requests}_sustained\";r={left};t=61$"));
        Assert.That(answer.Headers.ContainsKey("Retry-After"), Is.False);
    }

    [TestCase("GET", "/api/v1/pay-runs", RateLimitClass.Read)]
    [TestCase("HEAD", "/api/v1/pay-runs", RateLimitClass.Read)]
    [TestCase("OPTIONS", "/api/v1/pay-runs", RateLimitClass.Read)]
    [TestCase("POST", "/api/v1/pay-runs", RateLimitClass.PayrollWrite)]
    [TestCase("PUT", "/API/v1/Pay-Runs/1/inputs/2", RateLimitClass.PayrollWrite)]
    [TestCase("POST", "/api/v1/pay-runs-of-others", RateLimitClass.Write)]
    [TestCase("GET", "/api/v1/api-keys/1", RateLimitClass.Keys)]
    [TestCase("PATCH", "/api/v1/api-keys/1", RateLimitClass.Keys)]
    [TestCase("PATCH", "/api/v1/employees/1", RateLimitClass.Write)]
    [TestCase("BREW", "/api/v1/coffee", RateLimitClass.Write)]
    [TestCase("GET", "/api/v2/unknown", RateLimitClass.Read)]
    public void RequestClass_FollowsFromMethodAndPath(string method, string path, RateLimitClass expected) =>
        Assert.That(RequestClass.Of(method, path), Is.EqualTo(expected));
}
