using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.FunctionalTests.Https;

[NonParallelizable]
public sealed class StartupReportWriterTests
{
    private readonly StartupReport _facts = new();

    [Test]
    public async Task Report_OfARunningServer_NamesItsAddressesDocsAndCertificate()
    {
        await using var host = await HttpsHost.StartAsync();
        using var console = new StringWriter();
        host.App.Services.GetRequiredService<StartupReportWriter>().WriteTo(console);

        var https = $"https://127.0.0.1:{host.Https.Port}";
        Assert.That(console.ToString(), Does.Contain($"listens on {https} and http://127.0.0.1:{host.Http.Port}"));
        Assert.That(console.ToString(), Does.Contain($"{https}/docs"));
        Assert.That(console.ToString(), Does.Contain($"curl --cacert '{host.PublicCertificatePath}' {https}/health/live"));
        Assert.That(console.ToString(), Does.Not.Contain("Secrets"));
    }

    [Test]
    public void Report_OfNewSecrets_SaysToBackThemUp()
    {
        _facts.DataDirectory = "/srv/payroll";
        _facts.SecretsFilePath = "/srv/payroll/secrets.json";
        _facts.SecretsFileWasCreated = true;

        Assert.That(
            Report("https://localhost:5001"),
            Does.Contain("Data:        /srv/payroll").And.Contain("/srv/payroll/secrets.json").And.Contain("back it up together with the database"));
    }

    [Test]
    public void Report_OfKnownSecrets_DoesNotNag()
    {
        _facts.SecretsFilePath = "/srv/payroll/secrets.json";
        _facts.SecretsFileWasCreated = false;

        Assert.That(Report("https://localhost:5001"), Does.Contain("/srv/payroll/secrets.json").And.Not.Contain("back it up"));
    }

    [Test]
    public void Report_OfWarnings_HasEach()
    {
        _facts.Warnings.Add("Run this.");
        _facts.Warnings.Add("Set that.");

        Assert.That(Report("https://localhost:5001"), Does.Contain("  Warning:     Run this.").And.Contain("  Warning:     Set that."));
    }

    [TestCase("https://[::]:8443", "https://localhost:8443/docs")]
    [TestCase("http://0.0.0.0:80", "http://localhost:80/docs")]
    [TestCase("http://+:8080", "http://localhost:8080/docs")]
    [TestCase("https://payroll.example.com:443", "https://payroll.example.com:443/docs")]
    public void Report_OfAnyAddress_GivesOneThatCanBeOpened(string address, string docs) => Assert.That(Report(address), Does.Contain(docs));

    [Test]
    public void Report_OfAServerThatListensNowhere_IsEmpty() => Assert.That(Report(), Is.Empty);

    [Test]
    public async Task Report_IsWrittenOnceTheServerListens()
    {
        var console = Console.Out;
        using var captured = new StringWriter();
        Console.SetOut(captured);
        try
        {
            await using var host = await HttpsHost.StartAsync();
            Assert.That(captured.ToString(), Does.Contain($":{host.Https.Port}/docs"));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    [SetUp]
    public void ClearTracking()
    {
        _facts.DataDirectory = null;
        _facts.SecretsFilePath = null;
        _facts.Warnings.Clear();
    }

    private string Report(params string[] addresses)
    {
        using var server = new ListeningServer(addresses);
        using var console = new StringWriter();
        new StartupReportWriter(server, _facts).WriteTo(console);
        return console.ToString();
    }

    private sealed class ListeningServer : IServer
    {
        public ListeningServer(IEnumerable<string> addresses)
        {
            var listening = new ServerAddressesFeature();
            foreach (var address in addresses)
                listening.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(listening);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }
    }
}
