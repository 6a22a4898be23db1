using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>What keeps a pay group from being changed or removed, and what does not.</summary>
public sealed class UsedPayGroupTests
{
    private TestTenant tenant = null!;
    private string path = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        path = $"/pay-groups/{(await tenant.Admin.GetAsync("/pay-groups")).Json.At("data[0].pay_group_id")}";
    }

    [Test]
    public async Task Change_WithEmployeesAndACancelledRun_ChangesWhole()
    {
        await tenant.Admin.MakeAsync("/pay-schedules", TestTenant.Schedule("other"), "pay_schedule_id");
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.Admin.ActAsync(run, "cancel");

        var changed = await tenant.Admin.PatchAsync(path, new
        {
            pay_schedule = "other",
            jurisdiction = "AU",
            currency = "AUD",
            time_zone = "Australia/Perth",
            week_starts_on = "friday",
        });

        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
        Assert.That((changed.Json.At("jurisdiction"), changed.Json.At("pay_schedule")), Is.EqualTo(("AU", "other")));
        Assert.That((await tenant.RunAsync(run)).At("currency"), Is.EqualTo("USD"));
    }

    [Test]
    public async Task Change_AfterASubmittedRun_IsRefusedButForTheNameAndTheShareOfALargeChange()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.SubmitAsync(run);
        await tenant.Admin.MakeAsync("/pay-schedules", TestTenant.Schedule("other"), "pay_schedule_id");

        foreach (var change in new object[]
        {
            new { pay_schedule = "other" }, new { jurisdiction = "US" }, new { currency = "EUR" }, new { time_zone = "UTC" },
            new { week_starts_on = "friday" }, new { salary_divisor = "actual" },
        })
            IsInUse(await tenant.Admin.PatchAsync(path, change), run);
        Assert.That((await tenant.Admin.PatchAsync(path, new { name = "Works", currency = "USD", large_change_percent = 50 })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("draft")]
    [TestCase("calculated")]
    [TestCase("approved")]
    public async Task Change_WithARunBeforeSubmission_NamesItUntilItIsCancelled(string status)
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.BringToAsync(run, status);

        var refused = await tenant.Admin.PatchAsync(path, new { currency = "EUR" });
        await tenant.Admin.ActAsync(run, "cancel");
        var changed = await tenant.Admin.PatchAsync(path, new { currency = "EUR" });

        IsInUse(refused, run);
        Assert.That(refused.Json.At("detail"), Is.EqualTo($"The pay run for 2026-06-01 to 2026-06-14 is {status}. Cancel it first."));
        Assert.That((changed.Status, changed.Json.At("currency")), Is.EqualTo((HttpStatusCode.OK, "EUR")), changed.Text);
    }

    [TestCase("AU", "AUD", "021000021")]
    [TestCase("US", "USD", "062000")]
    public async Task Jurisdiction_ThatABankAccountContradicts_IsRefused(string jurisdiction, string currency, string routingNumber)
    {
        var account = new { account_number = "123456789", routing_number = routingNumber, account_type = "checking" };
        var jane = await tenant.HireAsync("jane.doe@example.com", ("bank_account", account));

        var refused = await tenant.Admin.PatchAsync(path, new { jurisdiction, currency });
        await tenant.Admin.PatchAsync($"/employees/{jane}", "{\"bank_account\": null}");
        var changed = await tenant.Admin.PatchAsync(path, new { jurisdiction, currency });

        IsInUse(refused, jane);
        Assert.That(refused.Text, Does.Not.Contain("123456789"));
        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
    }

    [Test]
    public async Task Jurisdiction_ThatATaxDeclarationContradicts_IsRefused()
    {
        await tenant.Admin.PatchAsync(path, new { jurisdiction = "AU", currency = "AUD" });
        var tax = new { tax_file_number = "123456782", tfn_status = "provided", residency = "resident", tax_free_threshold = true };
        var jane = await tenant.HireAsync("jane.doe@example.com", ("tax", tax));

        IsInUse(await tenant.Admin.PatchAsync(path, new { jurisdiction = "US", currency = "USD" }), jane);
        Assert.That((await tenant.Admin.PatchAsync(path, new { jurisdiction = "none" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task TimeZone_OfHoursByTheClock_IsRefused()
    {
        var jane = await tenant.HireAsync();
        var entry = await tenant.Admin.MakeAsync(
            "/timesheet-entries", new { employee_id = jane, date = "2026-06-01", start = "08:00", end = "16:00" }, "timesheet_entry_id");

        IsInUse(await tenant.Admin.PatchAsync(path, new { time_zone = "UTC" }), entry);
        Assert.That((await tenant.Admin.PatchAsync(path, new { week_starts_on = "friday" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Delete_WithAnEmployee_NamesTheEmployee()
    {
        var jane = await tenant.HireAsync();

        IsInUse(await tenant.Admin.DeleteAsync(path), jane);
    }

    [Test]
    public async Task Delete_WithARunBeforeSubmission_NamesIt()
    {
        var run = await tenant.OpenRunAsync();

        IsInUse(await tenant.Admin.DeleteAsync(path), run);
    }

    [Test]
    public async Task Delete_WithCancelledRunsOnly_RemovesThemToo()
    {
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");
        var jane = await tenant.HireAsync();
        var run = await tenant.OpenRunAsync(new { employee_id = jane, earnings = new[] { new { code = "commission", amount = 5 } } });
        await tenant.BringToAsync(run, "approved");
        await tenant.Admin.ActAsync(run, "cancel");
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { pay_group = "other", effective_from = "2026-06-01" });

        var deleted = await tenant.Admin.DeleteAsync(path);

        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent), deleted.Text);
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private static void IsInUse(Answer answer, string conflictsWith) => Assert.That(
        (answer.Status, answer.Code, answer.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "in_use", conflictsWith)), answer.Text);
}
