using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
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
        var script = Regex.Match(page.Text, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;

        Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(page.Headers["Content-Security-Policy"], Does.Contain($"script-src 'self' 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}';"));
        Assert.That(Regex.Count(page.Text, "<script[^>]*>[^< ]"), Is.LessThanOrEqualTo(1));
        Assert.That(page.Text, Does.Not.Match("(src|href)=\"(https?:)?//"));
    }

    [Test]
    public async Task Address_LeadsToThePageWithTheDocument()
    {
        var answer = await _host.GetAsync("/docs");

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Found));
        Assert.That(answer.Headers["Location"], Is.EqualTo("/docs/index.html?url=/openapi/v1.json"));
    }

    [TestCase("swagger-ui-bundle.js", "javascript")]
    [TestCase("swagger-ui.css", "css")]
    public async Task Files_AreThere(string file, string type)
    {
        var answer = await _host.GetAsync("/docs/" + file);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(answer.Headers["Content-Type"], Does.Contain(type));
    }

    [TestCase("tryItOutEnabled: true")]
    [TestCase("persistAuthorization: false")]
    public async Task Page_IsSetUp(string setting) =>
        Assert.That((await _host.GetAsync("/docs/index.html")).Text, Does.Contain(setting));

    [Test]
    public async Task Policy_IsForThePageOnly() =>
        Assert.That((await _host.GetAsync("/probe/things")).Headers, Does.Not.ContainKey("Content-Security-Policy"));
}
