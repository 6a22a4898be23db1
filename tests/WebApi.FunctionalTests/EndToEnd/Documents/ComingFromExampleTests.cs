using Payroll.TestSupport;
namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The calls of docs/coming-from.md, as they are written: from nothing to a paystub.</summary>
[Category("process")]
[TakesLong]
public sealed class ComingFromExampleTests
{
    [Test]
    public async Task Calls_LeadToAPaystub()
    {
        var server = SharedServer.Process;
        var organization = await server.Client(SharedServer.AdminKey).PostAsync("/organizations", new { name = "Coming from elsewhere" });
        Command.LeaveOutWithout("curl");

        var run = await Command.RunAsync(
            "bash",
            ["-e", "-c", DocumentBlocks.Marked("docs/coming-from.md", "coming-from")],
            SharedServer.Directory,
            ("BASE", $"https://localhost:{server.Https.Port}"),
            ("API_KEY", organization.Json.GetProperty("admin_key").GetString()!),
            ("CURL_CA_BUNDLE", Path.Combine(server.DataDirectory, "https", "localhost.crt")));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        var answers = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(answers, Has.Length.EqualTo(5));
        Assert.That(answers[3], Does.Contain("\"status\":\"submitted\"").And.Contain("\"net_pay\":3449.50"));
        Assert.That(answers[4], Does.Contain("\"description\":\"Bonus\""));
    }
}
