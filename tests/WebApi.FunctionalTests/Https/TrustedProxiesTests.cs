using System.Net;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.FunctionalTests.Https;

public sealed class TrustedProxiesTests
{
    [TestCase("127.0.0.1")]
    [TestCase("127.0.0.0/8")]
    [TestCase("10.0.0.0/8,127.0.0.1")]
    [TestCase("2001:db8::/32, 127.0.0.1 ,")]
    public async Task ForwardedHeaders_FromATrustedProxy_Count(string proxies)
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", proxies));
        Assert.That(await SeenAsync(host, "https", "203.0.113.9"), Is.EqualTo("https 203.0.113.9"));
    }

    [Test]
    public async Task ForwardedHeaders_FromAProxyInAList_Count()
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies:0", "10.0.0.1"), ("Https:TrustedProxies:1", "127.0.0.1"));
        Assert.That(await SeenAsync(host, "https", "203.0.113.9"), Is.EqualTo("https 203.0.113.9"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("10.0.0.1")]
    [TestCase("127.0.0.2")]
    [TestCase("::1")]
    public async Task ForwardedHeaders_FromAnybodyElse_AreIgnored(string? proxies)
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", proxies));
        using var client = host.Client();

        Assert.That(await SeenAsync(host, "https", "203.0.113.9"), Does.Contain("https_required"));
        using var request = Request(new Uri(host.Https, "/seen"), "http", "203.0.113.9");
        using var answer = await client.SendAsync(request);
        Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("https 127.0.0.1"));
    }

    [Test]
    public async Task ForwardedHeaders_SayingThatTheClientCameInClear_AreBelieved()
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", "127.0.0.1"));
        using var client = host.Client();
        using var request = Request(new Uri(host.Https, "/seen"), "http", "203.0.113.9");
        using var answer = await client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task ForwardedHeaders_ThatAStrangerPutInFront_AreNotReached()
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", "127.0.0.1"));

        Assert.That(await SeenAsync(host, "http, https", "127.0.0.1, 203.0.113.9"), Is.EqualTo("https 203.0.113.9"));
        Assert.That(await SeenAsync(host, "https, http", "127.0.0.1, 203.0.113.9"), Does.Contain("https_required"));
    }

    [Test]
    public async Task ForwardedHeaders_ThroughSeveralTrustedProxies_AreFollowed()
    {
        await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", "127.0.0.1,10.0.0.0/8"));
        Assert.That(await SeenAsync(host, "https, https", "6.6.6.6, 203.0.113.9, 10.1.2.3"), Is.EqualTo("https 203.0.113.9"));
    }

    [TestCase("nonsense")]
    [TestCase("10.1")]
    [TestCase("1")]
    [TestCase("010.0.0.1")]
    [TestCase("10.0.0.1/8")]
    [TestCase("10.0.0.0/33")]
    [TestCase("10.0.0.0/")]
    [TestCase("proxy.example.com")]
    [TestCase("127.0.0.1;10.0.0.1")]
    public async Task AMalformedProxy_StopsTheStart(string proxies)
    {
        var exception = await Assert.ThrowsAsync<StartupException>(async () =>
        {
            await using var host = await HttpsHost.StartAsync(("Https:TrustedProxies", "127.0.0.1," + proxies));
        });
        Assert.That(exception!.Message, Does.Contain("Https:TrustedProxies"));
    }

    private static async Task<string> SeenAsync(HttpsHost host, string scheme, string address)
    {
        using var client = host.Client();
        using var request = Request(new Uri(host.Http, "/seen"), scheme, address);
        using var answer = await client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static HttpRequestMessage Request(Uri uri, string scheme, string address)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.Add("X-Forwarded-Proto", scheme);
        request.Headers.Add("X-Forwarded-For", address);
        return request;
    }
}
