using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunTypesTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task OtherRuns_CoverOnlyThePeopleNamed_AndThereCanBeSeveral([Values("off_cycle", "bonus")] string type)
    {
        await tenant.HireAsync("idle@example.com");
        await OpenAsync(type, RunSteps.Given(jane, 10, 1));
        var opened = await OpenAsync(type, RunSteps.Given(jane, 100, 2));
        var run = opened.Json.At("pay_run_id");

        var calculated = await tenant.CalculateAsync(run);

        Assert.That(opened.Status, Is.EqualTo(HttpStatusCode.Created), opened.Text);
        Assert.That((calculated.At("totals.employees"), calculated.At("counts.skipped"), calculated.At("progress.total")), Is.EqualTo(("1", "0", "1")));
    }

    [Test]
    public async Task OtherRuns_WantAPeriod([Values("off_cycle", "bonus")] string type)
    {
        var answer = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "pay_period_start: required" }));
    }

    [Test]
    public async Task OtherRuns_PayPeopleWhoHaveEnded()
    {
        await tenant.SubmitAsync(await tenant.OpenRunAsync(RunSteps.Given(jane)));
        await tenant.Admin.DeleteAsync($"/employees/{jane}?end_date=2026-06-14");
        var run = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-15", pay_period_end = "2026-06-28", employees = new[] { RunSteps.Given(jane, 100, 2) } },
            "pay_run_id");

        Assert.That((await tenant.SubmitAsync(run)).Json.At("totals.gross_pay"), Is.EqualTo("100.00"));
    }

    [Test]
    public async Task RunOfNobody_CanBeCalculatedAndSubmitted()
    {
        var opened = await OpenAsync("bonus");

        var submitted = await tenant.SubmitAsync(opened.Json.At("pay_run_id"));

        Assert.That((submitted.Status, submitted.Json.At("totals.employees")), Is.EqualTo((HttpStatusCode.OK, "0")), submitted.Text);
    }

    [Test]
    public async Task Correction_WithNegativeFigures_IsOwedAndNeverPaid()
    {
        var regular = await SubmittedAsync();
        await tenant.Admin.DeleteAsync($"/employees/{jane}?end_date=2026-06-14");
        var opened = await CorrectAsync(regular, new
        {
            employee_id = jane,
            hours_worked = -2,
            gross_pay = -100,
            deductions = new[] { new { description = "Income tax", amount = -32, kind = "tax" } },
        });
        var correction = opened.Json.At("pay_run_id");

        var submitted = await tenant.SubmitAsync(correction);
        var stub = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={correction}"))[0];

        Assert.That((opened.Json.At("pay_period_start"), opened.Json.At("pay_period_end"), opened.Json.At("pay_date")), Is.EqualTo(("2026-06-01", "2026-06-14", "2026-06-19")));
        Assert.That(opened.Json.At("corrects_pay_run_id"), Is.EqualTo(regular));
        Assert.That(submitted.Json.At("totals.net_pay"), Is.EqualTo("-68.00"));
        Assert.That((stub.At("gross_pay"), stub.At("net_pay"), stub.At("amount_owed"), stub.At("payments")), Is.EqualTo(("-100.00", "-68.00", "68.00", "[]")));
        Assert.That((stub.At("year_to_date.gross_pay"), stub.At("year_to_date.taxes"), stub.At("year_to_date.net_pay")), Is.EqualTo(("3900.00", "768.00", "3132.00")));
        Assert.That((stub.At("lines[0].year_to_date"), stub.At("hours_worked")), Is.EqualTo(("3900.00", "-2")));
    }

    [Test]
    public async Task Correction_WithNegativeEarnings_IsForFormerEmployeesToo()
    {
        var regular = await SubmittedAsync();
        await tenant.Admin.DeleteAsync($"/employees/{jane}?end_date=2026-06-14");
        var correction = (await CorrectAsync(regular, new
        {
            employee_id = jane,
            earnings = new object[] { new { code = "ordinary", hours = -8, rate = 50 }, new { code = "annual_leave", amount = 150 } },
        })).Json.At("pay_run_id");

        await tenant.SubmitAsync(correction);
        var stub = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={correction}"))[0];

        Assert.That((stub.At("lines[0].amount"), stub.At("lines[1].amount"), stub.At("gross_pay")), Is.EqualTo(("-400.00", "150.00", "-250.00")), stub.ToString());
        Assert.That((stub.At("net_pay"), stub.At("amount_owed"), stub.At("payments"), stub.At("hours_worked")), Is.EqualTo(("-250.00", "250.00", "[]", "-8")));
    }

    [Test]
    public async Task Correction_MayGiveAPayDate()
    {
        var regular = await SubmittedAsync();

        var given = await CorrectAsync(regular, payDate: "2026-07-01");
        var late = await CorrectAsync(regular, payDate: "2026-11-27");
        var early = await CorrectAsync(regular, payDate: "2026-05-31");

        Assert.That(given.Json.At("pay_date"), Is.EqualTo("2026-07-01"));
        Assert.That(late.Json.At("pay_date"), Is.EqualTo("2026-11-27"));
        Assert.That(early.Errors, Is.EqualTo(new[] { "pay_date: out_of_range" }));
    }

    [Test]
    public async Task Correction_OfARunThatIsNotSubmitted_IsRefused()
    {
        var draft = await tenant.OpenRunAsync();

        var refused = await CorrectAsync(draft);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
    }

    [Test]
    public async Task Correction_OfNothing_OfAStrangersRun_OrWithDates_IsRefused()
    {
        var regular = await SubmittedAsync();
        var stranger = await TestTenant.CreateAsync(SharedApi.Host);
        var theirs = await stranger.OpenRunAsync();
        await stranger.SubmitAsync(theirs);

        var nothing = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "correction" });
        var foreign = await CorrectAsync(theirs);
        var dated = await tenant.Admin.PostAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "correction", corrects_pay_run_id = regular, pay_period_start = "2026-06-01" });
        var regularOne = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", corrects_pay_run_id = regular });

        Assert.That(nothing.Errors, Is.EqualTo(new[] { "corrects_pay_run_id: required" }));
        Assert.That(foreign.Errors, Is.EqualTo(new[] { "corrects_pay_run_id: unknown_reference" }));
        Assert.That(dated.Errors, Is.EqualTo(new[] { "pay_period_start: inconsistent" }));
        Assert.That(regularOne.Errors, Is.EqualTo(new[] { "corrects_pay_run_id: inconsistent" }));
    }

    [Test]
    public async Task Correction_NamesTheGroupOfTheCorrectedRun()
    {
        var regular = await SubmittedAsync();
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");

        var refused = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = "sales", type = "correction", corrects_pay_run_id = regular });

        Assert.That(refused.Errors, Is.EqualTo(new[] { "pay_group: inconsistent" }));
    }

    [Test]
    public async Task Inputs_OfACorrection_MayBeNegativeAndThoseOfOthersNot()
    {
        var regular = await SubmittedAsync();
        var correction = (await CorrectAsync(regular)).Json.At("pay_run_id");
        var offCycle = (await OpenAsync("off_cycle")).Json.At("pay_run_id");

        var taken = await tenant.Admin.PutAsync($"/pay-runs/{correction}/inputs/{jane}", RunSteps.Pay(-1, -1));
        var refused = await tenant.Admin.PutAsync($"/pay-runs/{offCycle}/inputs/{jane}", RunSteps.Pay(-1, -1));

        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK), taken.Text);
        Assert.That(refused.Errors, Is.EqualTo(new[] { "hours_worked: out_of_range", "gross_pay: out_of_range" }));
    }

    private async Task<string> SubmittedAsync()
    {
        var regular = await tenant.OpenRunAsync(new
        {
            employee_id = jane,
            hours_worked = 80,
            gross_pay = 4000,
            deductions = new[] { new { description = "Income tax", amount = 800, kind = "tax" } },
        });
        var submitted = await tenant.SubmitAsync(regular);
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        return regular;
    }

    private Task<Answer> CorrectAsync(string run, object? employee = null, string? payDate = null) => tenant.Admin.PostAsync("/pay-runs", new
    {
        pay_group = TestTenant.PayGroup,
        type = "correction",
        corrects_pay_run_id = run,
        pay_date = payDate,
        employees = employee is null ? Array.Empty<object>() : [employee],
    });

    private Task<Answer> OpenAsync(string type, params object[] employees) => tenant.Admin.PostAsync(
        "/pay-runs", new { pay_group = TestTenant.PayGroup, type, pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees });
}
