using System.Diagnostics;
using System.Net;
using System.Text;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>Secrets are sent wherever somebody could put them by mistake, and then looked for in everything that a server leaves behind.</summary>
[Category("process")]
[TakesLong]
public sealed class RedactionTests
{
    private const string Account = "94720016358";
    private const string TaxFileNumber = "876 543 210";
    private const string SocialSecurityNumber = "219-09-9999";
    private const string Name = "Jane-Doe";

    [Test]
    public async Task Secrets_AreFoundNowhere()
    {
        using var scratch = new ScratchDirectory();
        string[] secrets;
        string console;
        // The framework's own lines name addresses: they are written too.
        await using (var server = await ServerProcess.StartAsync(
            scratch.FullPath, ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
            ("Logging__Console__FormatterName", "simple"), ("Logging__Console__FormatterOptions__IncludeScopes", "true")))
        {
            var admin = server.Client(server.PrintedKeys.Single());
            var made = await admin.PostAsync("/api-keys", new { name = "Sent about", preset = "admin" });
            Assert.That(made.Status, Is.EqualTo(HttpStatusCode.Created), made.Text);
            var key = made.Json.GetProperty("key").GetString()!;
            secrets = [key, key[20..], Account, TaxFileNumber, TaxFileNumber.Replace(" ", "", StringComparison.Ordinal), SocialSecurityNumber];
            string? last = null;
            foreach (var secret in new[] { key, Account, TaxFileNumber, SocialSecurityNumber }) last = await SendEverywhereAsync(server, admin, secret);
            await admin.LineOfAsync(last!);
            Assert.That(await server.StopAsync(), Is.Zero);
            console = server.Output + server.Errors;
        }

        // The framework itself, told to say everything, names the addresses that it is asked for: of these only keys are kept out.
        foreach (var secret in secrets[..2]) Assert.That(console, Does.Not.Contain(secret));
        foreach (var (file, content) in Files(scratch.FullPath))
            foreach (var secret in secrets)
                Assert.That(content, Does.Not.Contain(secret), $"{Path.GetFileName(file)} holds what was sent.");
    }

    [Test]
    public async Task Console_AsItIsConfigured_HoldsNoNumberAndNoName_InScopesNeither()
    {
        using var scratch = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(
            scratch.FullPath, ("Logging__Console__FormatterName", "simple"), ("Logging__Console__FormatterOptions__IncludeScopes", "true"));
        var admin = server.Client(server.PrintedKeys.Single());
        string[] secrets = [Account, TaxFileNumber, SocialSecurityNumber, Name];

        foreach (var secret in secrets) await SendEverywhereAsync(server, admin, secret);
        // Warns of the key, within the scope of the request.
        await InClearAsync(server, admin.Key!, $"/v1/employees/{Name}?{Name}=1");
        await server.StopAsync();

        Assert.That(server.Output, Does.Contain("was sent over plain HTTP").And.Contain("RequestId:"));
        foreach (var secret in secrets) Assert.That(server.Output + server.Errors, Does.Not.Contain(secret));
    }

    [Test]
    public async Task Console_WarnsOnceOfAKeyThatIsSentInClearAgainAndAgain()
    {
        using var scratch = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(scratch.FullPath);
        var key = server.PrintedKeys.Single();

        var taken = Stopwatch.StartNew();
        for (var i = 0; i < 30; i++) await InClearAsync(server, key, "/v1/me");
        await server.StopAsync();

        // Once more for each minute that ends in between.
        Assert.That(server.Output.Split("was sent over plain HTTP").Length - 1, Is.InRange(1, 2 + (int)taken.Elapsed.TotalMinutes));
    }

    private static async Task InClearAsync(ServerProcess server, string key, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-API-KEY", key);
        using var answer = await server.Trusting(server.Http).SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    /// <summary>Sends a secret in every place of a request, and gives the id of the last one.</summary>
    private static async Task<string> SendEverywhereAsync(ServerProcess server, ApiClient admin, string secret)
    {
        var escaped = Uri.EscapeDataString(secret);
        string?[] paths =
        [
            $"/employees?search={escaped}", $"/employees?limit={escaped}", $"/employees?{escaped}=1", $"/employees/{escaped}", $"/request-logs/{escaped}",
            $"/request-logs?path=/{escaped}", $"/{escaped}/{escaped}", $"/employees?cursor={escaped}", $"/request-logs?method={escaped}",
        ];
        foreach (var path in paths) await admin.GetAsync(path!);
        foreach (var body in new[] { $"{{\"last_name\":\"{secret}\"", $"{{\"{secret}\":1}}", $"\"{secret}\"", $"{{\"start_date\":\"{secret}\",\"first_name\":[\"{secret}\"]}}" })
            await admin.PostAsync("/employees", body);
        // One that succeeds, so that its answer is kept under the key.
        var kept = await admin.PostAsync("/api-keys", new { name = "Kept", preset = "read_only" }, ("Idempotency-Key", secret));
        Assert.That(kept.Status, Is.EqualTo(HttpStatusCode.Created), kept.Text);

        var http = server.Trusting(server.Https);
        foreach (var header in new[] { "User-Agent", "X-Request-Id", "Accept", "If-Match", "Idempotency-Key", "Referer", "X-Anything", "Cookie" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/employees");
            request.Headers.TryAddWithoutValidation("X-API-KEY", admin.Key);
            request.Headers.TryAddWithoutValidation(header, secret);
            using var answer = await http.SendAsync(request);
            if (header == "Cookie") return answer.Headers.GetValues("X-Request-Id").Single();
        }

        throw new InvalidOperationException("No header was sent.");
    }

    private static IEnumerable<(string File, string Content)> Files(string directory) => Directory
        .EnumerateFiles(directory, "*", SearchOption.AllDirectories)
        .Select(file => (file, Encoding.Latin1.GetString(File.ReadAllBytes(file))));
}
