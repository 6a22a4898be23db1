using System.Net;
using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>What is there is read as a set: a thousand items ask the database no more than ten.</summary>
public sealed class BatchQueriesTests
{
    private static readonly string[] Tables = ["timesheet_entries", "employees", "employments", "cost_codes", "earning_codes", "pay_groups"];

    [Test]
    public async Task Batch_OfAnySize_AsksTheSameFewQuestions()
    {
        var asked = new AskedCommands();
        await using var host = new ApiHost(configure: asked.Watch);
        var tenant = await TestTenant.CreateAsync(host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        await tenant.HireAsync("joe@example.com", ("external_id", "HR-2"));
        await tenant.Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
        var counts = new List<int>();
        foreach (var size in new[] { 10, 1000 })
        {
            foreach (var (hours, expected) in new[] { (0.5m, "created"), (0.5m, "unchanged"), (0.25m, "updated") })
            {
                asked.TakeSelectsAbout(Tables);
                var answer = await tenant.Admin.ImportAsync(Enumerable.Range(0, size).Select(number => Item(number, size, hours)));
                counts.Add(asked.TakeSelectsAbout(Tables));

                Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
                Assert.That(answer.Json.At($"summary.{expected}"), Is.EqualTo($"{size}"));
            }
        }

        Assert.That(counts, Is.All.InRange(1, 10));
        Assert.That(counts.Take(3), Is.EqualTo(counts.Skip(3)));
    }

    // Ten of the small batch and four of the large one are on each day.
    private static Dictionary<string, object?> Item(int number, int size, decimal hours) => Hours(
        null, hours, ("employee_external_id", $"HR-{1 + (number % 2)}"), ("external_id", $"{size}-{number}"), ("cost_code", "roof"), ("date", $"{new DateOnly(2026, 6, 1).AddDays(number / 4):O}"));
}
