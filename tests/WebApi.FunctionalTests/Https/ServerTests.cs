using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Payroll.TestSupport;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.FunctionalTests.Https;

public sealed class ServerTests
{
    private const int OneMegabyte = 1_048_576;

    [Test]
    public async Task ABody_OfOneMegabyte_IsTaken_AndOneByteMoreIsNot()
    {
        await using var host = await HttpsHost.StartAsync();
        using var client = host.Client();
        // Asked before it is sent, as curl does: who is refused while they send may lose the answer with the connection.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var largest = new ByteArrayContent(new byte[OneMegabyte]);
        using var tooLarge = new ByteArrayContent(new byte[OneMegabyte + 1]);

        using var taken = await client.PostAsync(new Uri(host.Https, "/length"), largest);
        using var refused = await client.PostAsync(new Uri(host.Https, "/length"), tooLarge);

        Assert.That(await taken.Content.ReadAsStringAsync(), Is.EqualTo($"{OneMegabyte}"));
        Assert.That(refused.IsSuccessStatusCode, Is.False);
    }

    [TestCase(10_000, HttpStatusCode.OK)]
    [TestCase(20_000, HttpStatusCode.RequestHeaderFieldsTooLarge)]
    public async Task Headers_AreTakenUpToTheirLimit(int length, HttpStatusCode status)
    {
        await using var host = await HttpsHost.StartAsync();
        using var client = host.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Https, "/seen"));
        request.Headers.Add("X-Padding", new string('x', length));
        using var answer = await client.SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task AConfiguredDefaultCertificate_IsUsed_AndNoneIsMade()
    {
        using var configured = new ConfiguredCertificate();
        await using var host = await HttpsHost.StartAsync(
            ("Kestrel:Certificates:Default:Path", configured.Path), ("Kestrel:Certificates:Default:Password", configured.Password));

        Assert.That(await configured.IsServedByAsync(host), Is.True);
        Assert.That(File.Exists(host.PublicCertificatePath), Is.False);
    }

    [Test]
    public async Task AConfiguredCertificateOfAnEndpoint_IsUsed_AndNoneIsMade()
    {
        using var configured = new ConfiguredCertificate();
        await using var host = await HttpsHost.StartAsync(
            ("urls", null),
            ("Kestrel:Endpoints:Main:Url", "https://127.0.0.1:0"),
            ("Kestrel:Endpoints:Main:Certificate:Path", configured.Path),
            ("Kestrel:Endpoints:Main:Certificate:Password", configured.Password));

        Assert.That(await configured.IsServedByAsync(host), Is.True);
        Assert.That(File.Exists(host.PublicCertificatePath), Is.False);
    }

    [Test]
    public async Task AnEndpointWithoutCertificate_GetsTheLocalhostOne()
    {
        await using var host = await HttpsHost.StartAsync(("urls", null), ("Kestrel:Endpoints:Main:Url", "https://127.0.0.1:0"));
        using var client = host.Client();
        using var answer = await client.GetAsync(new Uri(host.Https, "/seen"));

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task AServerWithoutHttps_MakesNoCertificate()
    {
        await using var host = await HttpsHost.StartAsync(("urls", "http://127.0.0.1:0"));
        Assert.That(File.Exists(host.PublicCertificatePath), Is.False);
    }

    [Test]
    public async Task AnAppThatNeverListens_WritesNothing()
    {
        await using var host = HttpsHost.Build();
        _ = host.App.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        _ = host.App.Services.GetRequiredService<StartupReportWriter>();

        Assert.That(Directory.Exists(Path.GetDirectoryName(host.PublicCertificatePath)), Is.False);
    }

    [Test]
    public void Addresses_WithNothingConfigured_AreTheDefaults() =>
        Assert.That(Urls(), Is.EqualTo("https://localhost:5001;http://localhost:5000"));

    [TestCase("urls", "http://localhost:7000", "http://localhost:7000")]
    [TestCase("http_ports", "8080", null)]
    [TestCase("https_ports", "8443", null)]
    [TestCase("Kestrel:Endpoints:Main:Url", "http://localhost:7000", null)]
    public void Addresses_ThatAreConfigured_Win(string setting, string value, string? urls) =>
        Assert.That(Urls((setting, value)), Is.EqualTo(urls));

    [Test]
    public void Addresses_ThatAreConfiguredLater_Win()
    {
        var configuration = new ConfigurationManager();
        ListenAddresses.AddDefault(configuration);
        configuration.AddInMemoryCollection([KeyValuePair.Create("urls", (string?)"http://localhost:7000")]);

        Assert.That(configuration["urls"], Is.EqualTo("http://localhost:7000"));
    }

    private static string? Urls(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)));
        ListenAddresses.AddDefault(configuration);
        return configuration["urls"];
    }

    private sealed class ConfiguredCertificate : IDisposable
    {
        private readonly ScratchDirectory _directory = new();
        private readonly X509Certificate2 _certificate;

        public ConfiguredCertificate()
        {
            using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
            var request = new CertificateRequest("CN=configured", key, HashAlgorithmName.SHA256);
            _certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
            File.WriteAllBytes(Path, _certificate.Export(X509ContentType.Pkcs12, Password));
        }

        public string Path => _directory["configured.pfx"];

        public string Password { get; } = RandomNumberGenerator.GetHexString(16);

        public async Task<bool> IsServedByAsync(HttpsHost host)
        {
            string? served = null;
            using var client = new HttpClient(new SocketsHttpHandler
            {
                UseProxy = false,
                SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => (served = certificate!.GetCertHashString()) is not null },
            });
            using var answer = await client.GetAsync(new Uri(host.Https, "/seen"));
            return served == _certificate.Thumbprint;
        }

        public void Dispose()
        {
            _certificate.Dispose();
            _directory.Dispose();
        }
    }
}
