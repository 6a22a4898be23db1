using System.Text.RegularExpressions;
using Payroll.Client;
using Payroll.WebApi.FunctionalTests.EndToEnd;

namespace Payroll.WebApi.FunctionalTests.RateLimiting;

/// <summary>The example of docs/rate-limits.md in C#: it is what stands here, and the client waits as it says.</summary>
public sealed partial class CSharpLimitExampleTests
{
    [Test]
    public async Task Example_GetsInAfterWaiting()
    {
        await using var host = new ApiHost(settings:
            [("RateLimits:BurstSeconds", "1"), ("RateLimits:Tiers:enterprise:read:burst", "2"), ("RateLimits:Tiers:enterprise:write:burst", "100")]);
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.HireAsync();
        await LimitedHost.ExhaustAsync(tenant.Admin);
        using var payroll = host.Sdk(tenant.Admin.Key);

        Assert.That(await RunAsync(payroll), Is.EqualTo("Jane Doe\n"));
    }

    [Test]
    public void Example_IsWhatTheDocumentShows()
    {
        var shown = Block().Match(File.ReadAllText(Path.Combine(Repository.Root, "docs", "rate-limits.md"))).Groups["text"].Value;
        var source = File.ReadAllText(Path.Combine(Repository.Root, "tests", "WebApi.FunctionalTests", "RateLimiting", "CSharpLimitExampleTests.cs"));

        // The first line makes the client, which a test makes in its own way.
        var lines = shown.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        Assert.That(lines, Has.Count.GreaterThan(6));
        Assert.That(Space().Replace(source, " "), Does.Contain(Space().Replace(string.Join(' ', lines), " ")));
    }

    private static async Task<string> RunAsync(PayrollClient payroll)
    {
        using var Console = new StringWriter { NewLine = "\n" };

        try
        {
            await foreach (var employee in payroll.ListAllEmployeesAsync())
                Console.WriteLine($"{employee.FirstName} {employee.LastName}");
        }
        catch (PayrollProblemException problem) when (problem.Code == "rate_limit_exceeded")
        {
            Console.WriteLine($"Still too many requests. The next one gets in after {problem.RetryAfter}.");
        }

        return Console.ToString();
    }

    [GeneratedRegex("<!-- run: limits-csharp -->\n```csharp\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
