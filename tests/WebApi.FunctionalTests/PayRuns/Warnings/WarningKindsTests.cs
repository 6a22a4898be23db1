using Payroll.WebApi.FunctionalTests.PayGroups;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Warnings;

/// <summary>What is read for each kind of warning; the rules themselves are tested in Domain.UnitTests.</summary>
public sealed class WarningKindsTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane.doe@example.com", ("start_date", "2026-01-05"));
        await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", jane), ("amount", 40), ("effective_from", "2026-01-01"));
    }

    [Test]
    public async Task LargeChange_ComparesWithTheLastRegularRun_ByTheGroupsShare()
    {
        await tenant.SubmitAsync(await tenant.OpenRunAsync(RunSteps.Given(jane, 4000)));
        // Neither an off-cycle run nor a period in which the employee is not paid counts.
        await tenant.SubmitAsync(await tenant.Admin.MakeAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-15", pay_period_end = "2026-06-28", employees = new[] { RunSteps.Given(jane, 9000) } },
            "pay_run_id"));
        await tenant.SubmitAsync(await tenant.OpenFromAsync("2026-06-15", new { employee_id = jane, exclude = true }));

        var equal = await tenant.OpenFromAsync("2026-06-29", RunSteps.Given(jane, 5200));
        Assert.That(await tenant.CodesAsync(equal, jane), Is.Empty);
        await tenant.Admin.ActAsync(equal, "cancel");

        var more = await tenant.OpenFromAsync("2026-06-29", RunSteps.Given(jane, 5200.01m));
        Assert.That(await tenant.CodesAsync(more, jane), Is.EqualTo(new[] { "large_change" }));
        Assert.That((await tenant.WarningsAsync(more))[0].At("message"), Does.Contain("in the last regular run (2026-06-01 to 2026-06-14) it was 4000.00"));
        await tenant.Admin.PatchAsync($"/pay-groups/{TestTenant.PayGroup}", new { large_change_percent = 30.01 });
        Assert.That(await tenant.CodesAsync(more, jane), Is.Empty);
    }

    [Test]
    public async Task EntryOlderThan90Days_IsOneThatNoRunWillPay()
    {
        // 16 March 2026 is 90 days before 14 June.
        await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.ApprovedAsync(jane, "2026-03-16", 1);
        var run = await tenant.OpenRunAsync();
        Assert.That(await tenant.CodesAsync(run, jane), Is.Empty);

        await tenant.ApprovedAsync(jane, "2026-03-15", 2);
        await tenant.Admin.RecordAsync(EntrySteps.Hours(jane, 4, ("date", "2026-03-14")));

        Assert.That(await tenant.CodesAsync(run, jane), Is.EqualTo(new[] { "entry_older_than_90_days" }));
        Assert.That((await tenant.WarningsAsync(run))[0].At("message"), Does.StartWith("1 entry (2 hours), the first of 2026-03-15, is approved"));
    }

    [Test]
    public async Task Entries_OfAnotherGroupsDays_AreThatGroups()
    {
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");
        await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.Admin.MakeAsync($"/employees/{jane}/employments", new { effective_from = "2026-06-03", pay_group = "other" }, "employment_id");
        await tenant.Admin.RecordAsync(EntrySteps.Hours(jane, 4, ("date", "2026-06-03")));

        Assert.That(await tenant.CodesAsync(await tenant.OpenRunAsync(), jane), Is.Empty);
    }

    [Test]
    public async Task NoHours_IsNotOfHoursThatAnotherRunHasPaid()
    {
        var entry = await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.SubmitAsync(await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
                type = "off_cycle",
                price_entries = true,
                pay_period_start = "2026-06-01",
                pay_period_end = "2026-06-14",
                employees = new[] { new { employee_id = jane } },
            },
            "pay_run_id"));

        Assert.That((await tenant.Admin.GetAsync($"{EntrySteps.Entries}/{entry}")).Json.At("paid_in_pay_run_id"), Is.Not.EqualTo("null"));
        Assert.That(await tenant.CodesAsync(await tenant.OpenRunAsync(), jane), Is.Empty);
    }

    [Test]
    public async Task LeaveAndMinimumEngagement_AreFoundInTheHours()
    {
        await tenant.Admin.MakeAsync("/pay-rules", new
        {
            code = "rules",
            name = "Rules",
            pay_group = TestTenant.PayGroup,
            effective_from = "2026-01-01",
            rules = new[] { new { type = "minimum_engagement", name = "Call-out", hours = 4 } },
        }, "pay_rule_id");
        await tenant.ApprovedAsync(jane, "2026-06-01", 2.5m);
        await tenant.ApprovedAsync(jane, "2026-06-02", 8, ("earning_code", "annual_leave"));
        await tenant.ApprovedAsync(jane, "2026-06-02", 4);
        await tenant.Admin.AddHolidayAsync("2026-06-03", TestTenant.PayGroup);
        await tenant.ApprovedAsync(jane, "2026-06-03", 8, ("earning_code", "annual_leave"));
        var run = await tenant.OpenRunAsync();

        Assert.That(await tenant.CodesAsync(run, jane), Is.EqualTo(new[] { "overlapping_leave", "below_minimum_engagement" }));
        var warnings = await tenant.WarningsAsync(run);
        Assert.That(warnings[0].At("message"), Does.Contain("2026-06-02 (8 hours of leave and 4 hours of work, and a day is 8 hours), 2026-06-03 (leave on a holiday)"));
        Assert.That(warnings[1].At("message"), Does.Contain("on 2026-06-01 (1.5 hours)."));
    }

    [Test]
    public async Task ExtraPayDate_IsOfAYearlyRate_WhereTheScheduleHas27PayDates()
    {
        var joe = await tenant.HireAsync("joe@example.com", ("start_date", "2026-01-05"));
        await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", joe), ("unit", "year"), ("amount", 78000), ("effective_from", "2026-01-01"));

        // Biweekly pay dates: 26 in 2026, from 2 January to 18 December; 27 in 2027, from 1 January to 31 December.
        Assert.That(await tenant.CodesAsync(await tenant.OpenRunAsync(), joe), Is.Empty);
        var run = await tenant.OpenFromAsync("2027-01-11", RunSteps.Given(joe));

        Assert.That(await tenant.CodesAsync(run, joe), Is.EqualTo(new[] { "extra_pay_date" }));
        Assert.That(await tenant.CodesAsync(run, jane), Is.EqualTo(new[] { "no_hours" }));
    }

    [Test]
    public async Task SalaryNotPaid_IsOfThoseWhomTheLastRegularRunDidNotPay_UntilAnotherRunDoes()
    {
        var (joe, blocked) = (await SalariedAsync("joe", "2026-01-05"), await SalariedAsync("max", "2026-06-01", "2026-06-09"));
        await tenant.SubmitAsync(await tenant.OpenRunAsync(new { employee_id = joe, exclude = true }));
        var (friday, saturday) = (await SalariedAsync("ann", "2026-06-12"), await SalariedAsync("bob", "2026-06-13"));

        var run = await tenant.OpenFromAsync("2026-06-15");
        foreach (var unpaid in new[] { joe, blocked, friday }) Assert.That(await tenant.CodesAsync(run, unpaid), Is.EqualTo(new[] { "salary_not_paid" }));
        Assert.That(await tenant.CodesAsync(run, saturday), Is.Empty, "no working day of the period");
        Assert.That(await tenant.CodesAsync(run, jane), Is.EqualTo(new[] { "no_hours" }), "no salary");
        Assert.That((await tenant.WarningsAsync(run))[^1].At("message") + (await tenant.WarningsAsync(run))[0].At("message"), Does.Contain("from 2026-06-01 to 2026-06-14"));

        await OffCycleAsync(joe, new { code = "bonus", amount = 100 });
        Assert.That(await tenant.CodesAsync(run, joe), Is.EqualTo(new[] { "salary_not_paid" }), "a bonus is no salary");
        await OffCycleAsync(joe, new { code = "salary", amount = 3000 });
        await OffCycleAsync(friday, new { code = "back_pay", amount = 300 });
        Assert.That((await tenant.CodesAsync(run, joe), await tenant.CodesAsync(run, friday)), Is.EqualTo((Array.Empty<string>(), Array.Empty<string>())));
    }

    private async Task<string> SalariedAsync(string name, string from, string? to = null)
    {
        var employee = await tenant.HireAsync($"{name}@example.com", ("start_date", from));
        await tenant.Admin.SetRateAsync(
            ("classification", null), ("employee_id", employee), ("unit", "year"), ("amount", 78000), ("effective_from", from), ("effective_to", to));
        return employee;
    }

    private async Task OffCycleAsync(string employee, object earning)
    {
        var answer = await tenant.SubmitAsync(await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
                type = "off_cycle",
                pay_period_start = "2026-06-01",
                pay_period_end = "2026-06-14",
                employees = new[] { new { employee_id = employee, earnings = new[] { earning } } },
            },
            "pay_run_id"));
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
    }
}
