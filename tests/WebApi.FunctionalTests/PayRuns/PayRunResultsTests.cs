using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

public sealed class PayRunResultsTests
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
    public async Task Calculate_WithEveryOutcome_PutsEachPersonWhereTheyBelong()
    {
        var poor = await tenant.HireAsync("poor@example.com");
        var excluded = await tenant.HireAsync("excluded@example.com");
        var idle = await tenant.HireAsync("idle@example.com");
        var run = await tenant.OpenRunAsync(
            RunSteps.Given(jane),
            new { employee_id = poor, hours_worked = 1, gross_pay = 10, deductions = new[] { new { description = "Advance", amount = 10.01m } } },
            new { employee_id = excluded, exclude = true });

        var calculated = await tenant.CalculateAsync(run);
        var results = await tenant.Admin.AllAsync($"/pay-runs/{run}/results");
        var exceptions = await tenant.Admin.AllAsync($"/pay-runs/{run}/exceptions");
        var skipped = await tenant.Admin.AllAsync($"/pay-runs/{run}/skipped", limit: 1);

        Assert.That((calculated.At("totals.employees"), calculated.At("counts.exceptions"), calculated.At("counts.skipped")), Is.EqualTo(("1", "1", "2")));
        Assert.That((calculated.At("progress.done"), calculated.At("progress.total")), Is.EqualTo(("4", "4")));
        Assert.That(results.Select(one => one.At("employee_id")), Is.EqualTo(new[] { jane }));
        Assert.That(exceptions.Select(one => (one.At("employee_id"), one.At("code"))), Is.EqualTo(new[] { (poor, "negative_net_pay") }));
        Assert.That(skipped.Select(one => (one.At("employee_id"), one.At("reason"))), Is.EquivalentTo(new[] { (excluded, "excluded"), (idle, "no_pay_given") }));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/results?employee_id={poor}")).Json.At("data"), Is.EqualTo("[]"));
    }

    [Test]
    public async Task Approve_WithExceptions_WantsThemAcceptedAndThenLeavesThemOut()
    {
        var poor = await tenant.HireAsync("poor@example.com");
        var run = await tenant.OpenRunAsync(
            RunSteps.Given(jane),
            new { employee_id = poor, deductions = new[] { new { description = "Advance", amount = 1 } } });
        await tenant.CalculateAsync(run);

        var refused = await tenant.Admin.ActAsync(run, "approve");
        var alsoRefused = await tenant.Admin.ActAsync(run, "approve", new { accept_exceptions = false });
        var wrong = await tenant.Admin.ActAsync(run, "approve", "{\"accept_exceptions\":\"yes\"}");
        var accepted = await tenant.Admin.ActAsync(run, "approve", new { accept_exceptions = true });
        var submitted = await tenant.Admin.ActAsync(run, "submit");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "run_has_exceptions")));
        Assert.That(alsoRefused.Code, Is.EqualTo("run_has_exceptions"));
        Assert.That(wrong.Errors, Is.EqualTo(new[] { "accept_exceptions: invalid_type" }));
        Assert.That(accepted.Status, Is.EqualTo(HttpStatusCode.OK), accepted.Text);
        Assert.That((submitted.Status, submitted.Json.At("totals.employees")), Is.EqualTo((HttpStatusCode.OK, "1")));
        Assert.That((await tenant.Admin.AllAsync($"/paystubs?pay_run_id={run}")).Select(one => one.At("employee_id")), Is.EqualTo(new[] { jane }));
    }

    [Test]
    public async Task Calculate_WhenOnePersonsInputBreaksIt_PaysTheOthers()
    {
        var broken = await tenant.HireAsync("broken@example.com");
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await GiveAsync(run, broken, new ManualPay(null, null, [new ManualEarning("no_such_code", null, null, null, 1)], [], [], false));

        var calculated = await tenant.CalculateAsync(run);
        var exceptions = await tenant.Admin.AllAsync($"/pay-runs/{run}/exceptions");

        Assert.That((calculated.At("status"), calculated.At("totals.net_pay")), Is.EqualTo(("calculated", "4000.00")));
        Assert.That(exceptions.Select(one => (one.At("employee_id"), one.At("code"))), Is.EqualTo(new[] { (broken, "calculation_failed") }));
        Assert.That(exceptions[0].At("message"), Does.Not.Contain("Exception").And.Not.Contain("no_such_code"));
    }

    [TestCase("AU", "AUD", "Australia/Sydney")]
    [TestCase("US", "USD", "America/New_York")]
    public async Task Calculate_WhereALawWouldWithhold_IsAnExceptionForEachPerson(string jurisdiction, string currency, string zone)
    {
        var taxed = await TestTenant.CreateAsync(SharedApi.Host, jurisdiction, currency, zone);
        var run = await taxed.OpenRunAsync(RunSteps.Given(await taxed.HireAsync()));

        var calculated = await taxed.CalculateAsync(run);

        Assert.That((calculated.At("counts.exceptions"), calculated.At("currency")), Is.EqualTo(("1", currency)));
        Assert.That((await taxed.Admin.AllAsync($"/pay-runs/{run}/exceptions"))[0].At("code"), Is.EqualTo("no_table_for_date"));
    }

    [Test]
    public async Task Results_HaveLinesSumsAndPayments()
    {
        await tenant.Admin.PatchAsync(
            $"/employees/{jane}", new { bank_account = new { account_number = "123456789", routing_number = "021000021", account_type = "checking" } });
        var run = await tenant.OpenRunAsync(new
        {
            employee_id = jane,
            earnings = new object[]
            {
                new { code = "ordinary", hours = 38, rate = 27.1658m },
                new { code = "overtime", hours = 1.5m, rate = 33.333333m },
                new { code = "reimbursement", description = "Travel", amount = 125 },
                new { code = "annual_leave", hours = 8, rate = 27.1658m },
            },
            bonuses = new[] { new { description = "Referral", amount = 250 } },
            deductions = new object[] { new { code = "UNION", description = "Union fee", amount = 20 }, new { description = "Income tax", amount = 300.5m, kind = "tax" } },
        });
        await tenant.CalculateAsync(run);

        var result = (await tenant.Admin.GetAsync($"/pay-runs/{run}/results?employee_id={jane}")).Json.GetProperty("data")[0];

        Assert.That(result.GetProperty("lines").EnumerateArray().Select(line => $"{line.At("number")} {line.At("kind")} {line.At("code")} {line.At("amount")}"), Is.EqualTo(new[]
        {
            "1 earning ordinary 1032.30", "2 earning overtime 50.00", "3 earning annual_leave 217.33", "4 bonus bonus 250.00",
            "5 reimbursement reimbursement 125.00", "6 tax tax 300.50", "7 deduction UNION 20.00",
        }));
        Assert.That((result.At("hours_worked"), result.At("gross_pay"), result.At("reimbursements")), Is.EqualTo(("39.5", "1549.63", "125.00")));
        Assert.That((result.At("net_pay"), result.At("amount_owed"), result.At("employer_contributions"), result.At("bases")), Is.EqualTo(("1354.13", "0.00", "[]", "[]")));
        Assert.That((result.At("taxes[0].amount"), result.At("deductions[0].code")), Is.EqualTo(("300.50", "UNION")));
        Assert.That((result.At("lines[0].rate"), result.At("lines[0].hours"), result.At("lines[0].year_to_date")), Is.EqualTo(("27.1658", "38", "1032.30")));
        Assert.That((result.At("payments[0].method"), result.At("payments[0].account_last4"), result.At("payments[0].amount")), Is.EqualTo(("bank_transfer", "6789", "1354.13")));
        Assert.That(result.At("employee.bank_account.account_number_last4"), Is.EqualTo("6789"));
        Assert.That(result.At("employee"), Does.Not.Contain("123456789"));
    }

    [Test]
    public async Task Results_WithoutABankAccount_ArePaidInAnotherWay()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));
        await tenant.CalculateAsync(run);

        var result = (await tenant.Admin.AllAsync($"/pay-runs/{run}/results"))[0];

        Assert.That((result.At("payments[0].method"), result.At("payments[0].account_last4")), Is.EqualTo(("other", "null")));
    }

    [Test]
    public async Task Results_BeforeACalculation_AreEmpty()
    {
        var run = await tenant.OpenRunAsync(RunSteps.Given(jane));

        foreach (var list in new[] { "results", "exceptions", "skipped", "stale" })
            Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/{list}")).Text, Is.EqualTo("{\"data\":[],\"has_more\":false,\"next_cursor\":null}"), list);
    }

    [Test]
    public async Task Lists_OfARunThatIsNotThere_AreNotFound()
    {
        var strange = await (await TestTenant.CreateAsync(SharedApi.Host)).OpenRunAsync();

        foreach (var list in new[] { "", "/results", "/exceptions", "/skipped", "/warnings", "/stale", $"/inputs/{jane}", $"/results/{jane}/lines/1/explanation" })
        {
            Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{strange}{list}")).Status, Is.EqualTo(HttpStatusCode.NotFound), list);
            Assert.That((await tenant.Admin.GetAsync($"/pay-runs/nonsense{list}")).Status, Is.EqualTo(HttpStatusCode.NotFound), list);
        }
    }

    [Test]
    public async Task Explanation_OfEveryLine_ComputesTheAmountAgain()
    {
        var run = await tenant.OpenRunAsync(new
        {
            employee_id = jane,
            earnings = new object[] { new { code = "ordinary", hours = 38, rate = 27.1658m }, new { code = "allowance", amount = 25.5m } },
            bonuses = new[] { new { description = "Referral", amount = 250 } },
            deductions = new[] { new { description = "Union fee", amount = 20 } },
        });
        await tenant.CalculateAsync(run);
        var input = (await tenant.Admin.GetAsync($"/pay-runs/{run}/inputs/{jane}")).Json;
        var lines = (await tenant.Admin.AllAsync($"/pay-runs/{run}/results"))[0].GetProperty("lines").EnumerateArray().ToList();
        var paths = new List<string>();

        foreach (var line in lines)
        {
            var explained = (await tenant.Admin.GetAsync($"/pay-runs/{run}/results/{jane}/lines/{line.At("number")}/explanation")).Json;
            var product = explained.GetProperty("operands").EnumerateObject().Aggregate(1m, (soFar, operand) => soFar * operand.Value.GetDecimal());
            Assert.That(explained.Figure("unrounded"), Is.EqualTo(product));
            Assert.That(explained.At("rounding") == "none" ? product : decimal.Round(product, 2, MidpointRounding.AwayFromZero), Is.EqualTo(line.Figure("amount")));
            Assert.That((explained.At("amount"), explained.At("number")), Is.EqualTo((line.At("amount"), line.At("number"))));
            Assert.That(explained.At("inputs[0].version"), Is.EqualTo(input.At("version")));
            paths.AddRange(explained.GetProperty("inputs").EnumerateArray().Select(one => one.At("path")));
        }

        Assert.That(paths, Is.EqualTo(new[] { "earnings[0].hours", "earnings[0].rate", "earnings[1].amount", "bonuses[0].amount", "deductions[0].amount" }));
        foreach (var number in new[] { "0", "5", "x", "-1" })
            Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/results/{jane}/lines/{number}/explanation")).Status, Is.EqualTo(HttpStatusCode.NotFound), number);
    }

    // Past the API, which would refuse it.
    private async Task GiveAsync(string run, string employee, ManualPay given)
    {
        var organization = (await tenant.Admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetGuid();
        await using var scope = SharedApi.Host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = organization;
        var db = scope.ServiceProvider.GetRequiredService<IPayrollDbContext>();
        var now = TimeProvider.System.GetUtcNow();
        var found = await db.PayRuns.SingleAsync(one => one.Id == Guid.Parse(run));
        db.PayRunInputs.Add(PayRunInput.Give(Guid.CreateVersion7(now), found, Guid.Parse(employee), given, now));
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
