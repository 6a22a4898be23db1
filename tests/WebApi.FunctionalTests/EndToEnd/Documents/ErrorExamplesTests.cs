using System.Net.Security;
using System.Text.RegularExpressions;
using Payroll.Client;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The examples of docs/errors.md: each runs as it is written, and reads the same problem.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed partial class ErrorExamplesTests
{
    private const string Page = "docs/errors.md";
    private const string Read = "^400 invalid_request, request req_[0-9a-z]{26}\nemail: invalid_format\n$";

    [Test]
    public async Task Curl_ReadsTheProblem()
    {
        // It leaves a file behind.
        using var directory = new ScratchDirectory();
        var run = await RunAsync(directory.FullPath, "bash", "-c", DocumentBlocks.Marked(Page, "errors-curl"));

        Assert.That(run.Output, Does.Match(
            "^400\n\"code\":\"invalid_request\",\"request_id\":\"req_[0-9a-z]{26}\"\n\"field\":\"email\",\"code\":\"invalid_format\"\n$"));
    }

    [Test]
    public async Task JavaScript_ReadsTheProblem()
    {
        var run = await RunAsync(SharedServer.Directory, "node", "--input-type=module", "--eval", DocumentBlocks.Marked(Page, "errors-javascript"));

        Assert.That(run.Output, Does.Match(Read));
    }

    [Test]
    public async Task Python_ReadsTheProblem()
    {
        if ((await Command.RunAsync("python3", ["-c", "import requests"], SharedServer.Directory)).ExitCode != 0)
            LeftOut.Because("Python's requests is not installed here.");
        var run = await RunAsync(SharedServer.Directory, "python3", "-c", DocumentBlocks.Marked(Page, "errors-python"));

        Assert.That(run.Output, Does.Match(Read));
    }

    [Test]
    public async Task CSharp_ReadsTheProblem()
    {
        var transport = new SocketsHttpHandler
        {
            UseProxy = false, SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = SharedServer.Process.TrustedChain() },
        };
        using var payroll = PayrollClient.Create(SharedServer.Process.Https, SharedServer.AdminKey, new PayrollClientOptions { Transport = transport });
        using var Console = new StringWriter { NewLine = "\n" };

        try
        {
            await payroll.CreateEmployeeAsync(new CreateEmployeeRequest
            {
                FirstName = "Jane", LastName = "Doe", Email = "jane",
                EmploymentType = "full_time", PayGroup = "engineering", StartDate = new DateOnly(2026, 6, 1),
            });
        }
        catch (PayrollProblemException problem)
        {
            Console.WriteLine($"{(int)problem.Status} {problem.Code}, request {problem.RequestId}");
            foreach (var error in problem.Errors)
                Console.WriteLine($"{error.Field}: {error.Code}");
        }

        Assert.That(Console.ToString(), Does.Match(Read));
    }

    [Test]
    public void CSharp_IsWhatTheDocumentShows()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "EndToEnd", "Documents", "ErrorExamplesTests.cs"));
        // The first line makes the client, which a test makes in its own way.
        var lines = DocumentBlocks.Marked(Page, "errors-csharp").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.That(lines, Has.Count.GreaterThan(10));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', lines), " ")));
    }

    private static async Task<Command> RunAsync(string directory, string program, params string[] arguments)
    {
        var certificate = Path.Combine(SharedServer.Process.DataDirectory, "https", "localhost.crt");
        var run = await Command.RunAsync(
            program, arguments, directory,
            ("BASE", $"https://localhost:{SharedServer.Process.Https.Port}"), ("API_KEY", SharedServer.AdminKey),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("REQUESTS_CA_BUNDLE", certificate));
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        return run;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
