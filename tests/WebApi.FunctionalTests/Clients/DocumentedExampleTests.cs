using System.Text.RegularExpressions;
using Payroll.Client;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.Clients;

/// <summary>Examples in C# of the documents: they are what stands here, and do what the documents say.</summary>
public sealed partial class DocumentedExampleTests
{
    [Test]
    public async Task Retrying_WithAKeyOfOnesOwn_MakesOneThing()
    {
        using var payroll = SharedApi.Host.Sdk((await SharedApi.Host.NewOrganizationAsync()).Key);
        using var Console = new StringWriter { NewLine = "\n" };

        var seasonal = new CreateEmploymentTypeRequest { Code = "seasonal", Name = "Seasonal" };
        var first = await payroll.CreateEmploymentTypeAsync(seasonal, "employment-types-2026");
        var again = await payroll.CreateEmploymentTypeAsync(seasonal, "employment-types-2026");
        Console.WriteLine(first.EmploymentTypeId == again.EmploymentTypeId ? "The same one." : "Two of them!");

        Assert.That(Console.ToString(), Is.EqualTo("The same one.\n"));
    }

    [Test]
    public async Task RequestLogs_ListWhatWasNotFound()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        using var payroll = SharedApi.Host.Sdk(admin.Key);
        using var Console = new StringWriter { NewLine = "\n" };
        await admin.GetAsync("/nowhere");
        for (var attempt = 0; attempt < 100 && (await payroll.ListRequestLogsAsync(status: 404)).Data.Count == 0; attempt++) await Task.Delay(50);

        await foreach (var line in payroll.ListAllRequestLogsAsync(status: 404))
            Console.WriteLine($"{line.RequestId} {line.Method} {line.Path} {line.Code}");

        Assert.That(Console.ToString(), Does.Match("^req_[0-9a-z]{26} GET /api/v1/\\* not_found\n$"));
    }

    [TestCase("docs/retries.md", "retries-csharp", 4)]
    [TestCase("docs/request-logs.md", "request-log-csharp", 2)]
    public void Example_IsWhatTheDocumentShows(string page, string block, int lines)
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "Clients", "DocumentedExampleTests.cs"));
        // The first line makes the client, which a test makes in its own way.
        var shown = DocumentBlocks.Marked(page, block).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.That(shown, Has.Count.EqualTo(lines));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', shown), " ")));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
