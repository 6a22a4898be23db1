using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The loops of docs/retries.md, against a server whose limit is hit: each is refused at first, and then makes one thing.</summary>
[Category("process")]
[NonParallelizable]
[TakesLong]
public sealed class RetryExampleTests
{
    private const string Page = "docs/retries.md";

    private ScratchDirectory directory = null!;
    private ServerProcess server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        directory = new ScratchDirectory();
        server = await ServerProcess.StartAsync(
            directory.FullPath, ("RateLimits__BurstSeconds", "1"), ("RateLimits__Tiers__enterprise__write__burst", "1"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        directory.Dispose();
    }

    [TearDown]
    public async Task RemoveAsync()
    {
        var client = server.Client(server.PrintedKeys.Single());
        foreach (var made in await SeasonalAsync(client))
        {
            Answer removed;
            do removed = await client.DeleteAsync($"/employment-types/{made}");
            while ((int)removed.Status == 429);
        }
    }

    [Test]
    public Task Curl_MakesOneThing() => MakesOneAsync("bash", "-c", DocumentBlocks.Marked(Page, "retries-curl"));

    [Test]
    public Task JavaScript_MakesOneThing() => MakesOneAsync("node", "--input-type=module", "--eval", DocumentBlocks.Marked(Page, "retries-javascript"));

    [Test]
    public async Task Python_MakesOneThing()
    {
        Command.LeaveOutWithout("python3");
        if ((await Command.RunAsync("python3", ["-c", "import requests"], directory.FullPath)).ExitCode != 0)
            LeftOut.Because("Python's package requests is not installed here. Debian has it in python3-requests.");
        await MakesOneAsync("python3", "-c", DocumentBlocks.Marked(Page, "retries-python"));
    }

    private async Task MakesOneAsync(string program, params string[] arguments)
    {
        var key = server.PrintedKeys.Single();
        var client = server.Client(key);
        var certificate = Path.Combine(server.DataDirectory, "https", "localhost.crt");
        Answer refused;
        do refused = await client.PostAsync("/employment-types", new { code = "x y", name = "" });
        while ((int)refused.Status != 429);

        var run = await Command.RunAsync(
            program, arguments, directory.FullPath,
            ("BASE", $"https://localhost:{server.Https.Port}"), ("API_KEY", key),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("REQUESTS_CA_BUNDLE", certificate));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("\"code\":\"seasonal\""));
        Assert.That(await SeasonalAsync(client), Has.Count.EqualTo(1));
    }

    private static async Task<List<string>> SeasonalAsync(ApiClient client) =>
    [
        .. (await client.GetAsync("/employment-types")).Json.GetProperty("data").EnumerateArray()
            .Where(type => type.GetProperty("code").GetString() == "seasonal").Select(type => type.GetProperty("employment_type_id").GetString()!),
    ];
}
