using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunCycleTests
{
    private static readonly string[] BeforeSubmission = ["draft", "calculated", "approved"];

    private TestTenant tenant = null!;
    private string jane = null!;
    private string run = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
        run = await tenant.OpenRunAsync(RunSteps.Given(jane));
    }

    [Test]
    public async Task Cycle_FromDraftToPaid_NotesWhoAndWhen()
    {
        var draft = await tenant.RunAsync(run);
        var started = await tenant.Admin.ActAsync(run, "calculate");
        var calculated = (await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;
        var approved = await tenant.Admin.ActAsync(run, "approve");
        var submitted = await tenant.Admin.ActAsync(run, "submit");
        var paid = await tenant.Admin.ActAsync(run, "mark-paid");

        Assert.That(draft.At("status"), Is.EqualTo("draft"));
        Assert.That(draft.At("pay_date"), Is.EqualTo("2026-06-19"));
        Assert.That((started.Status, started.Json.At("status")), Is.EqualTo((HttpStatusCode.Accepted, "calculating")));
        Assert.That((calculated.At("status"), calculated.At("totals.net_pay"), calculated.At("totals.employees")), Is.EqualTo(("calculated", "4000.00", "1")));
        Assert.That((calculated.At("progress.done"), calculated.At("progress.total")), Is.EqualTo(("1", "1")));
        Assert.That(calculated.At("calculated_by"), Is.Not.EqualTo("null"));
        Assert.That((approved.Status, approved.Json.At("status"), approved.Json.At("counts.stale")), Is.EqualTo((HttpStatusCode.OK, "approved", "0")));
        Assert.That(approved.Json.At("approved_by"), Is.EqualTo(calculated.At("calculated_by")));
        Assert.That((submitted.Status, submitted.Json.At("status")), Is.EqualTo((HttpStatusCode.OK, "submitted")), submitted.Text);
        Assert.That((paid.Status, paid.Json.At("status"), paid.Json.At("totals.net_pay")), Is.EqualTo((HttpStatusCode.OK, "paid", "4000.00")));
        foreach (var time in new[] { "calculated_at", "approved_at", "submitted_at", "paid_at" })
            Assert.That(paid.Json.At(time), Does.EndWith("Z"), time);
    }

    [Test]
    public async Task Version_GoesUpWithEachStep_AndIfMatchRefusesAnOlderOne()
    {
        await tenant.CalculateAsync(run);
        var read = await tenant.Admin.GetAsync($"/pay-runs/{run}");
        var version = read.Json.At("version");
        Assert.That(read.Headers["ETag"], Is.EqualTo($"\"{version}\""));

        foreach (var action in new[] { "calculate", "approve", "reopen", "submit", "mark-paid", "cancel" })
        {
            var refused = await tenant.Admin.ActAsync(run, action, ifMatch: "1");
            Assert.That((action, refused.Status, refused.Code), Is.EqualTo((action, HttpStatusCode.PreconditionFailed, "version_mismatch")));
        }

        var patched = await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-06-20" }, ("If-Match", "\"1\""));
        Assert.That(patched.Status, Is.EqualTo(HttpStatusCode.PreconditionFailed));
        var approved = await tenant.Admin.ActAsync(run, "approve", ifMatch: version);
        Assert.That(approved.Status, Is.EqualTo(HttpStatusCode.OK), approved.Text);
        Assert.That(int.Parse(approved.Json.At("version"), System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThan(int.Parse(version, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Test]
    public async Task Submit_WithoutAnIdempotencyKey_IsRefusedAndChangesNothing()
    {
        await tenant.BringToAsync(run, "approved");

        var none = await tenant.Admin.PostAsync($"/pay-runs/{run}/submit");
        var tooLong = await tenant.Admin.PostAsync($"/pay-runs/{run}/submit", null, ("Idempotency-Key", new string('k', 256)));

        Assert.That((none.Status, none.Code), Is.EqualTo((HttpStatusCode.BadRequest, "idempotency_key_required")));
        Assert.That((tooLong.Status, tooLong.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")));
        Assert.That(await tenant.StatusAsync(run), Is.EqualTo("approved"));
    }

    [Test]
    public async Task SubmittedRun_RefusesEveryChange([Values("submitted", "paid")] string status)
    {
        await tenant.BringToAsync(run, status);
        var before = await tenant.Admin.GetAsync($"/pay-runs/{run}");

        var refusals = new[]
        {
            await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-06-20" }),
            await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(1)),
            await tenant.Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}"),
            await tenant.Admin.ActAsync(run, "calculate"),
            await tenant.Admin.ActAsync(run, "approve"),
            await tenant.Admin.ActAsync(run, "reopen"),
            await tenant.Admin.ActAsync(run, "submit"),
            await tenant.Admin.ActAsync(run, "cancel"),
        };

        Assert.That(refusals.Select(answer => (answer.Status, answer.Code)), Is.All.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task MarkPaid_Twice_IsRefused()
    {
        await tenant.BringToAsync(run, "paid");

        Assert.That((await tenant.Admin.ActAsync(run, "mark-paid")).Code, Is.EqualTo("invalid_state"));
    }

    [Test]
    public async Task ApprovedRun_TakesNoInputs()
    {
        await tenant.BringToAsync(run, "approved");

        Assert.That((await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay(1))).Code, Is.EqualTo("invalid_state"));
        Assert.That((await tenant.Admin.DeleteAsync($"/pay-runs/{run}/inputs/{jane}")).Code, Is.EqualTo("invalid_state"));
    }

    [Test]
    public async Task Reopen_DropsTheResults([Values("calculated", "approved")] string from)
    {
        await tenant.BringToAsync(run, from);
        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/results"), Has.Count.EqualTo(1));

        var reopened = await tenant.Admin.ActAsync(run, "reopen");

        Assert.That((reopened.Json.At("status"), reopened.Json.At("totals.net_pay"), reopened.Json.At("approved_at")), Is.EqualTo(("draft", "0.00", "null")));
        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/results"), Is.Empty);
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/inputs/{jane}")).Json.At("gross_pay"), Is.EqualTo("4000.00"));
        Assert.That((await tenant.CalculateAsync(run)).At("totals.net_pay"), Is.EqualTo("4000.00"));
    }

    [Test]
    public async Task Cancel_FromEachStateBeforeSubmission_FreesThePeriod([ValueSource(nameof(BeforeSubmission))] string from)
    {
        await tenant.BringToAsync(run, from);

        var cancelled = await tenant.Admin.ActAsync(run, "cancel");
        var next = await tenant.OpenRunAsync(RunSteps.Given(jane, 10));

        Assert.That((cancelled.Status, cancelled.Json.At("status"), cancelled.Json.At("totals.employees")), Is.EqualTo((HttpStatusCode.OK, "cancelled", "0")));
        Assert.That(await tenant.Admin.AllAsync($"/pay-runs/{run}/results"), Is.Empty);
        Assert.That((await tenant.SubmitAsync(next)).Status, Is.EqualTo(HttpStatusCode.OK));
        foreach (var action in new[] { "calculate", "approve", "reopen", "submit", "mark-paid", "cancel" })
            Assert.That((await tenant.Admin.ActAsync(run, action)).Code, Is.EqualTo("invalid_state"), action);
    }

    [Test]
    public async Task PatchPayDate_IsPossibleOnlyInDraft()
    {
        var moved = await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-06-22" });
        var outside = await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-05-31" });
        var cleared = await tenant.Admin.PatchAsync($"/pay-runs/{run}", "{\"pay_date\":null}");
        var unknown = await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { type = "bonus" });
        await tenant.CalculateAsync(run);
        var late = await tenant.Admin.PatchAsync($"/pay-runs/{run}", new { pay_date = "2026-06-23" });

        Assert.That((moved.Status, moved.Json.At("pay_date")), Is.EqualTo((HttpStatusCode.OK, "2026-06-22")));
        Assert.That(outside.Errors, Is.EqualTo(new[] { "pay_date: out_of_range" }));
        Assert.That(cleared.Status, Is.EqualTo(HttpStatusCode.BadRequest), cleared.Text);
        Assert.That(unknown.Errors, Is.EqualTo(new[] { "type: unknown_member" }));
        Assert.That((late.Status, late.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
        Assert.That((await tenant.RunAsync(run)).At("pay_date"), Is.EqualTo("2026-06-22"));
    }

    [Test]
    public async Task Input_IsReadReplacedAndRemoved()
    {
        var path = $"/pay-runs/{run}/inputs/{jane}";
        var given = await tenant.Admin.GetAsync(path);
        var replaced = await tenant.Admin.PutAsync(path, new
        {
            earnings = new object[] { new { code = "ordinary", hours = 38, rate = 27.1658m }, new { code = "allowance", description = "Tools", amount = 25 } },
            bonuses = new[] { new { description = "Referral", amount = 250 } },
            deductions = new object[] { new { description = "Plan", amount = 10, pre_tax = "section_125" }, new { code = "PAYE", description = "Tax", amount = 1, kind = "tax" } },
        });
        var removed = await tenant.Admin.DeleteAsync(path);

        Assert.That((given.Json.At("version"), given.Json.At("hours_worked"), given.Json.At("gross_pay")), Is.EqualTo(("1", "80", "4000.00")));
        Assert.That(replaced.Status, Is.EqualTo(HttpStatusCode.OK), replaced.Text);
        Assert.That((replaced.Json.At("version"), replaced.Json.At("gross_pay"), replaced.Json.At("earnings[0].rate")), Is.EqualTo(("2", "null", "27.1658")));
        Assert.That((replaced.Json.At("earnings[1].amount"), replaced.Json.At("bonuses[0].amount")), Is.EqualTo(("25.00", "250.00")));
        Assert.That((replaced.Json.At("deductions[0].pre_tax"), replaced.Json.At("deductions[1].kind")), Is.EqualTo(("section_125", "tax")));
        Assert.That(removed.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await tenant.Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Input_WithAnOldVersionInIfMatch_IsRefused()
    {
        var path = $"/pay-runs/{run}/inputs/{jane}";
        await tenant.Admin.PutAsync(path, RunSteps.Pay(1));

        var put = await tenant.Admin.SendAsync(HttpMethod.Put, path, RunSteps.Pay(2), ("If-Match", "\"1\""));
        var delete = await tenant.Admin.SendAsync(HttpMethod.Delete, path, null, ("If-Match", "\"1\""));
        var same = await tenant.Admin.PutAsync(path, RunSteps.Pay(1));
        await tenant.Admin.DeleteAsync(path);
        var gone = await tenant.Admin.SendAsync(HttpMethod.Put, path, RunSteps.Pay(2), ("If-Match", "\"2\""));
        var any = await tenant.Admin.SendAsync(HttpMethod.Put, path, RunSteps.Pay(2), ("If-Match", "*"));

        Assert.That(new[] { put.Status, delete.Status, gone.Status, any.Status }, Is.All.EqualTo(HttpStatusCode.PreconditionFailed));
        Assert.That(same.Json.At("version"), Is.EqualTo("2"));
    }

    [Test]
    public async Task List_ByGroupTypeAndStatus_FindsTheRuns()
    {
        await tenant.BringToAsync(run, "submitted");
        var bonus = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
                type = "bonus",
                pay_period_start = "2026-06-01",
                pay_period_end = "2026-06-14",
                employees = new[] { new { employee_id = jane, bonuses = new[] { new { description = "Referral", amount = 5 } } } },
            },
            "pay_run_id");

        Assert.That(await IdsAsync(""), Is.EqualTo(new[] { run, bonus }));
        Assert.That(await IdsAsync("?type=bonus"), Is.EqualTo(new[] { bonus }));
        Assert.That(await IdsAsync("?status=submitted"), Is.EqualTo(new[] { run }));
        Assert.That(await IdsAsync($"?pay_group={TestTenant.PayGroup}&status=draft"), Is.EqualTo(new[] { bonus }));
        Assert.That(await IdsAsync("?pay_group=sales"), Is.Empty);
        Assert.That((await tenant.Admin.GetAsync("/pay-runs?status=done")).Errors, Is.EqualTo(new[] { "status: invalid_format" }));
        Assert.That((await tenant.Admin.AllAsync("/pay-runs", limit: 1)).Select(one => one.At("pay_run_id")), Is.EqualTo(new[] { run, bonus }));

        async Task<List<string>> IdsAsync(string query) => (await tenant.Admin.AllAsync($"/pay-runs{query}")).ConvertAll(one => one.At("pay_run_id"));
    }

    [TestCase("-1")]
    [TestCase("31")]
    [TestCase("soon")]
    public async Task Get_WithAWaitOutsideItsRange_IsRefused(string seconds) =>
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds={seconds}")).Status, Is.EqualTo(HttpStatusCode.BadRequest));

    [Test]
    public async Task Get_WithAWaitForADraft_AnswersAtOnce() =>
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json.At("status"), Is.EqualTo("draft"));
}
