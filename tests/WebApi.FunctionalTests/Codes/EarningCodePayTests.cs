using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.Codes;

/// <summary>Given earnings mean what the organization's earning codes say.</summary>
public sealed class EarningCodePayTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task Line_OfACode_HasItsNameAndTheKindOfLine()
    {
        foreach (var kind in new[] { "worked", "leave", "unpaid", "allowance", "bonus", "reimbursement" }) await MakeAsync($"my_{kind}", kind);
        var run = await tenant.OpenRunAsync(new
        {
            employee_id = jane,
            earnings = new object[]
            {
                new { code = "my_reimbursement", amount = 5 },
                new { code = "my_worked", hours = 8, rate = 10 },
                new { code = "my_leave", hours = 4, rate = 10 },
                new { code = "my_unpaid", hours = 2, amount = 0 },
                new { code = "my_allowance", hours = 1, amount = 7 },
                new { code = "my_bonus", amount = 9 },
            },
        });
        await tenant.CalculateAsync(run);

        var result = await ResultAsync(run);

        Assert.That(result.GetProperty("lines").EnumerateArray().Select(line => $"{line.At("kind")} {line.At("code")} {line.At("description")} {line.At("amount")}"), Is.EqualTo(new[]
        {
            "earning my_worked The code my_worked 80.00", "earning my_leave The code my_leave 40.00", "earning my_unpaid The code my_unpaid 0.00",
            "earning my_allowance The code my_allowance 7.00", "bonus my_bonus The code my_bonus 9.00", "reimbursement my_reimbursement The code my_reimbursement 5.00",
        }));
        Assert.That((result.Figure("hours_worked"), result.Figure("gross_pay"), result.Figure("reimbursements"), result.Figure("net_pay")), Is.EqualTo((8m, 136m, 5m, 141m)));
    }

    [Test]
    public async Task Bonus_WithoutADescription_HasTheNameOfItsCode()
    {
        var bonus = (await Admin.AllAsync("/earning-codes")).Single(code => code.At("code") == "bonus").At("earning_code_id");
        await Admin.PatchAsync($"/earning-codes/{bonus}", new { name = "Performance bonus" });
        var bonuses = new object[] { new { amount = 250 }, new { description = "Referral", amount = 5 } };
        var run = await tenant.OpenRunAsync(new { employee_id = jane, bonuses });
        await tenant.CalculateAsync(run);

        var lines = (await ResultAsync(run)).GetProperty("lines").EnumerateArray().Select(line => line.At("description"));

        Assert.That(lines, Is.EqualTo(new[] { "Performance bonus", "Referral" }));
        Assert.That((await Admin.GetAsync($"/pay-runs/{run}/inputs/{jane}")).Json.At("bonuses[0].description"), Is.EqualTo("null"));
    }

    [Test]
    public async Task Earning_OfAnUnpaidCode_TakesNoMoney()
    {
        await MakeAsync("strike", "unpaid");

        var answer = await OpenAsync("strike");

        Assert.That(answer.Errors, Is.EqualTo(new[] { "employees[0].earnings[0].amount: inconsistent" }));
    }

    [Test]
    public async Task Earning_OfARetiredCode_IsRefused_ButWhatHasItKeepsIt()
    {
        var id = await MakeAsync("tools", "allowance");
        var run = await tenant.OpenRunAsync(Earns("tools", 1));
        await Admin.PatchAsync($"/earning-codes/{id}", new { status = "retired" });

        var kept = await Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", new { earnings = new[] { new { code = "tools", amount = 2 } } });
        Assert.That(kept.Status, Is.EqualTo(HttpStatusCode.OK), kept.Text);
        Assert.That((await OpenAsync("tools")).Errors, Is.EqualTo(new[] { "employees[0].earnings[0].code: inconsistent" }));

        await Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", RunSteps.Pay());
        var again = await Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", new { earnings = new[] { new { code = "tools", amount = 2 } } });
        Assert.That(again.Errors, Is.EqualTo(new[] { "earnings[0].code: inconsistent" }));
    }

    [Test]
    public async Task Earnings_WithWrongCodes_AreNamedForEveryEmployee()
    {
        var john = await tenant.HireAsync("john.doe@example.com", ("first_name", "John"));

        var answer = await Admin.PostAsync("/pay-runs", new
        {
            pay_group = TestTenant.PayGroup,
            type = "regular",
            employees = new object[]
            {
                new { employee_id = jane, earnings = new[] { new { code = "ordinary", amount = 1 }, new { code = "Ordinary", amount = 1 } } },
                new { employee_id = john, earnings = new[] { new { code = "nothing", amount = 1 } } },
            },
        });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "employees[0].earnings[1].code: unknown_reference", "employees[1].earnings[0].code: unknown_reference" }));
    }

    [Test]
    public async Task Run_WhenTheNameOfACodeChanges_IsStale()
    {
        var id = await MakeAsync("tools", "allowance");
        var john = await tenant.HireAsync("john.doe@example.com", ("first_name", "John"));
        var run = await tenant.OpenRunAsync(Earns("tools", 1), RunSteps.Given(john));
        await tenant.CalculateAsync(run);
        var renamed = (await Admin.PatchAsync($"/earning-codes/{id}", new { name = "Tool money" })).Json;

        var stale = (await Admin.AllAsync($"/pay-runs/{run}/stale")).Single();
        var approved = await Admin.ActAsync(run, "approve");

        Assert.That((stale.At("employee_id"), stale.At("cause")), Is.EqualTo((jane, "earning_codes_changed")));
        // The code's time is the request's; the change is noted when it is written.
        Assert.That(TimeOf(stale.At("changed_at")), Is.InRange(TimeOf(renamed.At("updated_at")), TimeOf(renamed.At("updated_at")).AddMinutes(1)));
        Assert.That((approved.Status, approved.Code), Is.EqualTo((HttpStatusCode.Conflict, "stale_run")));

        await tenant.CalculateAsync(run);
        Assert.That((await ResultAsync(run)).At("lines[0].description"), Is.EqualTo("Tool money"));
    }

    [Test]
    public async Task Run_WhenWhatACodeIsNotComputedFromChanges_IsNotStale()
    {
        var id = await MakeAsync("tools", "allowance");
        var run = await tenant.OpenRunAsync(Earns("tools", 1));
        await tenant.CalculateAsync(run);

        await Admin.PatchAsync($"/earning-codes/{id}", new { status = "retired" });

        Assert.That((await tenant.RunAsync(run)).At("counts.stale"), Is.EqualTo("0"));
        Assert.That((await Admin.ActAsync(run, "approve")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private object Earns(string code, decimal amount) => new { employee_id = jane, earnings = new[] { new { code, amount } } };

    private Task<Answer> OpenAsync(string code) => Admin.PostAsync("/pay-runs", new
    {
        pay_group = TestTenant.PayGroup,
        type = "off_cycle",
        pay_period_start = "2026-06-01",
        pay_period_end = "2026-06-14",
        employees = new[] { Earns(code, 1) },
    });

    private async Task<JsonElement> ResultAsync(string run) => (await Admin.AllAsync($"/pay-runs/{run}/results?employee_id={jane}")).Single();

    private static DateTimeOffset TimeOf(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private Task<string> MakeAsync(string code, string kind) =>
        Admin.MakeAsync("/earning-codes", new { code, name = $"The code {code}", kind }, "earning_code_id");
}
