using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.Https;

public sealed class HttpsOnlyTests
{
    private HttpsHost _host = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task Start()
    {
        _host = await HttpsHost.StartAsync();
        _client = _host.Client();
    }

    [TearDown]
    public async Task Stop()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    [TestCase("/seen")]
    [TestCase("/nowhere")]
    [TestCase("/health")]
    [TestCase("/health/other")]
    [TestCase("/health/live/")]
    [TestCase("/health/live/../../seen")]
    [TestCase("/seen?path=/health/live")]
    [TestCase("/")]
    public async Task Http_OfAnythingButHealth_IsRefusedWithoutRedirect(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_host.Http, path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/problem+json"));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("https_required"));
        Assert.That(answer.Headers.ConnectionClose, Is.True);
        Assert.That(answer.Headers.Location, Is.Null);
        Assert.That(answer.Headers.GetValues("X-Request-Id"), Is.EqualTo(new[] { "the-request-id" }));
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(new[] { "nosniff" }));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/Health/Live")]
    public async Task Http_OfHealth_Passes(string path)
    {
        using var answer = await _client.GetAsync(new Uri(_host.Http, path));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_host.Observer.Keys, Is.Empty);
    }

    [Test]
    public async Task Http_WithAKey_IsTold()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_host.Http, "/seen"));
        request.Headers.Add("X-API-KEY", "a key in clear");
        using var answer = await _client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(_host.Observer.Keys, Is.EqualTo(new[] { "a key in clear" }));
    }

    [Test]
    public async Task Http_OnceRefused_IsHungUp()
    {
        using var socket = await SendAsync("GET /seen HTTP/1.1\r\nHost: localhost\r\n\r\n");
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        // Reads until the server closes.
        var answer = await reader.ReadToEndAsync(patience.Token);
        Assert.That(answer, Does.StartWith("HTTP/1.1 403 ").And.Contain("Connection: close\r\n"));
    }

    [Test]
    public async Task Http_IsRefusedBeforeItsBodyIsSent()
    {
        using var socket = await SendAsync("POST /length HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
        using var reader = new StreamReader(socket.GetStream(), Encoding.ASCII);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        Assert.That(await reader.ReadLineAsync(patience.Token), Does.StartWith("HTTP/1.1 403 "));
    }

    [Test]
    public async Task Https_WithTheKeptCertificate_Passes()
    {
        using var answer = await _client.GetAsync(new Uri(_host.Https, "/seen"));

        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("https "));
        Assert.That(answer.Headers.ConnectionClose, Is.Not.True);
        Assert.That(_host.Observer.Keys, Is.Empty);
    }

    private async Task<TcpClient> SendAsync(string request)
    {
        var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _host.Http.Port);
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        return socket;
    }
}
