using Payroll.TestSupport;
using System.Net;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Kills;

/// <summary>A proper stop and the start after it.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class RestartTests
{
    [Test]
    public async Task Restart_AnswersAsBefore_ByteForByte()
    {
        using var installation = new TestServer();
        string key;
        Dictionary<string, string> before;
        await using (var first = await ServerProcess.StartAsync(installation))
        {
            key = first.PrintedKeys.Single();
            var tenant = await TestTenant.SetUpAsync(first.Client(key));
            var run = await PayAsync(tenant);
            var paystub = (await tenant.Admin.GetAsync($"/paystubs?pay_run_id={run}")).Json.GetProperty("data")[0].GetProperty("paystub_id").GetString();
            string[] paths =
            [
                "/employees", "/pay-groups", "/pay-schedules", "/employment-types", "/organizations/current", $"/pay-runs/{run}",
                $"/pay-runs/{run}/results", "/paystubs", $"/paystubs/{paystub}", $"/paystubs/{paystub}/lines/1/explanation",
            ];
            before = await ReadAsync(tenant.Admin, paths);
            Assert.That(await first.StopAsync(), Is.Zero, first.Output + first.Errors);
            Assert.That(first.Errors, Is.Empty);
        }

        Assert.That(
            File.Exists(Path.Combine(installation.Directory, "data", "payroll.db-wal")), Is.False, "A copy of the database file is not a copy of everything.");
        await using var second = await ServerProcess.StartAsync(installation);
        Assert.That(await ReadAsync(second.Client(key), [.. before.Keys]), Is.EqualTo(before));
    }

    private static async Task<string> PayAsync(TestTenant tenant)
    {
        var person = TestTenant.Person("jane.doe@example.com");
        person["bank_account"] = new { account_number = "000123456789", routing_number = "021000021", account_type = "checking" };
        var employee = await tenant.Admin.MakeAsync("/employees", person, "employee_id");
        var run = await tenant.OpenRunAsync(new
        {
            employee_id = employee,
            earnings = new[] { new { code = "ordinary", hours = 72, rate = 27.1658m }, new { code = "overtime", hours = 4, rate = 40.7487m } },
            deductions = new[] { new { description = "Income tax", amount = 310.10m, kind = "tax" } },
        });
        Assert.That((await tenant.SubmitAsync(run)).Status, Is.EqualTo(HttpStatusCode.OK));
        return run;
    }

    private static async Task<Dictionary<string, string>> ReadAsync(ApiClient client, IReadOnlyList<string> paths)
    {
        var answers = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            var answer = await client.GetAsync(path);
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), path);
            answers[path] = answer.Text;
        }

        return answers;
    }
}
