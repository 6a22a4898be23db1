using System.Net.Security;
using System.Text.RegularExpressions;
using Payroll.Client;
using Payroll.Domain.ApiKeys;
using Payroll.TestSupport;
using ApiKeyStatus = Payroll.Client.ApiKeyStatus;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Documents;

/// <summary>The life of a key, as docs/authentication.md shows it: each example runs as it is written.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed partial class KeyExamplesTests
{
    private const string Page = "docs/authentication.md";
    private const string Printed = "paystubs 200\nemployees 403 insufficient_scope\nboth 200 200\nold 401 revoked_api_key\n";

    [Test]
    public Task Curl_LeadsAKeyThroughItsLife() => PrintsAsync("bash", "-e", "-o", "pipefail", "-c", DocumentBlocks.Marked(Page, "keys-curl"));

    [Test]
    public Task JavaScript_LeadsAKeyThroughItsLife() =>
        PrintsAsync("node", "--input-type=module", "--eval", DocumentBlocks.Marked(Page, "keys-javascript"));

    [Test]
    public async Task Python_LeadsAKeyThroughItsLife()
    {
        if ((await Command.RunAsync("python3", ["-c", "import requests"], SharedServer.Directory)).ExitCode != 0)
            LeftOut.Because("Python's requests is not installed here.");
        await PrintsAsync("python3", "-c", DocumentBlocks.Marked(Page, "keys-python"));
    }

    [Test]
    public async Task CSharp_LeadsAKeyThroughItsLife()
    {
        var organization = await SharedServer.Process.Client(SharedServer.AdminKey).PostAsync("/organizations", new { name = "Acme" });
        var transport = new SocketsHttpHandler
        {
            UseProxy = false, SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = SharedServer.Process.TrustedChain() },
        };
        using var payroll = PayrollClient.Create(
            SharedServer.Process.Https, organization.Json.GetProperty("admin_key").GetString()!, new PayrollClientOptions { Transport = transport });
        using var Console = new StringWriter { NewLine = "\n" };

        var created = await payroll.CreateApiKeyAsync(new CreateApiKeyRequest
        {
            Name = "Reports", Scopes = ["read:paystubs", "read:reports"], ExpiresInDays = 90,
        });
        Console.WriteLine($"{created.Name} {created.ShownAs} {created.Status}");

        // Keep created.Key where only the integration reads it: it is not shown again.
        // In good time before it ends. The old one goes on working for a day, so that nothing stops meanwhile.
        var next = await payroll.RotateApiKeyAsync(created.ApiKeyId, request: new RotateApiKeyRequest { GracePeriodSeconds = 86_400 });
        Console.WriteLine($"{next.Name} {next.Status}");

        var revoked = await payroll.RevokeApiKeyAsync(next.ApiKeyId);
        Console.WriteLine($"{revoked.Name} {revoked.Status}");

        await foreach (var key in payroll.ListAllApiKeysAsync())
            if (key.Status == ApiKeyStatus.Active)
                Console.WriteLine($"{key.Name} may {string.Join(", ", key.Scopes)}");

        Assert.That(Console.ToString(), Does.Match("^Reports sk_pay_[0-9A-Za-z]{12}_…[0-9A-Za-z]{4} Active\nReports Active\nReports Revoked\nFirst admin key may \\*:\\*\n$"));
    }

    [Test]
    public void CSharp_IsWhatTheDocumentShows()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "EndToEnd", "Documents", "KeyExamplesTests.cs"));
        // The first line makes the client, which a test makes in its own way.
        var lines = DocumentBlocks.Marked(Page, "keys-csharp").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.That(lines, Has.Count.GreaterThan(8));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', lines), " ")));
    }

    [Test]
    public void PublishedExpression_IsTheOneThatRedactionUses()
    {
        var shown = Regex.Match(File.ReadAllText(Path.Combine(Repository.Root, Page)), "^```text\n(?<pattern>sk_pay_\\[.*)\n```$", RegexOptions.Multiline);

        Assert.That(shown.Groups["pattern"].Value, Is.EqualTo(ApiKeySecret.Pattern));
    }

    private static async Task PrintsAsync(string program, params string[] arguments)
    {
        var certificate = Path.Combine(SharedServer.Process.DataDirectory, "https", "localhost.crt");
        var run = await Command.RunAsync(
            program, arguments, SharedServer.Directory,
            ("BASE", $"https://localhost:{SharedServer.Process.Https.Port}"), ("ADMIN_KEY", SharedServer.AdminKey),
            ("CURL_CA_BUNDLE", certificate), ("NODE_EXTRA_CA_CERTS", certificate), ("REQUESTS_CA_BUNDLE", certificate));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Errors);
        Assert.That(run.Output, Is.EqualTo(Printed));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
