using System.Net;
using Payroll.WebApi.FunctionalTests.Http;
using Payroll.WebApi.OpenApi;

namespace Payroll.WebApi.FunctionalTests.OpenApi;

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
        var page = await _host.GetAsync("/docs/index.html");

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Headers["Content-Security-Policy"], Does.Contain("script-src 'self';"));
        Assert.That(page.Text, Does.Not.Match("<script[^>]*>[^<]").And.Not.Match("(src|href)=\"(https?:)?//"));
    }

    [TestCase("index.js", "/openapi/v1.json")]
    [TestCase("index.js", "\"tryItOutEnabled\":true")]
    [TestCase("index.js", "\"persistAuthorization\":false")]
    public async Task Page_KnowsTheDocument(string file, string content) =>
        Assert.That((await _host.GetAsync("/docs/" + file)).Text, Does.Contain(content));

    [Test]
    public async Task Policy_IsForThePageOnly() =>
        Assert.That((await _host.GetAsync("/probe/things")).Headers, Does.Not.ContainKey("Content-Security-Policy"));
}
