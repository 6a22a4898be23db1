using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Earnings;

/// <summary>A regular run prices the approved hours of its group that no run has paid, and explains each line.</summary>
public sealed class PayFromHoursTests
{
    private TestTenant _company = null!;
    private string _jane = null!;

    [SetUp]
    public async Task OpenTheGroup()
    {
        _company = await TestTenant.CreateAsync(SharedApi.Host);
        _jane = await _company.HireAsync();
        await _company.Admin.SetRateAsync(("classification", null), ("employee_id", _jane), ("amount", 40), ("effective_from", "2026-06-01"));
    }

    [Test]
    public async Task ApprovedHours_ArePriced_AndALineIsExplained()
    {
        var entry = await ApprovedAsync("2026-06-01", 8);
        await _company.Admin.RecordAsync(EntrySteps.Hours(_jane, 4, ("date", "2026-06-02")));
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);

        var result = await ResultAsync(run);
        Assert.Multiple(() =>
        {
            Assert.That((result.At("gross_pay"), result.At("hours_worked")), Is.EqualTo(("320.00", "8")), result.ToString());
            Assert.That((result.At("lines[0].code"), result.At("lines[0].hours"), result.At("lines[0].rate")), Is.EqualTo(("ordinary", "8", "40")));
        });

        var why = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/1/explanation")).Json;
        Assert.Multiple(() =>
        {
            Assert.That(why.At("formula"), Is.EqualTo("minutes ÷ 60 × rate"));
            Assert.That((why.At("inputs[0].kind"), why.At("inputs[0].id")), Is.EqualTo(("timesheet_entry", entry)));
            Assert.That((why.At("rate.amount"), why.At("rate.step")), Is.EqualTo(("40", "employee")), why.ToString());
            Assert.That((why.At("segments[0].date"), why.At("segments[0].minutes")), Is.EqualTo(("2026-06-01", "480")));
        });
    }

    [Test]
    public async Task RuleSetOfTheSamples_PricesAWeek()
    {
        await _company.Admin.PostAsync("/cost-codes", new { code = "SITE", name = "Site" });
        await UseSampleRulesAsync();
        var monday = await _company.Admin.RecordAsync(EntrySteps.Entry(_jane, ("start", "08:00"), ("end", "18:30"), ("break_minutes", 30), ("cost_code", "SITE"), ("status", "approved")));
        var saturday = await _company.Admin.RecordAsync(EntrySteps.Entry(_jane, ("date", "2026-06-06"), ("start", "08:00"), ("end", "10:45"), ("status", "approved")));
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);

        var result = await ResultAsync(run);
        Assert.That(
            result.GetProperty("lines").EnumerateArray().Select(line => $"{line.At("description")}: {line.At("hours")} at {line.At("rate")} = {line.At("amount")}"),
            Is.EqualTo(new[]
            {
                "Ordinary pay: 8 at 41.5 = 332.00", "Daily overtime: 2 at 41.5 = 124.50", "Travel: null at null = 25.00",
                "Saturday: 2 at 41.5 = 124.50", "Saturday: 0.75 at 41.5 = 62.25", "Call-out: 1.25 at 41.5 = 103.75",
            }), result.ToString());
        Assert.That(result.At("gross_pay"), Is.EqualTo("772.00"));

        var why = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/5/explanation")).Json;
        Assert.That(
            (why.At("rule.name"), why.At("formula"), why.At("operands.multiplier"), why.At("segments[0].from")),
            Is.EqualTo(("Saturday", "minutes ÷ 60 × rate × multiplier", "2", "10:00")), why.ToString());
        Assert.That(why.At("considered"), Is.EqualTo("null"));

        var whyNot = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/5/explanation?why_not=true")).Json;
        var considered = whyNot.GetProperty("considered").EnumerateArray().ToDictionary(rule => rule.At("rule.name"), rule => rule.At("reason"));
        Assert.That(considered.Keys, Is.SupersetOf(new[] { "Sunday", "Night" }).And.Not.Contains("Saturday"), whyNot.ToString());

        // Neither an allowance nor a top-up pays for segments: the entries that they follow from are named.
        var travel = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/3/explanation")).Json;
        var callOut = (await _company.Admin.GetAsync($"/pay-runs/{run}/results/{_jane}/lines/6/explanation")).Json;
        Assert.That((travel.At("inputs[0].id"), travel.At("inputs[0].path"), travel.At("inputs[0].value"), travel.At("segments")), Is.EqualTo((monday, "minutes", "600", "[]")));
        Assert.That((callOut.At("inputs[0].id"), callOut.At("inputs[0].value")), Is.EqualTo((saturday, "165")));
    }

    // Weeks start on Wednesday: the last one of the period goes on in the next one, in which the employee is gone.
    [Test]
    public async Task EmployeeWhoLeavesWithinAWeek_HasItsPremiumWithTheLastDay()
    {
        var group = (await _company.Admin.GetAsync("/pay-groups")).Json.At("data[0].pay_group_id");
        Assert.That((await _company.Admin.PatchAsync($"/pay-groups/{group}", new { week_starts_on = "wednesday" })).Status, Is.EqualTo(HttpStatusCode.OK));
        await _company.Admin.MakeAsync("/pay-rules", new
        {
            code = "flsa",
            name = "FLSA",
            pay_group = TestTenant.PayGroup,
            effective_from = "2026-05-01",
            rules = new[] { new { type = "overtime", name = "Overtime", basis = "weekly", after_hours = 40, rate = "regular_rate" } },
        }, "pay_rule_id");
        foreach (var date in new[] { "2026-06-10", "2026-06-11", "2026-06-12" }) await ApprovedAsync(date, 15);
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);
        Assert.That((await ResultAsync(run)).At("gross_pay"), Is.EqualTo("1800.00"));

        await _company.Admin.DeleteAsync($"/employees/{_jane}?end_date=2026-06-12");
        await _company.CalculateAsync(run);
        Assert.That((await ResultAsync(run)).At("gross_pay"), Is.EqualTo("1900.00"));
    }

    [Test]
    public async Task OtherRules_MakeTheRunStale_AndRulesThatWereUsedStay()
    {
        await _company.Admin.PostAsync("/cost-codes", new { code = "SITE", name = "Site" });
        var rules = await UseSampleRulesAsync();
        await ApprovedAsync("2026-06-01", 10);
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);
        Assert.That((await _company.Admin.PatchAsync($"/pay-rules/{rules}", new { rules = Array.Empty<object>() })).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await _company.Admin.GetAsync($"/pay-runs/{run}/stale")).Json.At("data[0].cause"), Is.EqualTo("rule_changed"));

        await _company.BringToAsync(run, "submitted");
        var change = await _company.Admin.PatchAsync($"/pay-rules/{rules}", new { effective_from = "2026-05-02" });
        Assert.That((change.Status, change.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rule_in_use")), change.Text);
    }

    [Test]
    public async Task Submission_FreezesEntriesAndRates_AndLaterRunsDoNotPayThemAgain()
    {
        var entry = await ApprovedAsync("2026-06-01", 8);
        var first = await _company.OpenRunAsync();
        await _company.BringToAsync(first, "submitted");

        var paid = (await _company.Admin.GetAsync($"{EntrySteps.Entries}/{entry}")).Json;
        var change = await _company.Admin.PatchAsync($"{EntrySteps.Entries}/{entry}", new { hours = 7 });
        var rate = (await _company.Admin.GetAsync("/pay-rates")).Json;
        var raise = await _company.Admin.PatchAsync($"/pay-rates/{rate.At("data[0].pay_rate_id")}", new { amount = 41 });
        Assert.That(paid.At("paid_in_pay_run_id"), Is.EqualTo(first));
        Assert.That((change.Status, raise.Status, raise.Code), Is.EqualTo((HttpStatusCode.Conflict, HttpStatusCode.Conflict, "pay_rate_in_use")));

        // Approved late, and paid with the next period.
        await ApprovedAsync("2026-06-03", 5);
        await ApprovedAsync("2026-06-16", 2);
        var second = await _company.Admin.MakeAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular" }, "pay_run_id");
        await _company.CalculateAsync(second);
        Assert.That((await ResultAsync(second)).At("gross_pay"), Is.EqualTo("280.00"));
    }

    // The period ends on 14 June, and 16 March is 90 days before that.
    [Test]
    public async Task HoursThatAreTooLate_StayOpen()
    {
        var joe = await _company.HireAsync("joe@example.com", ("start_date", "2026-03-01"));
        await _company.Admin.SetRateAsync(("classification", null), ("employee_id", joe), ("amount", 40), ("effective_from", "2026-03-01"));
        var tooLate = await _company.Admin.RecordAsync(EntrySteps.Hours(joe, 8, ("date", "2026-03-15"), ("status", "approved")));
        var late = await _company.Admin.RecordAsync(EntrySteps.Hours(joe, 5, ("date", "2026-03-16"), ("status", "approved")));
        var run = await _company.OpenRunAsync();
        await _company.BringToAsync(run, "submitted");

        Assert.That((await _company.RunAsync(run)).At("totals.gross_pay"), Is.EqualTo("200.00"));
        Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{late}")).Json.At("paid_in_pay_run_id"), Is.EqualTo(run));
        Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{tooLate}")).Json.At("paid_in_pay_run_id"), Is.EqualTo("null"));
    }

    [Test]
    public async Task HoursWithoutARate_BlockTheEmployeeAlone()
    {
        var joe = await _company.HireAsync("joe@example.com");
        await ApprovedAsync("2026-06-01", 8);
        await _company.Admin.RecordAsync(EntrySteps.Hours(joe, 8, ("status", "approved")));
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);

        var exceptions = (await _company.Admin.GetAsync($"/pay-runs/{run}/exceptions")).Json;
        Assert.That((exceptions.At("data[0].employee_id"), exceptions.At("data[0].code")), Is.EqualTo((joe, "no_rate")));
        Assert.That((await ResultAsync(run)).At("gross_pay"), Is.EqualTo("320.00"));
    }

    [TestCase("entry_added")]
    [TestCase("entry_changed")]
    [TestCase("entry_removed")]
    [TestCase("rate_changed")]
    [TestCase("holiday_changed")]
    public async Task Change_MakesTheRunStale_AndSaysWhich(string cause)
    {
        var entry = await ApprovedAsync("2026-06-01", 8);
        var run = await _company.OpenRunAsync();
        await _company.CalculateAsync(run);

        var changed = cause switch
        {
            "entry_added" => await _company.Admin.PostAsync(EntrySteps.Entries, EntrySteps.Hours(_jane, 2, ("date", "2026-06-02"), ("status", "approved"))),
            "entry_changed" => await _company.Admin.PatchAsync($"{EntrySteps.Entries}/{entry}", new { hours = 7 }),
            "entry_removed" => await _company.Admin.DeleteAsync($"{EntrySteps.Entries}/{entry}"),
            "rate_changed" => await _company.Admin.PatchAsync($"/pay-rates/{(await _company.Admin.GetAsync("/pay-rates")).Json.At("data[0].pay_rate_id")}", new { amount = 41 }),
            _ => await _company.Admin.PostAsync("/holidays", new { date = "2026-06-02", name = "Founders' day" }),
        };
        Assert.That((int)changed.Status, Is.LessThan(300), changed.Text);
        var stale = (await _company.Admin.GetAsync($"/pay-runs/{run}/stale")).Json;
        var approval = await _company.Admin.ActAsync(run, "approve");
        Assert.That(stale.At("data[0].cause"), Is.EqualTo(cause));
        Assert.That((approval.Status, approval.Code), Is.EqualTo((HttpStatusCode.Conflict, "stale_run")));
    }

    [Test]
    public async Task GivenEarnings_AreThePay_AndTheHoursStayOpen()
    {
        var entry = await ApprovedAsync("2026-06-01", 8);
        var run = await _company.OpenRunAsync(RunSteps.Given(_jane));
        await _company.BringToAsync(run, "submitted");

        Assert.That((await ResultAsync(run)).At("gross_pay"), Is.EqualTo("4000.00"));
        Assert.That((await _company.Admin.GetAsync($"{EntrySteps.Entries}/{entry}")).Json.At("paid_in_pay_run_id"), Is.EqualTo("null"));
    }

    [Test]
    public async Task BonusesAndDeductions_StandBesideHours()
    {
        await ApprovedAsync("2026-06-01", 8);
        var run = await _company.OpenRunAsync(new { employee_id = _jane, bonuses = new[] { new { amount = 100 } }, deductions = new[] { new { description = "Union", amount = 20 } } });
        await _company.CalculateAsync(run);

        var result = await ResultAsync(run);
        Assert.That((result.At("gross_pay"), result.At("net_pay")), Is.EqualTo(("420.00", "400.00")));
    }

    private async Task<string> UseSampleRulesAsync()
    {
        var rules = JsonNode.Parse(await File.ReadAllTextAsync(Sources.PathOf("docs", "samples", "pay-rules.json")))!;
        (rules["pay_group"], rules["effective_from"]) = (TestTenant.PayGroup, "2026-05-01");
        return await _company.Admin.MakeAsync("/pay-rules", rules, "pay_rule_id");
    }

    private Task<string> ApprovedAsync(string date, decimal hours) =>
        _company.Admin.RecordAsync(EntrySteps.Hours(_jane, hours, ("date", date), ("status", "approved")));

    private async Task<JsonElement> ResultAsync(string run) => (await _company.Admin.GetAsync($"/pay-runs/{run}/results?employee_id={_jane}")).Json.GetProperty("data")[0];
}
