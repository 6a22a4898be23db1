using System.Net;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

/// <summary>What submitted runs have paid stays as it was paid, whatever is said of the employment afterwards.</summary>
public sealed class PaidHistoryTests
{
    private const string Other = "operations";

    [Test]
    public async Task Delete_BeforeADatedEmploymentThatWasPaid_AnswersConflict()
    {
        var (tenant, employee) = await PaidInTwoGroupsAsync();

        var ended = await tenant.Admin.DeleteAsync($"/employees/{employee}?end_date=2026-06-10");

        Assert.That((ended.Status, ended.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), ended.Text);
        Assert.That((await EmploymentsAsync(tenant, employee)).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Delete_WithinPaidDays_EndsTheEmployment()
    {
        var (tenant, employee) = await PaidInTwoGroupsAsync();

        var ended = await tenant.Admin.DeleteAsync($"/employees/{employee}?end_date=2026-06-20");

        Assert.That(ended.Status, Is.EqualTo(HttpStatusCode.OK), ended.Text);
        Assert.That((await EmploymentsAsync(tenant, employee)).Count, Is.EqualTo(2));
    }

    [Test]
    public async Task PostEmployment_OnPaidDaysAfterTheEnd_AnswersConflict()
    {
        var (tenant, employee) = await PaidInTwoGroupsAsync();
        await tenant.Admin.DeleteAsync($"/employees/{employee}?end_date=2026-06-20");

        var rehired = await tenant.Admin.PostAsync($"/employees/{employee}/employments", new { effective_from = "2026-06-21", pay_group = TestTenant.PayGroup });

        Assert.That((rehired.Status, rehired.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), rehired.Text);
    }

    [Test]
    public async Task Move_ToAGroupOfAnotherJurisdiction_WantsABankAccountOfIt()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("states", "US"), "pay_group_id");
        var person = TestTenant.Person("mover@example.com");
        person["bank_account"] = new { account_number = "ABCD1234567890", routing_number = "1", account_type = "checking" };
        var employee = await tenant.Admin.MakeAsync("/employees", person, "employee_id");

        var patched = await tenant.Admin.PatchAsync($"/employees/{employee}", new { pay_group = "states" });
        var posted = await tenant.Admin.PostAsync($"/employees/{employee}/employments", new { effective_from = "2026-06-15", pay_group = "states" });
        var moved = await tenant.Admin.PatchAsync($"/employees/{employee}", new
        {
            pay_group = "states",
            bank_account = new { account_number = "000123456789", routing_number = "021000021" },
        });

        Assert.That(patched.Errors, Is.EqualTo(new[] { "bank_account: inconsistent" }));
        Assert.That(posted.Errors, Is.EqualTo(new[] { "bank_account: inconsistent" }));
        Assert.That(moved.Status, Is.EqualTo(HttpStatusCode.OK), moved.Text);
    }

    // In one group to 14 June; in the other from 15 June on, and paid there.
    private static async Task<(TestTenant TestTenant, string Employee)> PaidInTwoGroupsAsync()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group(Other), "pay_group_id");
        var employee = await tenant.HireAsync();
        await tenant.Admin.MakeAsync($"/employees/{employee}/employments", new { effective_from = "2026-06-15", pay_group = Other }, "employment_id");
        var run = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = Other,
                type = "regular",
                pay_period_start = "2026-06-15",
                pay_period_end = "2026-06-28",
                employees = new[] { new { employee_id = employee, hours_worked = 80, gross_pay = 4000 } },
            },
            "pay_run_id");
        Assert.That((await tenant.SubmitAsync(run)).Status, Is.EqualTo(HttpStatusCode.OK));
        return (tenant, employee);
    }

    private static async Task<IReadOnlyList<string>> EmploymentsAsync(TestTenant tenant, string employee) =>
        [.. (await tenant.Admin.GetAsync($"/employees/{employee}/employments")).Json.GetProperty("data").EnumerateArray()
            .Select(employment => employment.GetProperty("effective_from").GetString()!)];
}
