using System.Net;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Earnings;

/// <summary>A run that is not regular prices the approved hours of the employees that it names where that is asked for.</summary>
public sealed class PriceEntriesOfARunTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        (jane, joe) = (await tenant.HireAsync(), await tenant.HireAsync("joe@example.com"));
        foreach (var employee in new[] { jane, joe })
            await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", employee), ("amount", 40), ("effective_from", "2026-06-01"));
    }

    [Test]
    public async Task LateHours_ArePaidToTheEmployeeNamed_AndFrozen()
    {
        await ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.SubmitAsync(await tenant.OpenRunAsync());
        var (late, ofJoe) = (await ApprovedAsync(jane, "2026-06-03", 5), await ApprovedAsync(joe, "2026-06-03", 6));
        var run = await OpenAsync("off_cycle", priceEntries: true, jane);

        var submitted = await tenant.SubmitAsync(run);

        Assert.That((submitted.Status, submitted.Json.At("price_entries")), Is.EqualTo((HttpStatusCode.OK, "true")), submitted.Text);
        Assert.That((submitted.Json.At("totals.employees"), submitted.Json.At("totals.gross_pay")), Is.EqualTo(("1", "200.00")));
        Assert.That((await PaidInAsync(late), await PaidInAsync(ofJoe)), Is.EqualTo((run, "null")));
        var change = await tenant.Admin.PatchAsync($"{EntrySteps.Entries}/{late}", new { hours = 4 });
        Assert.That((change.Status, change.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), change.Text);
    }

    [Test]
    public async Task HoursThatARunHasPaid_AreNotPaidByTheNextOne()
    {
        await ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.SubmitAsync(await OpenAsync("off_cycle", priceEntries: true, jane));
        await ApprovedAsync(jane, "2026-06-02", 2);
        var regular = await tenant.OpenRunAsync();

        await tenant.CalculateAsync(regular);

        Assert.That((await tenant.RunAsync(regular)).At("totals.gross_pay"), Is.EqualTo("80.00"));
    }

    [Test]
    public async Task WithoutIt_OnlyWhatIsSuppliedIsPaid([Values("off_cycle", "bonus")] string type)
    {
        var entry = await ApprovedAsync(jane, "2026-06-01", 8);
        var run = await OpenAsync(type, priceEntries: null, jane);

        await tenant.CalculateAsync(run);

        var skipped = (await tenant.Admin.GetAsync($"/pay-runs/{run}/skipped")).Json;
        Assert.That((skipped.At("data[0].employee_id"), skipped.At("data[0].reason")), Is.EqualTo((jane, "no_pay_given")));
        Assert.That(((await tenant.RunAsync(run)).At("price_entries"), await PaidInAsync(entry)), Is.EqualTo(("false", "null")));
    }

    [Test]
    public async Task HoursOlderThan90Days_AndAfterThePeriod_AreLeft()
    {
        await ApprovedAsync(jane, "2026-06-01", 1);
        await ApprovedAsync(jane, "2026-06-08", 2);
        await ApprovedAsync(jane, "2026-09-06", 4);
        await ApprovedAsync(jane, "2026-09-07", 8);
        // 8 June is 90 days before 6 September.
        var run = await OpenAsync("off_cycle", priceEntries: true, "2026-08-24", "2026-09-06", jane);

        await tenant.CalculateAsync(run);

        Assert.That((await tenant.RunAsync(run)).At("totals.gross_pay"), Is.EqualTo("240.00"));
    }

    [Test]
    public async Task HoursOfAnotherGroupsDays_AreLeft()
    {
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");
        await ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.Admin.MakeAsync($"/employees/{jane}/employments", new { effective_from = "2026-06-03", pay_group = "other" }, "employment_id");
        await ApprovedAsync(jane, "2026-06-03", 5);
        var run = await OpenAsync("off_cycle", priceEntries: true, jane);

        await tenant.CalculateAsync(run);

        Assert.That((await tenant.RunAsync(run)).At("totals.gross_pay"), Is.EqualTo("320.00"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task RegularRun_RefusesTheMember(bool priceEntries)
    {
        var answer = await tenant.Admin.PostAsync("/pay-runs", new { pay_group = TestTenant.PayGroup, type = "regular", price_entries = priceEntries });

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "price_entries: inconsistent")), answer.Text);
    }

    [Test]
    public async Task RegularRun_SaysThatItPricesHours() =>
        Assert.That((await tenant.RunAsync(await tenant.OpenRunAsync())).At("price_entries"), Is.EqualTo("true"));

    private Task<string> ApprovedAsync(string employee, string date, decimal hours) =>
        tenant.Admin.RecordAsync(EntrySteps.Hours(employee, hours, ("date", date), ("status", "approved")));

    private Task<string> OpenAsync(string type, bool? priceEntries, params string[] employees) => OpenAsync(type, priceEntries, "2026-06-01", "2026-06-14", employees);

    private Task<string> OpenAsync(string type, bool? priceEntries, string start, string end, params string[] employees)
    {
        var body = new Dictionary<string, object?>
        {
            ["pay_group"] = TestTenant.PayGroup,
            ["type"] = type,
            ["pay_period_start"] = start,
            ["pay_period_end"] = end,
            ["employees"] = employees.Select(employee => new { employee_id = employee }),
        };
        if (priceEntries is not null) body["price_entries"] = priceEntries;
        return tenant.Admin.MakeAsync("/pay-runs", body, "pay_run_id");
    }

    private async Task<string> PaidInAsync(string entry) => (await tenant.Admin.GetAsync($"{EntrySteps.Entries}/{entry}")).Json.At("paid_in_pay_run_id");
}
