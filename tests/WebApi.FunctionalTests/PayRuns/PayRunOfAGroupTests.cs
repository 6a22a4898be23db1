using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>A run takes its period, pay date and currency from its group, as the group is when the run is made.</summary>
public sealed class PayRunOfAGroupTests
{
    [Test]
    public async Task PayRun_OnTheSchedulesOwnPayDate_IsOpenedHoweverLateThatIs()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.Admin.MakeAsync(
            "/pay-schedules",
            new { code = "late", name = "Late", frequency = "biweekly", anchor_date = "2026-06-04", pay_date_offset_days = 31, pay_date_adjustment = "next" },
            "pay_schedule_id");
        await tenant.Admin.MakeAsync(
            "/pay-groups", new { code = "late", name = "Late", pay_schedule = "late", jurisdiction = "none", currency = "USD", time_zone = "UTC" }, "pay_group_id");

        var opened = await tenant.Admin.PostAsync(
            "/pay-runs", new { pay_group = "late", type = "regular", pay_period_start = "2026-06-04", pay_period_end = "2026-06-17" });

        Assert.That(opened.Status, Is.EqualTo(HttpStatusCode.Created), opened.Text);
        Assert.That(opened.Json.GetProperty("pay_date").GetString(), Is.EqualTo("2026-07-20"));
    }

    [Test]
    public async Task PayRun_MadeWhileItsGroupIsReorganized_IsOfTheGroupAsItIs()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        for (var round = 0; round < 10; round++)
        {
            var code = $"group-{round}";
            var group = await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group(code), "pay_group_id");

            var answers = await Task.WhenAll(
                tenant.Admin.PostAsync("/pay-runs", new { pay_group = code, type = "regular", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14" }),
                tenant.Admin.PatchAsync($"/pay-groups/{group}", new { currency = "EUR" }));
            var currency = (await tenant.Admin.GetAsync($"/pay-groups/{group}")).Json.GetProperty("currency").GetString();

            Assert.That(answers[0].Status, Is.EqualTo(HttpStatusCode.Created), answers[0].Text);
            Assert.That(answers[0].Json.GetProperty("currency").GetString(), Is.EqualTo(currency));
        }
    }

    [Test]
    public async Task ListOfRuns_LeavesStaleUncounted()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var run = await tenant.OpenRunAsync(new { employee_id = await tenant.HireAsync(), hours_worked = 80, gross_pay = 4000 });
        await tenant.CalculateAsync(run);

        var listed = (await tenant.Admin.GetAsync("/pay-runs")).Json.GetProperty("data")[0].GetProperty("counts");

        Assert.That(listed.GetProperty("stale").GetRawText(), Is.EqualTo("null"));
    }
}
