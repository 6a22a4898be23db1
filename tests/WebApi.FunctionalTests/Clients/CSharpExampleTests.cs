using System.Text.RegularExpressions;
using Payroll.Client;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.Clients;

/// <summary>The example of docs/clients.md in C#: it is what stands here, and it runs.</summary>
public sealed partial class CSharpExampleTests
{
    [Test]
    public async Task Example_Runs()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var groups = (await tenant.Admin.GetAsync("/pay-groups")).Json.GetProperty("data");
        using var payroll = SharedApi.Host.Sdk(tenant.Admin.Key);

        var printed = await RunAsync(payroll, groups[0].GetProperty("pay_group_id").GetGuid());

        Assert.That(printed, Does.StartWith("Jane Roe\n409 in_use"));
    }

    [Test]
    public void Example_IsWhatTheDocumentShows()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "clients.md"));
        var shown = Block().Match(document).Groups["text"].Value;
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "Clients", "CSharpExampleTests.cs"));

        // The first line makes the client, which a test makes in its own way.
        var lines = shown.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.That(lines, Has.Count.GreaterThan(15));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', lines), " ")));
    }

    private static async Task<string> RunAsync(PayrollClient payroll, Guid payGroupId)
    {
        using var Console = new StringWriter { NewLine = "\n" };

        var jane = await payroll.CreateEmployeeAsync(new CreateEmployeeRequest
        {
            FirstName = "Jane", LastName = "Doe", Email = "jane.doe@example.com",
            EmploymentType = "full_time", PayGroup = "engineering", StartDate = new DateOnly(2026, 6, 1),
        });

        // What is not assigned stays, null clears; the version keeps others' changes from being lost.
        await payroll.UpdateEmployeeAsync(
            jane.EmployeeId, new UpdateEmployeeRequest { LastName = "Roe", Classification = null }, EntityTag.Of(jane.Version));

        await foreach (var employee in payroll.ListAllEmployeesAsync(status: EmployeeStatus.Active))
            Console.WriteLine($"{employee.FirstName} {employee.LastName}");

        try
        {
            await payroll.DeletePayGroupAsync(payGroupId);
        }
        catch (PayrollProblemException problem) when (problem.Code == "in_use")
        {
            Console.WriteLine($"{problem.Message} Ask for {problem.RequestId}.");
        }

        return Console.ToString();
    }

    [GeneratedRegex("<!-- run: client-csharp -->\n```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
