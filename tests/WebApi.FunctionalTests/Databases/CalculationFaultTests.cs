using Microsoft.Data.Sqlite;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Databases;

/// <summary>A calculation that fails ends in a state that the caller sees, and no fault of one employee stops the others.</summary>
public sealed class CalculationFaultTests
{
    private ApiHost host = null!;
    private TestTenant tenant = null!;

    [SetUp]
    public async Task StartAsync()
    {
        host = new ApiHost();
        tenant = await TestTenant.CreateAsync(host);
    }

    [TearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [Test]
    public async Task EmployeeWithContradictoryRows_IsBlocked_AndTheOthersArePaid()
    {
        var (jane, john) = (await tenant.HireAsync(), await tenant.HireAsync("john.doe@example.com"));
        await tenant.Admin.PostAsync("/cost-codes", new { code = "SITE", name = "Site" });
        foreach (var employee in new[] { jane, john })
        {
            await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", employee), ("amount", 40), ("effective_from", "2026-06-01"));
            await tenant.Admin.RecordAsync(EntrySteps.Hours(employee, 8, ("date", "2026-06-01"), ("status", "approved"), ("cost_code", employee == john ? "SITE" : null)));
        }

        var run = await tenant.OpenRunAsync();
        Change("PRAGMA foreign_keys = OFF; DELETE FROM cost_codes");
        var calculated = await tenant.CalculateAsync(run);

        Assert.That((calculated.At("totals.employees"), calculated.At("totals.gross_pay"), calculated.At("counts.exceptions")), Is.EqualTo(("1", "320.00", "1")));
        var blocked = (await tenant.Admin.AllAsync($"/pay-runs/{run}/exceptions")).Single();
        Assert.That((blocked.At("employee_id"), blocked.At("code")), Is.EqualTo((john, "calculation_failed")));
        Assert.That(blocked.At("message"), Does.Contain(run));
    }

    [Test]
    [TakesLong]
    public async Task ChunkThatCannotBeWritten_IsTriedAgain_AndThenBlocksItsEmployees()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        Change("CREATE TRIGGER refused BEFORE INSERT ON pay_run_result_lines BEGIN SELECT RAISE(ABORT, 'refused'); END");

        var calculated = await tenant.CalculateAsync(run);

        var blocked = (await tenant.Admin.AllAsync($"/pay-runs/{run}/exceptions")).Single();
        Assert.That((calculated.At("status"), calculated.At("counts.exceptions"), blocked.At("code")), Is.EqualTo(("calculated", "1", "calculation_failed")));

        Change("DROP TRIGGER refused");
        Assert.That((await tenant.CalculateAsync(run)).At("totals.employees"), Is.EqualTo("1"));
    }

    [Test]
    [TakesLong]
    public async Task CalculationThatCannotBePlanned_GoesBackToDraft_AndCanBeStartedAgain()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        Change("CREATE TRIGGER refused BEFORE INSERT ON pay_run_chunks BEGIN SELECT RAISE(ABORT, 'refused'); END");

        await tenant.Admin.ActAsync(run, "calculate");
        var failed = (await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;

        Assert.That((failed.At("status"), failed.At("stopped.code"), failed.At("stopped.step")), Is.EqualTo(("draft", "calculation_failed", "calculated")), failed.ToString());
        Assert.That(failed.At("stopped.message"), Does.Contain("Calculate again"));

        Change("DROP TRIGGER refused");
        Assert.That((await tenant.CalculateAsync(run)).At("stopped"), Is.EqualTo("null"));
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Directory, "payroll.db")};Default Timeout=30;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
