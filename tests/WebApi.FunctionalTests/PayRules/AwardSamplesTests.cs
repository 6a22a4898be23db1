using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRules;

/// <summary>The rule sets of docs/samples/awards are accepted as they are, and a run pays the hours of their README to the cent.</summary>
public sealed partial class AwardSamplesTests
{
    private static readonly string Page = File.ReadAllText(Sources.PathOf("docs", "samples", "awards", "README.md"));

    [TestCase("us-shop", 0, "monday", "full_time", 20, 986.91)]
    [TestCase("au-retail", 0, "sunday", "casual", 30, 630.00)]
    [TestCase("au-retail", 1, "sunday", "full_time", 28, 1302.00)]
    public async Task Example_IsPaidAsThePageComputesIt(string sample, int number, string weekStartsOn, string employmentType, decimal rate, decimal gross)
    {
        var example = Example(sample, number);
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await admin.MakeAsync(
            "/pay-groups",
            new { code = "shop", name = "Shop", pay_schedule = TestTenant.PaySchedule, jurisdiction = "none", currency = "USD", time_zone = "UTC", week_starts_on = weekStartsOn },
            "pay_group_id");
        var set = await admin.PostAsync("/pay-rules", await File.ReadAllTextAsync(Sources.PathOf("docs", "samples", "awards", sample + ".json")));
        Assert.That(set.Status, Is.EqualTo(HttpStatusCode.Created), set.Text);
        var person = TestTenant.Person("jane.doe@example.com");
        (person["pay_group"], person["employment_type"]) = ("shop", employmentType);
        var employee = await admin.MakeAsync("/employees", person, "employee_id");
        await admin.SetRateAsync(("classification", null), ("employee_id", employee), ("amount", rate), ("effective_from", "2026-06-01"));
        foreach (var (date, start, end, breakMinutes) in example.Hours)
        {
            await admin.RecordAsync(EntrySteps.Entry(
                employee, ("date", date), ("start", start), ("end", end), ("break_minutes", breakMinutes), ("status", "approved")));
        }

        var run = await admin.MakeAsync(
            "/pay-runs?wait_seconds=30",
            new { pay_group = "shop", type = "regular", pay_period_start = "2026-06-29", pay_period_end = "2026-07-12", run_to = "calculated" },
            "pay_run_id");

        var result = (await admin.GetAsync($"/pay-runs/{run}/results?employee_id={employee}")).Json.GetProperty("data")[0];
        var lines = result.GetProperty("lines").EnumerateArray().Select(line => $"{line.At("description")}: {line.At("amount")}");
        Assert.That(lines, Is.EqualTo(example.Lines), result.ToString());
        Assert.That(result.Figure("gross_pay"), Is.EqualTo(gross));
        Assert.That(example.Text, Does.Contain($"Gross pay is {gross.ToString("N2", CultureInfo.InvariantCulture)}"));
    }

    // The example of that number below the heading of a file: the hours and the lines of its table.
    private static (string Text, List<(string Date, string Start, string End, int? BreakMinutes)> Hours, List<string> Lines) Example(string sample, int number)
    {
        var section = Page.Split("\n## ").Single(part => part.Contains($"({sample}.json)", StringComparison.Ordinal));
        var text = section.Split("**Example.**")[number + 1];
        var breakOfAll = text.Contains("has an unpaid break of 30 minutes", StringComparison.Ordinal) ? 30 : (int?)null;
        List<(string Date, string Start, string End, int? BreakMinutes)> hours = [];
        List<string> lines = [];
        var date = "";
        foreach (Match row in Row().Matches(text))
        {
            if (row.Groups["day"].Success) date = $"2026-07-{int.Parse(row.Groups["day"].Value, CultureInfo.InvariantCulture):00}";
            if (row.Groups["start"].Success)
                hours.Add((date, row.Groups["start"].Value, row.Groups["end"].Value, row.Groups["break"].Success ? 30 : breakOfAll));
            lines.Add($"{row.Groups["line"].Value}: {row.Groups["amount"].Value}");
        }

        return (text, hours, lines);
    }

    [GeneratedRegex(@"^\| (?:\w+ (?<day>\d+) July )?\| (?:(?<start>\d\d:\d\d), (?<end>\d\d:\d\d)(?<break>, break of 30 minutes)? )?\| (?<line>[A-Z][\w ]+) \| [^|]+ \| (?<amount>[\d.]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
