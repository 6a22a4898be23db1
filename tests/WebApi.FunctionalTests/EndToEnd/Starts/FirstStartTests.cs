using System.Net;
using System.Text.Json;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>What somebody sees who starts the application in an empty directory.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class FirstStartTests
{
    [Test]
    public async Task FirstStart_SaysWhereEverythingIs_AndTheAdminKeyOnce_WhichWorksFromThenOn()
    {
        using var directory = new ScratchDirectory();
        string key;
        await using (var first = await ServerProcess.StartAsync(directory.FullPath))
        {
            key = first.PrintedKeys.Single();
            Assert.That(first.Output, Does.Contain($"Payroll listens on {Shown(first.Https)} and {Shown(first.Http)}"));
            Assert.That(first.Output, Does.Contain($"Reference:   {Shown(first.Https)}/docs"));
            Assert.That(first.Output, Does.Contain($"Data:        {directory["data"]}\n"));
            Assert.That(first.Output, Does.Contain($"Certificate: {directory["data", "https", "localhost.crt"]}\n"));
            Assert.That(first.Output, Does.Contain($"Secrets:     {directory["data", "secrets.json"]}\n").And.Contain("back it up"));
            Assert.That(first.Errors, Is.Empty);
            Assert.That(await first.StopAsync(), Is.Zero);
        }

        await using var second = await ServerProcess.StartAsync(directory.FullPath);
        var answer = await second.Client(key).GetAsync("/organizations");

        Assert.That(second.PrintedKeys, Is.Empty);
        Assert.That(second.Output, Does.Not.Contain("back it up"));
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(answer.Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task PlainHttp_AnswersHealth_AndRefusesEverythingElse()
    {
        var server = SharedServer.Process;
        var http = server.Trusting(server.Http);

        foreach (var open in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await http.GetAsync(new Uri(open, UriKind.Relative));
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), open);
        }

        foreach (var closed in new[] { "/", "/docs", "/openapi/v1.json", "/health", "/health/live/x", "/api/v1/employees", "/v1/pay-rates", "/metrics" })
        {
            using var answer = await http.GetAsync(new Uri(closed, UriKind.Relative));
            using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), closed);
            Assert.That(body.RootElement.GetProperty("code").GetString(), Is.EqualTo("https_required"), closed);
            Assert.That(body.RootElement.GetProperty("request_id").GetString(), Is.EqualTo(answer.Headers.GetValues("X-Request-Id").Single()), closed);
            Assert.That(answer.Headers.ConnectionClose, Is.True, closed);
            Assert.That(answer.Headers.Location, Is.Null, closed);
        }
    }

    [Test]
    public async Task Certificate_IsTheOnlyThingThatHasToBeTrusted()
    {
        var server = SharedServer.Process;
        using var withTheSystemsTrust = new HttpClient();

        using var trusted = await server.Trusting(server.Https).GetAsync(new Uri("/health/live", UriKind.Relative));

        Assert.That(trusted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        await Assert.ThatAsync(() => withTheSystemsTrust.GetAsync(new Uri(server.Https, "/health/live")), Throws.InstanceOf<HttpRequestException>());
    }

    private static string Shown(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
