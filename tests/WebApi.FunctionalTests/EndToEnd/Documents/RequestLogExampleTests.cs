using Payroll.TestSupport;
namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The examples of docs/request-logs.md, as their readers run them.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class RequestLogExampleTests
{
    private const string Document = "docs/request-logs.md";

    [Test]
    public async Task Curl_FindsTheRequest() =>
        Assert.That(await RunAsync("bash", "-euc", "request-log-curl"), Does.Contain("\"query\":\"limit=1\"").And.Contain("\"status\":200"));

    [Test]
    public async Task JavaScript_FindsTheRequest() =>
        Assert.That(await RunAsync("node", "--eval", "request-log-javascript", "--input-type=module"), Is.EqualTo("200 /api/v1/employees limit=1\n"));

    [Test]
    public async Task Python_FindsTheRefusal()
    {
        var admin = SharedServer.Process.Client(SharedServer.AdminKey);
        var refused = await admin.GetAsync($"/employees/{Guid.Empty}");
        await RequestLogs.LoggedRequests.LineOfAsync(admin, RequestLogs.LoggedRequests.RequestId(refused));

        Assert.That(
            await RunAsync("python3", "-c", "request-log-python"),
            Does.Contain($"{RequestLogs.LoggedRequests.RequestId(refused)} GET /api/v1/employees/{Guid.Empty} not_found\n"));
    }

    private static async Task<string> RunAsync(string program, string option, string mark, params string[] before)
    {
        var certificate = Path.Combine(SharedServer.Process.DataDirectory, "https", "localhost.crt");
        var run = await Command.RunAsync(
            program, [.. before, option, DocumentBlocks.Marked(Document, mark)], SharedServer.Directory,
            ("BASE", $"https://localhost:{SharedServer.Process.Https.Port}"), ("API_KEY", SharedServer.AdminKey),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("SSL_CERT_FILE", certificate));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return run.Output;
    }
}
