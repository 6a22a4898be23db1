using System.Text.Json;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The requests that the reference page shows run as they are copied.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class CodeSampleTests
{
    [TestCase("shell", "bash", "-c")]
    [TestCase("js", "node", "--input-type=module", "-e")]
    [TestCase("python", "python3", "-c")]
    public async Task Sample_RunsAsItIs(string language, string program, params string[] arguments)
    {
        Command.LeaveOutWithout(program);
        if (program == "python3" && (await Command.RunAsync(program, ["-c", "import requests"], SharedServer.Directory)).ExitCode != 0)
            LeftOut.Because("Python's package requests is not installed here. Debian has it in python3-requests.");
        var server = SharedServer.Process;
        using var client = server.Trusting(server.Https);
        using var document = JsonDocument.Parse(await client.GetStringAsync("/docs/openapi.json"));
        var sample = document.RootElement.GetProperty("paths").GetProperty("/api/v1/employment-types").GetProperty("post").GetProperty("x-codeSamples")
            .EnumerateArray().Single(one => one.GetProperty("lang").GetString() == language).GetProperty("source").GetString()!;

        var certificate = Path.Combine(server.DataDirectory, "https", "localhost.crt");
        var run = await Command.RunAsync(
            program, [.. arguments, sample.Replace("\"seasonal\"", $"\"seasonal-{language}\"", StringComparison.Ordinal)], SharedServer.Directory,
            ("PAYROLL_URL", server.Https.ToString().TrimEnd('/')), ("PAYROLL_API_KEY", SharedServer.AdminKey),
            ("CURL_CA_BUNDLE", certificate), ("REQUESTS_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate));

        Assert.That(run.Output, Does.Contain("\"employment_type_id\":\""), run.Output + run.Errors + sample);
    }
}
