using System.Net;
using Microsoft.Data.Sqlite;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.Processes;

/// <summary>A proper stop and the start after it.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class RestartTests
{
    [Test]
    public async Task Restart_AnswersAsBefore_ByteForByte()
    {
        using var directory = new ScratchDirectory();
        string key;
        Dictionary<string, string> before;
        await using (var first = await ServerProcess.StartAsync(directory.FullPath))
        {
            key = first.PrintedKeys.Single();
            var company = await Company.SetUpAsync(first.Client(key));
            var run = await PayAsync(company);
            var paystub = (await company.Admin.GetAsync($"/paystubs?pay_run_id={run}")).Json.GetProperty("data")[0].GetProperty("paystub_id").GetString();
            string[] paths =
            [
                "/employees", "/pay-groups", "/pay-schedules", "/employment-types", "/organizations/current", $"/pay-runs/{run}",
                $"/pay-runs/{run}/results", "/paystubs", $"/paystubs/{paystub}", $"/paystubs/{paystub}/lines/1/explanation",
            ];
            before = await ReadAsync(company.Admin, paths);
            Assert.That(await first.StopAsync(), Is.Zero, first.Output + first.Errors);
            Assert.That(first.Errors, Is.Empty);
        }

        Assert.That(File.Exists(directory["data", "payroll.db-wal"]), Is.False, "A copy of the database file is not a copy of everything.");
        await using var second = await ServerProcess.StartAsync(directory.FullPath);
        Assert.That(await ReadAsync(second.Client(key), [.. before.Keys]), Is.EqualTo(before));
    }

    [Test]
    public async Task Start_WithTheMigrationLockThatAKilledOneLeft_DoesNotWaitForIt()
    {
        using var directory = new ScratchDirectory();
        SharedServer.CopyTo(directory);
        LeaveMigrationLock(directory["data", "payroll.db"]);

        await using var server = await ServerProcess.StartAsync(directory.FullPath);

        Assert.That((int)(await server.Client(SharedServer.AdminKey).GetAsync("/pay-groups")).Status, Is.EqualTo(200));
    }

    private static async Task<string> PayAsync(Company company)
    {
        var person = Company.Person("jane.doe@example.com");
        person["bank_account"] = new { account_number = "000123456789", routing_number = "021000021", account_type = "checking" };
        var employee = await company.Admin.MakeAsync("/employees", person, "employee_id");
        var run = await company.OpenRunAsync(new
        {
            employee_id = employee,
            earnings = new[] { new { code = "ordinary", hours = 72, rate = 27.1658m }, new { code = "overtime", hours = 4, rate = 40.7487m } },
            deductions = new[] { new { description = "Income tax", amount = 310.10m, kind = "tax" } },
        });
        Assert.That((await company.SubmitAsync(run)).Status, Is.EqualTo(HttpStatusCode.OK));
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

    private static void LeaveMigrationLock(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01 00:00:00')";
        Assert.That(command.ExecuteNonQuery(), Is.EqualTo(1));
    }
}
