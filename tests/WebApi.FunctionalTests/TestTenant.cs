using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>An organization with a schedule and a pay group: where most tests begin. Biweekly from 1 June 2026, paid five days after.</summary>
internal sealed record TestTenant(ApiClient Admin)
{
    public const string PayGroup = "engineering";
    public const string PaySchedule = "biweekly";

    public static async Task<TestTenant> CreateAsync(ApiHost host, string jurisdiction = "none", string currency = "USD", string timeZone = "America/New_York") =>
        await SetUpAsync(await host.NewOrganizationAsync(), jurisdiction, currency, timeZone);

    /// <summary>The same for an organization that exists.</summary>
    public static async Task<TestTenant> SetUpAsync(
        ApiClient admin, string jurisdiction = "none", string currency = "USD", string timeZone = "America/New_York")
    {
        await admin.MakeAsync("/pay-schedules", Schedule(PaySchedule), "pay_schedule_id");
        await admin.MakeAsync("/pay-groups", Group(PayGroup, jurisdiction, currency, timeZone), "pay_group_id");
        return new TestTenant(admin);
    }

    public static object Schedule(string code) => new
    {
        code,
        name = "Every two weeks",
        frequency = "biweekly",
        anchor_date = "2026-06-01",
        pay_date_offset_days = 5,
        pay_date_adjustment = "none",
    };

    public static object Group(string code, string jurisdiction = "none", string currency = "USD", string timeZone = "America/New_York") => new
    {
        code,
        name = "Engineering",
        pay_schedule = PaySchedule,
        jurisdiction,
        currency,
        time_zone = timeZone,
    };

    public static Dictionary<string, object?> Person(string email) => new()
    {
        ["first_name"] = "Jane",
        ["last_name"] = "Doe",
        ["email"] = email,
        ["employment_type"] = "full_time",
        ["pay_group"] = PayGroup,
        ["start_date"] = "2026-06-01",
    };

    public Task<string> HireAsync(string email = "jane.doe@example.com") => Admin.MakeAsync("/employees", Person(email), "employee_id");

    /// <summary>A regular run for 1 to 14 June 2026, with what is given.</summary>
    public Task<string> OpenRunAsync(params object[] employees) => Admin.MakeAsync(
        "/pay-runs",
        new { pay_group = PayGroup, type = "regular", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees },
        "pay_run_id");

    /// <summary>Calculates a run and waits for the end.</summary>
    public async Task<JsonElement> CalculateAsync(string payRunId)
    {
        var started = await Admin.PostAsync($"/pay-runs/{payRunId}/calculate");
        Assert.That((int)started.Status, Is.EqualTo(202), started.Text);
        // A request waits for 30 seconds at the most, which a run of many people may need more than once on a busy machine.
        var run = (await Admin.GetAsync($"/pay-runs/{payRunId}?wait_seconds=30")).Json;
        for (var again = 0; again < 5 && run.At("status") == "calculating"; again++) run = (await Admin.GetAsync($"/pay-runs/{payRunId}?wait_seconds=30")).Json;
        return run;
    }

    /// <summary>Takes a run from draft to submitted.</summary>
    public async Task<Answer> SubmitAsync(string payRunId)
    {
        await CalculateAsync(payRunId);
        var approved = await Admin.PostAsync($"/pay-runs/{payRunId}/approve", new { accept_exceptions = true });
        Assert.That((int)approved.Status, Is.EqualTo(200), approved.Text);
        return await Admin.PostAsync($"/pay-runs/{payRunId}/submit", null, ("Idempotency-Key", payRunId));
    }
}
