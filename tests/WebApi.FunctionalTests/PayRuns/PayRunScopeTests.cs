using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunScopeTests
{
    private static readonly string[] Cycle = ["calculate", "approve", "submit", "mark-paid", "reopen", "cancel"];

    private TestTenant tenant = null!;
    private string jane = null!;
    private string run = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("bank_account", new { account_number = "123456789", routing_number = "021000021", account_type = "checking" }));
        run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await tenant.CalculateAsync(run);
    }

    [Test]
    public async Task ReadPayroll_ReadsEverythingOfARunAndChangesNothing()
    {
        var reader = await KeyAsync("read:payroll");

        foreach (var path in Reads())
            Assert.That((await reader.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK), path);
        foreach (var action in Cycle)
        {
            var refused = await reader.ActAsync(run, action);
            Assert.That((action, refused.Status, refused.Code), Is.EqualTo((action, HttpStatusCode.Forbidden, "insufficient_scope")));
            Assert.That(refused.Json.At("required_scopes"), Does.Contain("payroll"), action);
        }

        await ExpectForbiddenAsync("create:payroll", reader.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular" }));
        await ExpectForbiddenAsync("update:payroll", reader.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-06-20" }));
        await ExpectForbiddenAsync("update:payroll", reader.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay()));
        await ExpectForbiddenAsync("delete:payroll", reader.DeleteAsync($"/pay-runs/{run}/inputs/{jane}"));
        await ExpectForbiddenAsync("read:paystubs", reader.GetAsync("/paystubs"));
    }

    [Test]
    public async Task Cycle_WantsTheWholeWriteScope()
    {
        var clerk = await KeyAsync("create:payroll", "update:payroll");

        foreach (var action in Cycle)
            await ExpectForbiddenAsync("write:payroll", clerk.ActAsync(run, action));
    }

    [Test]
    public async Task WritePayroll_RunsTheCycleWithoutReading()
    {
        var writer = await KeyAsync("write:payroll");
        var mine = await tenant.Admin.MakeAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "bonus", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14" }, "pay_run_id");

        var calculated = await writer.ActAsync(mine, "calculate");
        await tenant.Admin.GetAsync($"/pay-runs/{mine}?wait_seconds=30");

        Assert.That(calculated.Status, Is.EqualTo(HttpStatusCode.Accepted), calculated.Text);
        Assert.That((await writer.ActAsync(mine, "approve")).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var path in Reads()) await ExpectForbiddenAsync("read:payroll", writer.GetAsync(path));
    }

    [Test]
    public async Task ReadPaystubs_DoesNotReadRuns() =>
        await ExpectForbiddenAsync("read:payroll", (await KeyAsync("read:paystubs")).GetAsync($"/pay-runs/{run}/results"));

    [Test]
    public async Task PayrollSubmitter_TakesARunToItsEnd()
    {
        var answer = await tenant.Admin.PostAsync("/api-keys", new { name = "Submitter", preset = "payroll_submitter" });
        var submitter = tenant with { Admin = SharedApi.Host.Client(answer.Json.At("key")) };
        var mine = await submitter.Admin.MakeAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-15", pay_period_end = "2026-06-28", employees = new[] { RunSteps.Given(jane, 1, 1) } },
            "pay_run_id");

        await submitter.BringToAsync(mine, "paid");

        Assert.That(await submitter.Admin.AllAsync($"/paystubs?pay_run_id={mine}"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task BankDetails_WithoutReadEmployees_AreAbsentFromResultsAndPaystubs()
    {
        var paid = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees = new[] { RunSteps.Given(jane, 1, 1) } },
            "pay_run_id");
        await tenant.SubmitAsync(paid);
        var stub = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={paid}"))[0].At("paystub_id");
        var without = await KeyAsync("read:payroll", "read:paystubs");
        var with = await KeyAsync("read:payroll", "read:paystubs", "read:employees");

        foreach (var path in new[] { $"/pay-runs/{run}/results", $"/pay-runs/{paid}/results", $"/paystubs?pay_run_id={paid}", $"/paystubs/{stub}" })
        {
            var hidden = await without.GetAsync(path);
            var shown = await with.GetAsync(path);
            Assert.That(hidden.Status, Is.EqualTo(HttpStatusCode.OK), path);
            Assert.That(hidden.Text, Does.Contain("\"payments\":[{").And.Not.Contain("account_last4").And.Not.Contain("bank_account").And.Not.Contain("6789"), path);
            Assert.That(shown.Text, Does.Contain("\"account_last4\":\"6789\"").And.Contain("\"account_number_last4\":\"6789\""), path);
            Assert.That(shown.Text, Does.Not.Contain("123456789"), path);
        }
    }

    private string[] Reads() =>
    [
        "/pay-runs", $"/pay-runs/{run}", $"/pay-runs/{run}/inputs/{jane}", $"/pay-runs/{run}/results", $"/pay-runs/{run}/exceptions",
        $"/pay-runs/{run}/skipped", $"/pay-runs/{run}/warnings", $"/pay-runs/{run}/stale", $"/pay-runs/{run}/results/{jane}/lines/1/explanation",
    ];

    private async Task<ApiClient> KeyAsync(params string[] scopes)
    {
        var answer = await tenant.Admin.PostAsync("/api-keys", new { name = "Some scopes", scopes });
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        return SharedApi.Host.Client(answer.Json.At("key"));
    }

    private static async Task ExpectForbiddenAsync(string missing, Task<Answer> request)
    {
        var answer = await request;
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), answer.Text);
        Assert.That(answer.Json.At("required_scopes"), Does.Contain(missing));
    }
}
