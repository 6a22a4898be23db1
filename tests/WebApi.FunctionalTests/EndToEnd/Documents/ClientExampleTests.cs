using Payroll.TestSupport;
using System.Text.Json;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The first request of an integration, as its users know it from curl, JavaScript and Python: only host and key differ.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class ClientExampleTests
{
    private const string JavaScript = """
        const response = await fetch(`${process.env.BASE}/api/v1/pay-rates`, {
          headers: {
            'X-API-KEY': process.env.API_KEY,
            'Content-Type': 'application/json',
          },
        });
        const data = await response.json();
        console.log(JSON.stringify(data));
        """;

    private const string Requests = """
        import json, os
        import requests
        headers = {
            'X-API-KEY': os.environ['API_KEY'],
            'Content-Type': 'application/json',
        }
        response = requests.get(
            os.environ['BASE'] + '/api/v1/pay-rates',
            headers=headers
        )
        data = response.json()
        print(json.dumps(data))
        """;

    private const string StandardLibrary = """
        import json, os, urllib.request
        request = urllib.request.Request(os.environ['BASE'] + '/api/v1/pay-rates', headers={
            'X-API-KEY': os.environ['API_KEY'],
            'Content-Type': 'application/json',
        })
        print(json.dumps(json.load(urllib.request.urlopen(request))))
        """;

    [Test]
    public Task Curl_GetsAnEmptyList() => GetsAnEmptyListAsync(
        "bash", "-c", """curl -sS -X GET "$BASE/api/v1/pay-rates" -H "X-API-KEY: $API_KEY" -H "Content-Type: application/json" """);

    [Test]
    public Task Fetch_GetsAnEmptyList() => GetsAnEmptyListAsync("node", "--input-type=module", "--eval", JavaScript);

    [Test]
    public async Task Python_GetsAnEmptyList()
    {
        var probe = await Command.RunAsync("python3", ["-c", "import requests"], SharedServer.Directory);
        await GetsAnEmptyListAsync("python3", "-c", probe.ExitCode == 0 ? Requests : StandardLibrary);
    }

    private static async Task GetsAnEmptyListAsync(string program, params string[] arguments)
    {
        var certificate = Path.Combine(SharedServer.Process.DataDirectory, "https", "localhost.crt");
        var run = await Command.RunAsync(
            program, arguments, SharedServer.Directory,
            ("BASE", $"https://localhost:{SharedServer.Process.Https.Port}"), ("API_KEY", SharedServer.AdminKey),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("REQUESTS_CA_BUNDLE", certificate), ("SSL_CERT_FILE", certificate));

        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        using var list = JsonDocument.Parse(run.Output);
        Assert.That(list.RootElement.GetProperty("data").GetArrayLength(), Is.Zero);
        Assert.That(list.RootElement.GetProperty("has_more").GetBoolean(), Is.False);
    }
}
