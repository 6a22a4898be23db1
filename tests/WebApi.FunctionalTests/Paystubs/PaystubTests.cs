using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Paystubs;

[SetCulture("de-DE")]
public sealed class PaystubTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string john = null!;
    private string june = null!;
    private string july = null!;

    [OneTimeSetUp]
    public async Task PayTwiceAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));
        john = await tenant.HireAsync("john@example.com", ("first_name", "John"));
        june = await PayAsync("2026-06-01", "2026-06-14");
        july = await PayAsync("2026-06-29", "2026-07-12");
    }

    [Test]
    public async Task List_ByEmployeeRunAndPayDate_FindsThem()
    {
        Assert.That(await FindAsync(""), Is.EquivalentTo(new[] { (june, jane), (june, john), (july, jane), (july, john) }));
        Assert.That(await FindAsync($"?employee_id={jane}"), Is.EqualTo(new[] { (june, jane), (july, jane) }));
        Assert.That(await FindAsync($"?pay_run_id={july}"), Is.EquivalentTo(new[] { (july, jane), (july, john) }));
        Assert.That(await FindAsync($"?pay_run_id={july}&employee_id={john}"), Is.EqualTo(new[] { (july, john) }));
        Assert.That(await FindAsync($"?employee_id={jane}&from=2026-06-19&to=2026-06-19"), Is.EqualTo(new[] { (june, jane) }));
        Assert.That(await FindAsync($"?employee_id={jane}&from=2026-06-20"), Is.EqualTo(new[] { (july, jane) }));
        Assert.That(await FindAsync($"?employee_id={jane}&to=2026-07-16"), Is.EqualTo(new[] { (june, jane) }));
        Assert.That(await FindAsync("?from=2026-06-20&to=2026-07-16"), Is.Empty);
        Assert.That(await FindAsync("?employee_id=00000000-0000-0000-0000-000000000001"), Is.Empty);
    }

    [Test]
    public async Task List_PageByPage_IsTheWholeList()
    {
        var whole = (await tenant.Admin.AllAsync("/paystubs")).ConvertAll(stub => stub.At("paystub_id"));

        Assert.That((await tenant.Admin.AllAsync("/paystubs", limit: 1)).ConvertAll(stub => stub.At("paystub_id")), Is.EqualTo(whole));
        Assert.That((await tenant.Admin.AllAsync("/paystubs", limit: 3)).ConvertAll(stub => stub.At("paystub_id")), Is.EqualTo(whole));
    }

    [TestCase("?from=2026-07-01&to=2026-06-01", "to: inconsistent")]
    [TestCase("?from=yesterday", "from: invalid_format")]
    [TestCase("?employee_id=E-1", "employee_id: invalid_format")]
    [TestCase("?limit=0", "limit: out_of_range")]
    [TestCase("?limit=201", "limit: out_of_range")]
    [TestCase("?cursor=nonsense", "cursor: invalid_format")]
    [TestCase("?employee=1", "employee: unknown_member")]
    public async Task List_WithAWrongFilter_NamesIt(string query, string error) =>
        Assert.That((await tenant.Admin.GetAsync($"/paystubs{query}")).Errors, Is.EqualTo(new[] { error }));

    [Test]
    public async Task Paystub_HasTheYearToDateOfTheRunsBefore()
    {
        var first = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={june}&employee_id={jane}"))[0];
        var second = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={july}&employee_id={jane}"))[0];

        Assert.That((first.At("year_to_date.gross_pay"), first.At("year_to_date.net_pay")), Is.EqualTo(("1032.30", "932.30")));
        Assert.That((second.At("year_to_date.gross_pay"), second.At("year_to_date.taxes"), second.At("year_to_date.net_pay")), Is.EqualTo(("2064.60", "200.00", "1864.60")));
        Assert.That((second.At("lines[0].amount"), second.At("lines[0].year_to_date"), second.At("lines[1].year_to_date")), Is.EqualTo(("1032.30", "2064.60", "200.00")));
    }

    [Test]
    public async Task Paystub_IsTheResultThatWasApproved()
    {
        var result = (await tenant.Admin.GetAsync($"/pay-runs/{june}/results?employee_id={jane}")).Json.GetProperty("data")[0];
        var stub = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={june}&employee_id={jane}"))[0];

        // Warnings are for the review of the run.
        foreach (var member in result.EnumerateObject().Where(member => member.Name != "warnings"))
            Assert.That(stub.GetProperty(member.Name).GetRawText(), Is.EqualTo(member.Value.GetRawText()), member.Name);
        Assert.That((stub.At("employee.external_id"), stub.At("pay_date"), stub.At("currency")), Is.EqualTo(("E-1", "2026-06-19", "USD")));
    }

    [Test]
    public async Task Paystub_AfterEverythingElseChanged_IsTheSameByteForByte()
    {
        var own = await TestTenant.CreateAsync(SharedApi.Host);
        var paid = await own.HireAsync(
            "paid@example.com", ("external_id", "E-9"), ("bank_account", new { account_number = "123456789", routing_number = "021000021", account_type = "checking" }));
        var run = await own.OpenRunAsync(RunSteps.Given(paid));
        await own.SubmitAsync(run);
        var id = (await own.Admin.AllAsync($"/paystubs?pay_run_id={run}"))[0].At("paystub_id");
        var before = await own.Admin.GetAsync($"/paystubs/{id}");
        var explained = await own.Admin.GetAsync($"/paystubs/{id}/lines/1/explanation");

        foreach (var change in new object[]
        {
            new { first_name = "Other", last_name = "Name", email = "other@example.com", external_id = "E-10" },
            new { bank_account = new { account_number = "987654321", routing_number = "021000021", account_type = "savings" } },
            new { classification = "Lead", employment_type = "casual" },
        })
        {
            var changed = await own.Admin.PatchAsync($"/employees/{paid}", change);
            Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
        }

        await own.Admin.ActAsync(run, "mark-paid");
        var groups = (await own.Admin.AllAsync("/pay-groups"))[0];
        await own.Admin.PatchAsync($"/pay-groups/{groups.At("pay_group_id")}", new { name = "Renamed" });
        await own.SubmitAsync((await own.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", employees = new[] { RunSteps.Given(paid, 1, 1) } })).Json.At("pay_run_id"));
        await own.Admin.DeleteAsync($"/employees/{paid}?end_date=2026-12-31");

        Assert.That((await own.Admin.GetAsync($"/paystubs/{id}")).Text, Is.EqualTo(before.Text));
        Assert.That((await own.Admin.GetAsync($"/paystubs/{id}/lines/1/explanation")).Text, Is.EqualTo(explained.Text));
        Assert.That(before.Json.At("payments[0].account_last4"), Is.EqualTo("6789"));
    }

    [Test]
    public async Task Explanation_OfEveryLine_ComputesTheAmountAgain()
    {
        var stub = (await tenant.Admin.AllAsync($"/paystubs?pay_run_id={june}&employee_id={jane}"))[0];

        foreach (var line in stub.GetProperty("lines").EnumerateArray())
        {
            var explained = (await tenant.Admin.GetAsync($"/paystubs/{stub.At("paystub_id")}/lines/{line.At("number")}/explanation")).Json;
            var product = explained.GetProperty("operands").EnumerateObject().Aggregate(1m, (soFar, operand) => soFar * operand.Value.GetDecimal());
            Assert.That(explained.Figure("unrounded"), Is.EqualTo(product));
            Assert.That(decimal.Round(product, 2, MidpointRounding.AwayFromZero), Is.EqualTo(line.Figure("amount")));
        }

        var first = (await tenant.Admin.GetAsync($"/paystubs/{stub.At("paystub_id")}/lines/1/explanation")).Json;
        Assert.That((first.Figure("unrounded"), first.At("rounding"), first.At("formula")), Is.EqualTo((1032.3004m, "half_away_from_zero", "hours × rate")));
        Assert.That((first.At("operands.hours"), first.At("operands.rate")), Is.EqualTo(("38", "27.1658")));
    }

    [Test]
    public async Task Paystub_OfAStrangerOrOfNothing_IsNotFound()
    {
        var stub = (await tenant.Admin.AllAsync("/paystubs"))[0].At("paystub_id");
        var stranger = await SharedApi.Host.NewOrganizationAsync();

        foreach (var path in new[] { $"/paystubs/{stub}", $"/paystubs/{stub}/lines/1/explanation" })
            Assert.That((await stranger.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound), path);
        Assert.That((await tenant.Admin.GetAsync($"/paystubs/{stub}/lines/99/explanation")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.GetAsync("/paystubs/nonsense")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await stranger.AllAsync($"/paystubs?employee_id={jane}"), Is.Empty);
    }

    private async Task<List<(string Run, string Employee)>> FindAsync(string query) =>
        (await tenant.Admin.AllAsync($"/paystubs{query}")).ConvertAll(stub => (stub.At("pay_run_id"), stub.At("employee_id")));

    private async Task<string> PayAsync(string start, string end)
    {
        var run = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new
            {
                pay_group = TestTenant.PayGroup,
                type = "regular",
                pay_period_start = start,
                pay_period_end = end,
                employees = new[] { jane, john }.Select(id => new
                {
                    employee_id = id,
                    earnings = new[] { new { code = "ordinary", hours = 38, rate = 27.1658m } },
                    deductions = new[] { new { description = "Income tax", amount = 100, kind = "tax" } },
                }),
            },
            "pay_run_id");
        var submitted = await tenant.SubmitAsync(run);
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        return run;
    }
}
