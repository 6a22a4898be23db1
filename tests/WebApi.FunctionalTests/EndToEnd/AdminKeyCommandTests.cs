using Payroll.TestSupport;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Payroll.Domain.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>The command that lets a locked-out operator back in, beside a server that runs.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class AdminKeyCommandTests
{
    [Test]
    public async Task LockedOutOperator_GetsBackIn_WhileTheServerRuns()
    {
        using var installation = new TestServer();
        await using var server = await ServerProcess.StartAsync(installation);
        var lost = server.Client(server.PrintedKeys.Single());
        await lost.DeleteAsync($"/api-keys/{await FirstKeyIdAsync(lost)}?force=true");
        Assert.That((await lost.GetAsync("/employees")).Code, Is.EqualTo("revoked_api_key"));

        var run = await RunAsync(installation);

        var key = PrintedBy(run);
        var back = server.Client(key);
        var founded = await back.PostAsync("/organizations", new { name = "Founded by who is back" });
        Assert.That(founded.Status, Is.EqualTo(HttpStatusCode.Created), founded.Text);
        var made = (await back.GetAsync("/api-keys")).Json.GetProperty("data").EnumerateArray().Last();
        Assert.That((Text(made, "tier"), Text(made, "status"), Text(made, "expires_at")), Is.EqualTo(("enterprise", "active", (string?)null)));

        var noted = (await back.GetAsync("/audit-events")).Json.GetProperty("data").EnumerateArray()
            .Single(one => Text(one, "resource_id") == Text(made, "api_key_id"));
        Assert.That((Text(noted, "action"), Text(noted, "api_key_id")), Is.EqualTo(("api_key.created", (string?)null)));
        Assert.That(Text(noted.GetProperty("details"), "host_command"), Is.EqualTo("create-admin-key"));
        Assert.That((await back.GetAsync("/audit/verify")).Json.GetProperty("valid").GetBoolean(), Is.True);
        Assert.That(run.Errors + server.Output + server.Errors, Does.Not.Contain(key));
    }

    [Test]
    public async Task NamedOrganization_GetsAnAdminKey_WithoutTheOperatorsScopes()
    {
        using var installation = new TestServer();
        await using var server = await ServerProcess.StartAsync(installation);
        var organization = (await server.Client(server.PrintedKeys.Single()).PostAsync("/organizations", new { name = "Acme" })).Json;
        var id = Text(organization, "organization_id");

        var back = server.Client(PrintedBy(await RunAsync(installation, $"--Organization={id}")));

        Assert.That(Text((await back.GetAsync("/organizations/current")).Json, "organization_id"), Is.EqualTo(id));
        Assert.That((await back.PostAsync("/organizations", new { name = "Not for this key" })).Code, Is.EqualTo("insufficient_scope"));
    }

    [TestCase("--Organization=0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a0a", "There is no organization '0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a0a'")]
    [TestCase("--Organization=acme", "--Organization takes the id of an organization")]
    public async Task OrganizationThatIsNotThere_IsRefused(string setting, string sentence)
    {
        using var installation = new TestServer();
        await using (var server = await ServerProcess.StartAsync(installation)) await server.StopAsync();

        await IsRefusedAsync(installation, sentence, setting);

        Assert.That(installation.Ask("SELECT COUNT(*) FROM api_keys"), Is.EqualTo(1));
    }

    [Test]
    public async Task OtherSecrets_AreRefused()
    {
        using var installation = new TestServer();
        await using (var server = await ServerProcess.StartAsync(installation)) await server.StopAsync();
        var secret = Convert.ToBase64String(new byte[32]);

        await IsRefusedAsync(
            installation, "The database was used with another secret", $"--Secrets:Pepper={secret}", $"--Secrets:AuditKey={secret}", $"--Secrets:EncryptionKeys:k1={secret}");

        Assert.That(installation.Ask("SELECT COUNT(*) FROM api_keys"), Is.EqualTo(1));
    }

    [Test]
    public async Task InstallationThatWasNeverStarted_IsLeftAsItIs()
    {
        using var installation = new TestServer();

        await IsRefusedAsync(installation, TestServer.Server is null ? "There is no database at '" : "The database holds no organization yet");

        Assert.That(Directory.EnumerateFileSystemEntries(installation.Directory), Is.Empty);
    }

    private static Task<Command> RunAsync(TestServer installation, params string[] settings) => Command.RunAsync(
        "dotnet", [Repository.ServerAssembly, "create-admin-key", .. settings], installation.Directory,
        [.. installation.Environment.Select(setting => (setting.Name, setting.Value!))]);

    private static async Task IsRefusedAsync(TestServer installation, string sentence, params string[] settings)
    {
        var run = await RunAsync(installation, settings);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, string.Empty)));
        Assert.That(run.Errors, Does.Contain(sentence).And.Not.Contain("   at "));
    }

    private static string PrintedBy(Command run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return Regex.Matches(run.Output, ApiKeySecret.Pattern).Single().Value;
    }

    private static async Task<string?> FirstKeyIdAsync(ApiClient client) =>
        Text((await client.GetAsync("/api-keys")).Json.GetProperty("data")[0], "api_key_id");

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
