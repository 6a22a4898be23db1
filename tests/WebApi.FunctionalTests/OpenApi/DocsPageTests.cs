using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.OpenApi.Page;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

/// <summary>The reference page: it loads nothing from elsewhere, and shows no key.</summary>
public sealed class DocsPageTests
{
    private ProbeHost _host = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _host = await ProbeHost.StartAsync(services => services.AddPayrollOpenApi(), app => app.MapPayrollOpenApi());

    [OneTimeTearDown]
    public async Task StopAsync() => await _host.DisposeAsync();

    [Test]
    public async Task Page_IsServedUnderAPolicyThatItKeeps()
    {
        var (first, second) = (await _host.GetAsync("/docs/"), await _host.GetAsync("/docs/"));

        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK));
        var policy = first.Headers["Content-Security-Policy"];
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        Assert.That(policy, Does.StartWith($"default-src 'none'; script-src 'self' 'nonce-{nonce}';").And.Contain("connect-src 'self';").And.Not.Contain("http"));
        Assert.That(second.Headers["Content-Security-Policy"], Does.Not.Contain(nonce));
        Assert.That(first.Text, Does.Not.Match("(src|href)=\"(https?:)?//").And.Not.Match($"<script(?![^>]*nonce=\"{nonce}\")"));
    }

    [TestCase("docs/openapi.json")]
    [TestCase("\"persistAuth\":false")]
    [TestCase("\"telemetry\":false")]
    [TestCase("\"withDefaultFonts\":false")]
    [TestCase("\"agent\":{\"disabled\":true}")]
    [TestCase("\"hiddenClients\":true")]
    public async Task Page_IsSetUp(string setting) => Assert.That((await _host.GetAsync("/docs/")).Text, Does.Contain(setting).And.Not.Contain("proxyUrl"));

    [Test]
    public async Task Root_LeadsToThePage()
    {
        var answer = await _host.GetAsync("/");

        Assert.That((answer.Status, answer.Headers["Location"]), Is.EqualTo((HttpStatusCode.Redirect, "/docs/")));
    }

    [Test]
    public async Task Policy_IsForThePageOnly() =>
        Assert.That((await _host.GetAsync("/probe/things")).Headers, Does.Not.ContainKey("Content-Security-Policy"));

    // The page sends a parameter that has an example.
    [Test]
    public void Filters_HaveNoExampleOnThePage()
    {
        using var document = JsonDocument.Parse(PageDocument.Of(File.ReadAllText(Sources.PathOf("docs", "openapi.json"))));

        Assert.That(
            from path in document.RootElement.GetProperty("paths").EnumerateObject()
            from operation in path.Value.EnumerateObject()
            where operation.Value.TryGetProperty("parameters", out _)
            from parameter in operation.Value.GetProperty("parameters").EnumerateArray()
            where parameter.TryGetProperty("in", out var place) && place.GetString() == "query"
                && !(parameter.TryGetProperty("required", out var required) && required.GetBoolean()) && parameter.TryGetProperty("example", out _)
            select $"{operation.Name} {path.Name}: {parameter.GetProperty("name")}",
            Is.Empty);
    }

    [Test]
    public void Operations_HaveARequestInFourLanguages_WhichNamesTheKeysVariable()
    {
        using var document = JsonDocument.Parse(PageDocument.Of(File.ReadAllText(Sources.PathOf("docs", "openapi.json"))));
        var operations = document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()).ToList();

        Assert.That(operations, Is.Not.Empty);
        foreach (var samples in operations.Select(operation => operation.Value.GetProperty("x-codeSamples").EnumerateArray().ToList()))
        {
            Assert.That(samples.Select(sample => sample.GetProperty("label").GetString()), Is.EqualTo(new[] { "cURL", "JavaScript", "Python", "C#" }));
            Assert.That(samples.Select(sample => sample.GetProperty("source").GetString()), Is.All.Contain("PAYROLL_API_KEY").And.All.Not.Contain("sk_pay_").And.All.Not.Contain("{id}"));
        }
    }
}
