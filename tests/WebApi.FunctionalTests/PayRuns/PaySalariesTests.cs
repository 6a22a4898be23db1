using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>A regular run pays salaries, without timesheet entries, and explains each line.</summary>
public sealed class PaySalariesTests
{
    private const string Other = "operations";

    private TestTenant _company = null!;
    private string _jane = null!;

    [SetUp]
    public async Task HireOnASalary()
    {
        _company = await TestTenant.CreateAsync(SharedApi.Host);
        _jane = await _company.HireAsync();
    }

    [Test]
    public async Task Salary_IsPaidByARegularRun_AndALineOfThePaystubIsExplained()
    {
        await SalaryAsync(78_000, "2026-06-01", "2026-06-07");
        var rate = await SalaryAsync(104_000, "2026-06-08");
        var run = await _company.OpenRunAsync();
        await _company.BringToAsync(run, "submitted");

        var stub = (await _company.Admin.AllAsync($"/paystubs?pay_run_id={run}"))[0];
        Assert.That((stub.At("gross_pay"), stub.At("lines[0].amount"), stub.At("lines[1].amount")), Is.EqualTo(("3500.00", "1500.00", "2000.00")), stub.ToString());
        Assert.That((stub.At("lines[1].code"), stub.At("lines[1].description"), stub.At("lines[1].year_to_date")), Is.EqualTo(("salary", "Salary", "3500.00")));

        var why = (await _company.Admin.GetAsync($"/paystubs/{stub.At("paystub_id")}/lines/2/explanation")).Json;
        Assert.Multiple(() =>
        {
            Assert.That((why.At("formula"), why.At("unrounded")), Is.EqualTo(("salary ÷ pay_periods × days ÷ days_of_period", "2000")));
            Assert.That((why.At("operands.salary"), why.At("operands.pay_periods"), why.At("operands.days"), why.At("operands.days_of_period")), Is.EqualTo(("104000", "26", "5", "10")));
            Assert.That((why.At("rate.pay_rate_id"), why.At("rate.step"), why.At("rate.unit")), Is.EqualTo((rate, "employee", "year")));
            Assert.That((why.At("salary_days[0].from"), why.At("salary_days[0].to"), why.At("salary_days[0].days")), Is.EqualTo(("2026-06-08", "2026-06-14", "5")));
            Assert.That((why.At("inputs[0].kind"), why.At("inputs[0].id"), why.At("inputs[0].path"), why.At("inputs[0].value")), Is.EqualTo(("pay_rate", rate, "amount", "104000")));
        });

        var raise = await _company.Admin.PatchAsync($"/pay-rates/{rate}", new { amount = 110_000 });
        Assert.That((raise.Status, raise.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rate_in_use")), raise.Text);
    }

    [Test]
    public async Task OrdinaryHoursAndUnpaidLeave_ArePaidByTheSalary_AndFrozen()
    {
        await SalaryAsync(78_000, "2026-06-01");
        var worked = await RecordAsync("2026-06-01", null);
        var unpaid = await RecordAsync("2026-06-03", "unpaid_leave");
        var run = await _company.OpenRunAsync();
        await _company.BringToAsync(run, "submitted");

        var result = await ResultAsync(run);
        Assert.That((result.At("gross_pay"), result.At("hours_worked"), result.GetProperty("lines").GetArrayLength()), Is.EqualTo(("2700.00", "8", 2)), result.ToString());
        var why = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/1/explanation")).Json;
        Assert.That((why.At("inputs[1].kind"), why.At("inputs[1].id"), why.At("inputs[1].value")), Is.EqualTo(("timesheet_entry", unpaid, "480")), why.ToString());
        foreach (var entry in new[] { worked, unpaid })
            Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{entry}")).Json.At("paid_in_pay_run_id"), Is.EqualTo(run));
    }

    [Test]
    public async Task OrdinaryHours_OfAPeriodWhoseSalaryWasNotPaid_AreFrozenByTheNextRun_WithoutALine()
    {
        await SalaryAsync(78_000, "2026-06-01");
        var worked = await RecordAsync("2026-06-02", null);
        await _company.BringToAsync(await _company.OpenRunAsync(new { employee_id = _jane, exclude = true }), "submitted");
        Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{worked}")).Json.At("paid_in_pay_run_id"), Is.EqualTo("null"));

        var next = await _company.Admin.MakeAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", pay_period_start = "2026-06-15", pay_period_end = "2026-06-28" }, "pay_run_id");
        await _company.BringToAsync(next, "submitted");

        var result = await ResultAsync(next);
        Assert.That((result.At("gross_pay"), result.GetProperty("lines").GetArrayLength(), result.At("warnings[0].code")), Is.EqualTo(("3000.00", 1, "salary_not_paid")), result.ToString());
        Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{worked}")).Json.At("paid_in_pay_run_id"), Is.EqualTo(next));
    }

    [Test]
    public async Task Transfer_PaysEachDayByItsOwnGroup()
    {
        await _company.Admin.MakeAsync("/pay-groups", TestTenant.Group(Other), "pay_group_id");
        await SalaryAsync(78_000, "2026-06-01");
        await _company.Admin.MakeAsync($"/employees/{_jane}/employments", new { effective_from = "2026-06-04", pay_group = Other }, "employment_id");
        var before = await _company.OpenRunAsync();
        var after = await OpenAsync(Other, "regular");
        await _company.BringToAsync(before, "submitted");
        await _company.BringToAsync(after, "submitted");

        Assert.That(((await ResultAsync(before)).At("gross_pay"), (await ResultAsync(after)).At("gross_pay")), Is.EqualTo(("900.00", "2100.00")));
    }

    [Test]
    public async Task StartAndEnd_PayTheDaysOfEmployment()
    {
        var joe = await _company.HireAsync("joe@example.com", ("start_date", "2026-06-03"));
        foreach (var employee in new[] { _jane, joe }) await SalaryAsync(78_000, "2026-06-01", employee: employee);
        await RecordAsync("2026-06-01", null);
        await _company.Admin.DeleteAsync($"/employees/{_jane}?end_date=2026-06-02");
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);

        Assert.That(((await ResultAsync(run)).At("gross_pay"), (await ResultAsync(run, joe)).At("gross_pay")), Is.EqualTo(("600.00", "2400.00")));
    }

    [Test]
    public async Task SuppliedPay_ReplacesTheSalary_AndOtherRunsPayNone()
    {
        await SalaryAsync(78_000, "2026-06-01");
        var run = await _company.OpenRunAsync(RunSteps.Given(_jane, 500));
        var offCycle = await OpenAsync(TestTenant.PayGroup, "off_cycle", new { employee_id = _jane, bonuses = new[] { new { amount = 100 } } });
        await _company.CalculateAsync(run);
        await _company.CalculateAsync(offCycle);

        Assert.That(((await ResultAsync(run)).At("gross_pay"), (await ResultAsync(offCycle)).At("gross_pay")), Is.EqualTo(("500.00", "100.00")));
    }

    [Test]
    public async Task SalaryThatEndsWithoutAnotherRate_BlocksTheEmployee_AndARaiseMakesTheRunStale()
    {
        var rate = await SalaryAsync(78_000, "2026-06-01", "2026-06-09");
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);
        Assert.That((await _company.Admin.GetAsync($"/pay-runs/{run}/exceptions")).Json.At("data[0].code"), Is.EqualTo("no_rate"));

        await _company.Admin.PatchAsync($"/pay-rates/{rate}", new { effective_to = (string?)null });
        Assert.That((await _company.RunAsync(run)).At("counts.stale"), Is.EqualTo("1"));
        await _company.CalculateAsync(run);
        Assert.That((await ResultAsync(run)).At("gross_pay"), Is.EqualTo("3000.00"));
    }

    private Task<string> SalaryAsync(decimal amount, string from, string? to = null, string? employee = null) => _company.Admin.SetRateAsync(
        ("classification", null), ("employee_id", employee ?? _jane), ("unit", "year"), ("amount", amount), ("hours_per_day", 8), ("effective_from", from), ("effective_to", to));

    private Task<string> RecordAsync(string date, string? code) =>
        _company.Admin.RecordAsync(EntrySteps.Hours(_jane, 8, ("date", date), ("earning_code", code), ("status", "approved")));

    private Task<string> OpenAsync(string group, string type, params object[] employees) => _company.Admin.MakeAsync(
        "/pay-runs", new { pay_group = group, type, pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees }, "pay_run_id");

    private async Task<JsonElement> ResultAsync(string run, string? employee = null) =>
        (await _company.Admin.GetAsync($"/pay-runs/{run}/results?employee_id={employee ?? _jane}")).Json.GetProperty("data")[0];
}
