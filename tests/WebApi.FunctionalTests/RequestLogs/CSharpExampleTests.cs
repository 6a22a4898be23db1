using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Payroll.WebApi.FunctionalTests.Processes;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>The example of docs/request-logs.md in C#: it is what stands here, and it runs.</summary>
public sealed partial class CSharpExampleTests
{
    [Test]
    public async Task Example_Runs() =>
        Assert.That(await RunAsync((await SharedApi.Host.NewOrganizationAsync()).Http), Is.EqualTo("200 /api/v1/employees\n"));

    [Test]
    public void Example_IsWhatTheDocumentShows()
    {
        var shown = Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "request-logs.md"))).Groups["text"].Value;
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "RequestLogs", "CSharpExampleTests.cs"));

        // The first lines make the client, which a test makes in its own way.
        var lines = shown.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();

        Assert.That(lines, Has.Count.GreaterThan(10));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', lines), " ")));
    }

    private static async Task<string> RunAsync(HttpClient http)
    {
        using var Console = new StringWriter { NewLine = "\n" };

        using var answer = await http.GetAsync("/api/v1/employees?limit=1");
        var id = answer.Headers.GetValues("X-Request-Id").Single();

        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var found = await http.GetAsync($"/api/v1/request-logs/{id}");
            if (found.IsSuccessStatusCode)
            {
                var line = await found.Content.ReadFromJsonAsync<JsonElement>();
                Console.WriteLine($"{line.GetProperty("status")} {line.GetProperty("path")}");
                break;
            }

            await Task.Delay(250);
        }

        return Console.ToString();
    }

    [GeneratedRegex("```csharp\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
