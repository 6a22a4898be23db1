using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>The examples of docs/rate-limits.md, against a server that takes one read a second: each is refused at first, and gets in.</summary>
[Category("process")]
[TakesLong]
public sealed class LimitExampleTests
{
    private const string Document = "docs/rate-limits.md";

    private ScratchDirectory _directory = null!;
    private ServerProcess _server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _directory = new ScratchDirectory();
        _server = await ServerProcess.StartAsync(
            _directory.FullPath, ("RateLimits__BurstSeconds", "1"), ("RateLimits__Tiers__enterprise__read__burst", "1"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _server.DisposeAsync();
        _directory.Dispose();
    }

    [Test]
    public Task Curl_GetsInAfterWaiting() => GetsInAsync("bash", "-c", DocumentBlocks.Marked(Document, "limits-curl"));

    [Test]
    public Task JavaScript_GetsInAfterWaiting() => GetsInAsync("node", "--input-type=module", "--eval", DocumentBlocks.Marked(Document, "limits-javascript"));

    [Test]
    public async Task Python_GetsInAfterWaiting()
    {
        Command.LeaveOutWithout("python3");
        if ((await Command.RunAsync("python3", ["-c", "import requests"], _directory.FullPath)).ExitCode != 0)
            LeftOut.Because("Python's package requests is not installed here. Debian has it in python3-requests.");
        await GetsInAsync("python3", "-c", DocumentBlocks.Marked(Document, "limits-python"));
    }

    private async Task GetsInAsync(string program, params string[] arguments)
    {
        var key = _server.PrintedKeys.Single();
        var client = _server.Client(key);
        var certificate = Path.Combine(_server.DataDirectory, "https", "localhost.crt");
        var (_, refused) = await LimitedHost.ExhaustAsync(client);
        Assert.That(refused.Code, Is.EqualTo("rate_limit_exceeded"));

        var run = await Command.RunAsync(
            program, arguments, _directory.FullPath,
            ("BASE", $"https://localhost:{_server.Https.Port}"), ("API_KEY", key),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("REQUESTS_CA_BUNDLE", certificate), ("SSL_CERT_FILE", certificate));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Does.Contain("\"data\":[]").And.Not.Contain("rate_limit_exceeded"));
    }
}
