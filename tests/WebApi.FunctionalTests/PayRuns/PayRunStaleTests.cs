using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunStaleTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string john = null!;
    private string idle = null!;
    private string run = null!;

    [SetUp]
    public async Task CalculateAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
        john = await tenant.HireAsync("john.doe@example.com", ("first_name", "John"));
        idle = await tenant.HireAsync("idle@example.com", ("start_date", "2026-05-01"));
        run = await tenant.OpenRunAsync(RunSteps.Given(jane), RunSteps.Given(john));
        await tenant.CalculateAsync(run);
    }

    [Test]
    public async Task Run_WhenNothingChanged_IsNotStale()
    {
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { first_name = "Jane" });
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay());

        Assert.That((await tenant.RunAsync(run)).At("counts.stale"), Is.EqualTo("0"));
        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/stale"), Is.Empty);
        Assert.That((await tenant.Admin.ActAsync(run, "approve")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Run_WhenAnInputIsReplaced_IsStale()
    {
        var put = await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(4100));

        Assert.That(put.Status, Is.EqualTo(HttpStatusCode.OK), put.Text);
        await ExpectStaleAsync((jane, "inputs_changed"));
    }

    [Test]
    public async Task Run_WhenAnInputIsRemoved_IsStale()
    {
        await tenant.Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}");

        await ExpectStaleAsync((jane, "inputs_changed"));
    }

    [Test]
    public async Task Run_WhenAnInputIsAdded_IsStale()
    {
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{idle}", RunSteps.Pay(100));

        await ExpectStaleAsync((idle, "inputs_changed"));
    }

    [Test]
    public async Task Run_WhenANameChanges_IsStale()
    {
        await tenant.Admin.PatchAsync($"/employees/{john}", new { last_name = "Roe" });

        await ExpectStaleAsync((john, "employee_changed"));
    }

    [Test]
    public async Task Run_WhenABankAccountChanges_IsStale()
    {
        var changed = await tenant.Admin.PatchAsync(
            $"/employees/{jane}", new { bank_account = new { account_number = "123456789", routing_number = "021000021", account_type = "checking" } });
        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);

        await ExpectStaleAsync((jane, "employee_changed"));
    }

    [Test]
    public async Task Run_WhenSomebodyIsHired_IsStale()
    {
        var late = await tenant.HireAsync("late@example.com", ("start_date", "2026-06-14"));
        await tenant.HireAsync("next@example.com", ("start_date", "2026-06-15"));

        await ExpectStaleAsync((late, "employee_added"));
    }

    [Test]
    public async Task Run_WhenSomebodyTurnsOutToHaveLeftBefore_IsStale()
    {
        var ended = await tenant.Admin.DeleteAsync($"/employees/{idle}?end_date=2026-05-20");
        Assert.That(ended.Status, Is.EqualTo(HttpStatusCode.OK), ended.Text);

        await ExpectStaleAsync((idle, "employee_removed"));
    }

    [Test]
    public async Task Run_WhenSomebodyWhoIsPaidTurnsOutToHaveLeftBefore_IsStaleAndThenSetsThemAside()
    {
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{idle}", RunSteps.Pay(100));
        await tenant.CalculateAsync(run);
        await tenant.Admin.DeleteAsync($"/employees/{idle}?end_date=2026-05-20");

        await ExpectStaleAsync((idle, "employment_changed"));
        await tenant.CalculateAsync(run);
        var exceptions = await tenant.Admin.AllAsync($"/pay-runs/{run}/exceptions");
        Assert.That(exceptions.Select(one => (one.At("employee_id"), one.At("code"))), Is.EqualTo(new[] { (idle, "not_employed") }));
    }

    [Test]
    public async Task Run_WhenAnotherOnePaidInBetween_IsStale()
    {
        var other = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
                type = "off_cycle",
                pay_period_start = "2026-06-01",
                pay_period_end = "2026-06-14",
                employees = new[] { RunSteps.Given(john, 50, 1) },
            },
            "pay_run_id");
        Assert.That((await tenant.SubmitAsync(other)).Status, Is.EqualTo(HttpStatusCode.OK));

        await ExpectStaleAsync((john, "year_to_date_changed"));
    }

    [Test]
    public async Task ApprovedRun_WhenSomethingChanged_CannotBeSubmitted()
    {
        await tenant.Admin.ActAsync(run, "approve");
        await tenant.Admin.PatchAsync($"/employees/{john}", new { last_name = "Roe" });

        var refused = await tenant.Admin.ActAsync(run, "submit");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "stale_run")));
        Assert.That((await tenant.RunAsync(run)).At("counts.stale"), Is.EqualTo("1"));
        Assert.That(await tenant.StatusAsync(run), Is.EqualTo("approved"));
        Assert.That(await tenant.Admin.AllAsync($"/paystubs?pay_run_id={run}"), Is.Empty);

        await tenant.Admin.ActAsync(run, "reopen");
        Assert.That((await tenant.SubmitAsync(run)).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await tenant.Admin.AllAsync($"/paystubs?pay_run_id={run}&employee_id={john}"))[0].At("employee.last_name"), Is.EqualTo("Roe"));
    }

    [Test]
    public async Task Stale_IsPagedInTheOrderOfIds()
    {
        await tenant.Admin.PatchAsync($"/employees/{john}", new { last_name = "Roe" });
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { last_name = "Roe" });
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{idle}", RunSteps.Pay(100));

        var whole = (await tenant.Admin.AllAsync($"/pay-runs/{run}/stale")).ConvertAll(one => one.At("employee_id"));
        var paged = (await tenant.Admin.AllAsync($"/pay-runs/{run}/stale", limit: 1)).ConvertAll(one => one.At("employee_id"));

        Assert.That(whole, Is.EquivalentTo(new[] { jane, john, idle }));
        Assert.That(paged, Is.EqualTo(whole));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/stale?cursor=nonsense")).Errors, Is.EqualTo(new[] { "cursor: invalid_format" }));
    }

    [Test]
    public async Task Stale_OfADraft_IsEmpty()
    {
        await tenant.Admin.ActAsync(run, "reopen");
        await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(1));

        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/stale"), Is.Empty);
        Assert.That((await tenant.RunAsync(run)).At("counts.stale"), Is.EqualTo("0"));
    }

    private async Task ExpectStaleAsync(params (string EmployeeId, string Cause)[] expected)
    {
        var before = await tenant.RunAsync(run);
        var stale = await tenant.Admin.AllAsync($"/pay-runs/{run}/stale");
        var approved = await tenant.Admin.ActAsync(run, "approve");

        Assert.That(before.At("counts.stale"), Is.EqualTo($"{expected.Length}"));
        Assert.That(stale.Select(one => (one.At("employee_id"), one.At("cause"))), Is.EquivalentTo(expected));
        Assert.That(stale.Select(one => one.At("changed_at")), Is.All.EndsWith("Z"));
        Assert.That((approved.Status, approved.Code), Is.EqualTo((HttpStatusCode.Conflict, "stale_run")), approved.Text);
        Assert.That(await tenant.StatusAsync(run), Is.EqualTo("calculated"));

        var again = await tenant.CalculateAsync(run);
        Assert.That(again.At("counts.stale"), Is.EqualTo("0"));
    }
}
