using System.Net;

namespace Payroll.WebApi.FunctionalTests.Https;

public sealed class SecurityHeadersTests
{
    private HttpsHost _host = null!;
    private HttpClient _client = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        _host = await HttpsHost.StartAsync(("Https:TrustedProxies", "127.0.0.1"));
        _client = _host.Client();
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [TestCase("/seen", HttpStatusCode.OK)]
    [TestCase("/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/throws", HttpStatusCode.InternalServerError)]
    public async Task EveryAnswer_HasThem_AndDoesNotNameTheServer(string path, HttpStatusCode status)
    {
        using var answer = await _client.GetAsync(new Uri(_host.Https, path));

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
        Assert.That(answer.Headers.GetValues("Referrer-Policy"), Is.EqualTo(new[] { "no-referrer" }));
        Assert.That(
            answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { "default-src 'none'; frame-ancestors 'none'" }));
        Assert.That(answer.Headers.Contains("Server"), Is.False);
    }

    [Test]
    public async Task APageWithItsOwnPolicy_KeepsIt()
    {
        using var answer = await _client.GetAsync(new Uri(_host.Https, "/page"));
        Assert.That(answer.Headers.GetValues("Content-Security-Policy"), Is.EqualTo(new[] { "default-src 'self'" }));
    }

    [TestCase("payroll.example.com")]
    [TestCase("notlocalhost")]
    [TestCase("192.0.2.1:8443")]
    public async Task Hsts_OnHttps_IsSentForARealHost(string host)
    {
        using var answer = await SendAsync(host, "https");
        Assert.That(answer.Headers.GetValues("Strict-Transport-Security"), Is.EqualTo(new[] { "max-age=31536000" }));
    }

    [TestCase("localhost")]
    [TestCase("LOCALHOST:5001")]
    [TestCase("payroll.localhost")]
    [TestCase("127.0.0.1:5001")]
    [TestCase("127.8.9.1")]
    [TestCase("[::1]:5001")]
    public async Task Hsts_OnHttps_IsNotSentForLoopback(string host)
    {
        using var answer = await SendAsync(host, "https");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    [Test]
    public async Task Hsts_OnHttp_IsNotSent()
    {
        using var answer = await SendAsync("payroll.example.com", "http");
        Assert.That(answer.Headers.Contains("Strict-Transport-Security"), Is.False);
    }

    private async Task<HttpResponseMessage> SendAsync(string host, string scheme)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_host.Http, "/health/live"));
        request.Headers.Host = host;
        request.Headers.Add("X-Forwarded-Proto", scheme);
        return await _client.SendAsync(request);
    }
}
