using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The examples of docs/imports.md, one after the other in one organization, held against the answers that it shows.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class ImportExampleTests
{
    private const string Page = "docs/imports.md";

    [TestCase("imports-atomic", "imports-partial", "imports-swap", "imports-lines", "imports-holidays")]
    public async Task Examples_AnswerAsTheyAreShown(params string[] marks)
    {
        using var directory = new ScratchDirectory();
        Samples.CopyTo(directory);
        var organization = await SharedServer.Process.Client(SharedServer.AdminKey).PostAsync("/organizations", new { name = "Acme" });
        var key = organization.Json.GetProperty("admin_key").GetString()!;
        await TestTenant.SetUpAsync(SharedServer.Process.Client(key));
        (string, string)[] environment =
        [
            ("BASE", $"https://localhost:{SharedServer.Process.Https.Port}"),
            ("API_KEY", key),
            ("CURL_CA_BUNDLE", Path.Combine(SharedServer.Process.DataDirectory, "https", "localhost.crt")),
        ];
        const string People = "curl -sf \"$BASE/api/v1/employees/batch\" -H \"X-API-KEY: $API_KEY\" -H 'Content-Type: text/csv' --data-binary @docs/samples/employees.csv";
        var people = await Command.RunAsync("bash", ["-c", People], directory.FullPath, environment);
        Assert.That(people.ExitCode, Is.Zero, people.Output + people.Errors);

        foreach (var mark in marks)
        {
            var run = await Command.RunAsync("bash", ["-e", "-o", "pipefail", "-c", DocumentBlocks.Marked(Page, mark)], directory.FullPath, environment);

            Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
            Assert.That(ShownAnswer.Lacks(run.Output, DocumentBlocks.Shown(Page, mark)), Is.Null, $"{mark} answered {run.Output}");
        }
    }
}
