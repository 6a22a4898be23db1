using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>The tutorial's flow through the TypeScript client, with Node against a running server. build/clients.sh --check builds it.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class TypeScriptClientTests
{
    private static readonly string Example = Path.Combine(Repository.Root, "sdk", "typescript", "build", "examples", "firstPaidEmployee.js");

    [Test]
    public async Task FirstPaidEmployee_FromTheKeyToTheCorrection()
    {
        Command.LeaveOutWithout("node");
        LeaveOutUnbuilt();
        using var installation = new TestServer();
        await using var server = await ServerProcess.StartAsync(installation);

        var run = await Command.RunAsync(
            "node", [Example, $"https://localhost:{server.Https.Port}"], installation.Directory,
            ("ADMIN_KEY", server.PrintedKeys.Single()), ("NODE_EXTRA_CA_CERTS", Path.Combine(server.DataDirectory, "https", "localhost.crt")));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        foreach (var line in new[]
        {
            "refused: insufficient_scope, needs create:pay-groups", "first paid on 2026-06-19", "changed: null, E-1001",
            "calculated: gross 6368.93, net 5183.73", "result: 3329.50 to the account that ends in 6789", "explained: amount", "run: paid",
            "paystubs: 1,2,2", "refused: invalid_state", "owed: 320.00, gross of the year 3850.00",
        })
            Assert.That(run.Output, Does.Contain(line));
    }

    [Test]
    public async Task ExampleOfTheDocument_Runs()
    {
        Command.LeaveOutWithout("node");
        LeaveOutUnbuilt();
        using var installation = new TestServer();
        await using var server = await ServerProcess.StartAsync(installation);
        var key = server.PrintedKeys.Single();
        await TestTenant.SetUpAsync(server.Client(key));

        // From the package's own directory, where its name means it.
        var run = await Command.RunAsync(
            "node", ["--input-type=module", "--eval", DocumentBlocks.Marked("docs/clients.md", "client-typescript")], Path.Combine(Repository.Root, "sdk", "typescript"),
            ("BASE", $"https://localhost:{server.Https.Port}"), ("API_KEY", key), ("NODE_EXTRA_CA_CERTS", Path.Combine(server.DataDirectory, "https", "localhost.crt")));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Is.EqualTo("Jane Roe\ninvalid_request: pay_group\n"));
    }

    private static void LeaveOutUnbuilt()
    {
        if (!File.Exists(Example)) LeftOut.Because("the TypeScript client has not been built. This builds it: build/clients.sh --check");
    }
}
