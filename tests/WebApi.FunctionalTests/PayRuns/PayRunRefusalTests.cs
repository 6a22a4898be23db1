using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>Bad input: all that is wrong is named at once, and nothing is written.</summary>
public sealed class PayRunRefusalTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    [OneTimeSetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));
    }

    [TestCase("{}", "pay_group: required", "type: required")]
    [TestCase("""{"pay_group": null, "type": null}""", "pay_group: required", "type: required")]
    [TestCase("""{"pay_group": 7, "type": ["regular"]}""", "pay_group: invalid_type", "type: invalid_type")]
    [TestCase("""{"pay_group": "engineering", "type": "Regular"}""", "type: invalid_format")]
    [TestCase("""{"pay_group": "nowhere", "type": "regular"}""", "pay_group: unknown_reference")]
    [TestCase("""{"pay_group": "Engineering", "type": "regular"}""", "pay_group: unknown_reference")]
    [TestCase("""{"pay_group": "engineering", "type": "regular", "status": "paid"}""", "status: unknown_member")]
    [TestCase("""{"pay_group": "engineering", "pay_group": "sales", "type": "regular"}""", "pay_group: duplicate")]
    [TestCase("""{"pay_group": "engineering", "type": "correction", "corrects_pay_run_id": "x"}""", "corrects_pay_run_id: invalid_format")]
    [TestCase("""{"pay_group": "engineering", "type": "regular", "pay_date": "19.6.2026"}""", "pay_date: invalid_format")]
    public async Task CreatePayRun_WithWrongMembers_NamesThem(string body, params string[] errors) => await ExpectAsync(body, errors);

    [TestCase("""{"employee_id": "00000000-0000-0000-0000-000000000001"}""", "employees[0].employee_id: unknown_reference")]
    [TestCase("""{"external_id": "e-1"}""", "employees[0].external_id: unknown_reference")]
    [TestCase("""{"employee_id": "JANE", "earnings": [{"code": "wages", "amount": 1}]}""", "employees[0].earnings[0].code: unknown_reference")]
    [TestCase("""{"employee_id": "JANE"}, {"external_id": "E-1"}""", "employees[1]: duplicate")]
    [TestCase(
        """{"employee_id": "JANE", "hours_worked": -1, "gross_pay": 1}, {"external_id": "E-1", "bonuses": [{"description": "x", "amount": -1}]}, {"grosspay": 1}""",
        "employees[0].hours_worked: out_of_range", "employees[1].bonuses[0].amount: out_of_range", "employees[2].grosspay: unknown_member", "employees[2].employee_id: required")]
    public async Task CreatePayRun_WithWrongItems_NamesEachByItsPath(string items, params string[] errors) =>
        await ExpectAsync($$"""{"pay_group": "engineering", "type": "regular", "employees": [{{items.Replace("JANE", jane, StringComparison.Ordinal)}}]}""", errors);

    [Test]
    public async Task CreatePayRun_WithTooManyLinesOrPeople_IsRefused()
    {
        var lines = string.Join(',', Enumerable.Repeat("""{"code": "ordinary", "amount": 1}""", 101));
        var people = string.Join(',', Enumerable.Range(0, 10_001).Select(i => $$"""{"external_id": "P-{{i}}"}"""));

        await ExpectAsync($$"""{"pay_group": "engineering", "type": "regular", "employees": [{"external_id": "E-1", "earnings": [{{lines}}]}]}""", "employees[0].earnings: too_long");
        await ExpectAsync($$"""{"pay_group": "engineering", "type": "regular", "employees": [{{people}}]}""", "employees: too_long");
    }

    [Test]
    public async Task CreatePayRun_WithSixteenMegabytes_IsTooLarge()
    {
        var answer = await tenant.Admin.PostAsync("/pay-runs", $$"""{"pay_group": "{{new string('x', 17 * 1024 * 1024)}}", "type": "regular"}""");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "body_too_large")));
    }

    [Test]
    public async Task RegularRun_OfPeopleOutsideThePeriodOrTheGroup_NamesThem()
    {
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
        var ended = await tenant.HireAsync("ended@example.com", ("start_date", "2026-05-01"));
        var run = await tenant.Admin.MakeAsync(
            "/pay-runs",
            new { pay_group = TestTenant.PayGroup, type = "off_cycle", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", employees = new[] { RunSteps.Given(ended, 1, 1) } },
            "pay_run_id");
        await tenant.Admin.DeleteAsync($"/employees/{ended}?end_date=2026-05-31");
        var future = await tenant.HireAsync("future@example.com", ("start_date", "2026-06-15"));
        var other = await tenant.HireAsync("other@example.com", ("pay_group", "sales"));
        var foreign = await (await TestTenant.CreateAsync(SharedApi.Host)).HireAsync();
        string[] people = [jane, ended, future, other, foreign];
        var before = (await tenant.Admin.AllAsync("/pay-runs")).Count;

        var created = await tenant.Admin.PostAsync("/pay-runs", new
        {
            pay_group = TestTenant.PayGroup,
            type = "regular",
            pay_period_start = "2026-06-01",
            pay_period_end = "2026-06-14",
            employees = people.Select(id => RunSteps.Given(id)),
        });
        var regular = await tenant.OpenRunAsync();

        Assert.That(created.Errors, Is.EqualTo(new[]
        {
            "employees[1]: inconsistent", "employees[2]: inconsistent", "employees[3]: inconsistent", "employees[4].employee_id: unknown_reference",
        }));
        foreach (var id in new[] { ended, future, other })
            Assert.That((await tenant.Admin.PutAsync($"/pay-runs/{regular}/inputs/{id}", RunSteps.Pay())).Errors, Is.EqualTo(new[] { "employee_id: inconsistent" }));
        Assert.That((await tenant.Admin.PutAsync($"/pay-runs/{regular}/inputs/{foreign}", RunSteps.Pay())).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{other}", RunSteps.Pay())).Errors, Is.EqualTo(new[] { "employee_id: inconsistent" }));
        Assert.That((await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{future}", RunSteps.Pay())).Status, Is.EqualTo(HttpStatusCode.OK));

        await tenant.Admin.ActAsync(regular, "cancel");
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(before + 1));
    }

    [TestCase("""{"gross_pay": 1}""", "hours_worked: required")]
    [TestCase("""{"hours_worked": 1}""", "hours_worked: inconsistent")]
    [TestCase("""{"gross_pay": -1, "hours_worked": 1}""", "gross_pay: out_of_range")]
    [TestCase("""{"employee_id": "JANE"}""", "employee_id: unknown_member")]
    [TestCase("""{"earnings": [{"code": "wages", "amount": -1}]}""", "earnings[0].amount: out_of_range", "earnings[0].code: unknown_reference")]
    [TestCase("""{"bonuses": {}}""", "bonuses: invalid_type")]
    public async Task ReplaceInput_WithWrongMembers_NamesThem(string body, params string[] errors)
    {
        var run = await tenant.Admin.MakeAsync(
            "/pay-runs", new { pay_group = TestTenant.PayGroup, type = "bonus", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14" }, "pay_run_id");

        var answer = await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{jane}", body.Replace("JANE", jane, StringComparison.Ordinal));

        Assert.That((answer.Status, string.Join(", ", answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, string.Join(", ", errors))));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}/inputs/{jane}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task ExpectAsync(string body, params string[] errors)
    {
        var before = (await tenant.Admin.AllAsync("/pay-runs")).Count;

        var answer = await tenant.Admin.PostAsync("/pay-runs", body);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), answer.Text);
        Assert.That(answer.Errors, Is.EquivalentTo(errors));
        Assert.That(await tenant.Admin.AllAsync("/pay-runs"), Has.Count.EqualTo(before));
    }
}
