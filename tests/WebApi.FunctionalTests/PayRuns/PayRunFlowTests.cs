using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>The main job, from end to end.</summary>
[SetCulture("de-DE")]
public sealed class PayRunFlowTests
{
    [Test]
    public async Task PayRun_WithGivenPay_IssuesPaystubsToTheCent()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var employee = await tenant.HireAsync();
        var run = await tenant.OpenRunAsync(new
        {
            employee_id = employee,
            hours_worked = 80,
            gross_pay = 4000.00m,
            bonuses = new[] { new { description = "Referral", amount = 250 } },
            deductions = new[] { new { description = "Income tax", amount = 800.5m, kind = "tax" } },
        });

        var submitted = await tenant.SubmitAsync(run);
        var paystub = (await tenant.Admin.GetAsync($"/paystubs?pay_run_id={run}")).Json.GetProperty("data")[0];

        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        Assert.That(paystub.GetProperty("gross_pay").GetRawText(), Is.EqualTo("4250.00"));
        Assert.That(paystub.GetProperty("net_pay").GetRawText(), Is.EqualTo("3449.50"));
        Assert.That(submitted.Json.GetProperty("totals").GetProperty("net_pay").GetRawText(), Is.EqualTo("3449.50"));
    }

    [Test]
    public async Task SubmitPayRun_WhenAlreadySubmitted_AnswersConflict()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var employee = await tenant.HireAsync();
        var run = await tenant.OpenRunAsync(new { employee_id = employee, hours_worked = 80, gross_pay = 4000 });
        await tenant.SubmitAsync(run);

        var again = await tenant.Admin.PostAsync($"/pay-runs/{run}/submit", null, ("Idempotency-Key", "again"));

        Assert.That((again.Status, again.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
    }
}
