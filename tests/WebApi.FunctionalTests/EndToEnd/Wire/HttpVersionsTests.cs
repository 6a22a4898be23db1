using System.Net;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>HTTP/1.1 and HTTP/2, on the same port.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class HttpVersionsTests
{
    [TestCase("1.1")]
    [TestCase("2.0")]
    public async Task Version_IsSpoken(string text)
    {
        var version = Version.Parse(text);
        var http = SharedServer.Process.Client(SharedServer.AdminKey).Http;

        foreach (var (method, path, status) in new[]
        {
            (HttpMethod.Get, "/api/v1/pay-groups", HttpStatusCode.OK),
            (HttpMethod.Head, "/v1/pay-groups", HttpStatusCode.OK),
            (HttpMethod.Options, "/v1/pay-groups", HttpStatusCode.NoContent),
            (HttpMethod.Put, "/v1/pay-groups", HttpStatusCode.MethodNotAllowed),
        })
        {
            using var request = new HttpRequestMessage(method, path) { Version = version, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            using var response = await http.SendAsync(request);

            Assert.That((response.Version, response.StatusCode), Is.EqualTo((version, status)), path);
            Assert.That(response.Headers.Contains("X-Request-Id"));
            Assert.That(response.Headers.Contains("Server"), Is.False);
        }
    }
}
