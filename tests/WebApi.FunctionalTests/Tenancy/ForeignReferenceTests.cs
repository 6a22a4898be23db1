using System.Net;
using System.Text.RegularExpressions;
using Payroll.WebApi.FunctionalTests.Employees;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>A body or a query that names another organization's thing is answered like one that names nothing.</summary>
public sealed partial class ForeignReferenceTests
{
    private const string NotThere = "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";
    private OtherTenants mine = null!;
    private OtherTenants theirs = null!;

    [OneTimeSetUp]
    public async Task AddAsync()
    {
        mine = await OtherTenants.AddAsync("mine");
        theirs = await OtherTenants.AddAsync("theirs");
    }

    private static IEnumerable<TestCaseData> Bodies()
    {
        TestCaseData Case(string method, string path, string field, string foreign, Func<string, object> body) => new(method, path, field, foreign, body);

        yield return Case("POST", "/pay-groups", "pay_schedule", "schedule-theirs", code => GroupOn(code));
        yield return Case("PATCH", "/pay-groups/{payGroupId}", "pay_schedule", "schedule-theirs", code => new { pay_schedule = code });
        yield return Case("POST", "/employees", "pay_group", "group-theirs", code => EmployeeBodies.With(("email", "x@example.com"), ("pay_group", code)));
        yield return Case("POST", "/employees", "employment_type", "type-theirs", code => EmployeeBodies.With(("email", "x@example.com"), ("employment_type", code)));
        yield return Case("PATCH", "/employees/{employeeId}", "pay_group", "group-theirs", code => new { pay_group = code });
        yield return Case("PATCH", "/employees/{employeeId}", "employment_type", "type-theirs", code => new { employment_type = code });
        yield return Case("POST", "/employees/{employeeId}/employments", "pay_group", "group-theirs", code => new { effective_from = "2026-07-01", pay_group = code });
        yield return Case("POST", "/employees/{employeeId}/employments", "employment_type", "type-theirs", code => new { effective_from = "2026-07-01", employment_type = code });
        yield return Case("POST", "/pay-rates", "employee_id", "employeeId", id => RateBodies.Rate(("employee_id", id)));
        yield return Case("POST", "/pay-rates", "employee_external_id", "HR-1-theirs", id => RateBodies.Rate(("employee_external_id", id)));
        yield return Case("POST", "/pay-rates", "employment_type", "type-theirs", code => RateBodies.Rate(("employment_type", code)));
        yield return Case("PATCH", "/pay-rates/{payRateId}", "employee_id", "employeeId", id => new { employee_id = id });
        yield return Case("PATCH", "/pay-rates/{payRateId}", "employee_external_id", "HR-1-theirs", id => new { employee_external_id = id });
        yield return Case("PATCH", "/pay-rates/{payRateId}", "employment_type", "type-theirs", code => new { employment_type = code });
        yield return Case("POST", "/timesheet-entries", "employee_id", "employeeId", id => EntrySteps.Entry(id, ("date", "2026-07-01")));
        yield return Case("POST", "/timesheet-entries", "employee_external_id", "HR-1-theirs", id => EntrySteps.Entry(null, ("employee_external_id", id)));
        yield return Case("POST", "/timesheet-entries", "cost_code", "cost-theirs", code => EntrySteps.Entry(null, ("employee_external_id", "HR-1-mine"), ("cost_code", code)));
        yield return Case("POST", "/timesheet-entries", "earning_code", "earning-theirs", code => EntrySteps.Entry(null, ("employee_external_id", "HR-1-mine"), ("earning_code", code)));
        yield return Case("PATCH", "/timesheet-entries/{openEntryId}", "employee_id", "employeeId", id => new { employee_id = id });
        yield return Case("PATCH", "/timesheet-entries/{openEntryId}", "employee_external_id", "HR-1-theirs", id => new { employee_external_id = id });
        yield return Case("PATCH", "/timesheet-entries/{openEntryId}", "cost_code", "cost-theirs", code => new { cost_code = code });
        yield return Case("PATCH", "/timesheet-entries/{openEntryId}", "earning_code", "earning-theirs", code => new { earning_code = code });
        yield return Case("POST", "/timesheet-entries/approve", "timesheet_entry_ids[0]", "openEntryId", id => new { timesheet_entry_ids = new[] { id } });
        yield return Case("POST", "/timesheet-entries/approve", "filter.employee_id", "employeeId", id => new { filter = new { employee_id = id } });
        yield return Case("POST", "/timesheet-entries/approve", "filter.pay_group", "group-theirs", code => new { filter = new { pay_group = code } });
        yield return Case("POST", "/holidays", "pay_group", "group-theirs", code => new { date = "2026-12-26", name = "Boxing Day", pay_group = code });
        yield return Case("POST", "/pay-runs", "pay_group", "group-theirs", code => new { pay_group = code, type = "regular" });
        yield return Case("POST", "/pay-runs", "corrects_pay_run_id", "payRunId", id => new { pay_group = TestTenant.PayGroup, type = "correction", corrects_pay_run_id = id });
        yield return Case("POST", "/cost-codes", "parent", "cost-theirs", code => new { code = "new", name = "New", parent = code });
        yield return Case("PATCH", "/cost-codes/{costCodeId}", "parent", "cost-theirs", code => new { parent = code });
        yield return Case("POST", "/pay-runs", "employees[0].earnings[0].code", "earning-theirs",
            code => Run(new { external_id = "HR-1-mine", earnings = new[] { new { code, amount = 1 } } }));
        yield return Case("PUT", "/pay-runs/{correctionId}/inputs/{employeeId}", "earnings[0].code", "earning-theirs",
            code => new { earnings = new[] { new { code, amount = 1 } } });
        yield return Case("POST", "/pay-runs", "employees[0].employee_id", "employeeId", id => Run(new { employee_id = id, hours_worked = 1, gross_pay = 1 }));
        yield return Case("POST", "/pay-runs", "employees[0].external_id", "HR-1-theirs", id => Run(new { external_id = id, hours_worked = 1, gross_pay = 1 }));
    }

    [TestCaseSource(nameof(Bodies))]
    public async Task Body_NamingAnothersThing_IsAnUnknownReference(string method, string path, string field, string foreign, Func<string, object> body)
    {
        var before = (await mine.CreateAsync(), await theirs.CreateAsync());
        var (named, unknown) = theirs.Ids.TryGetValue(foreign, out var id) ? (id, NotThere) : (foreign, "not-there");

        var answer = await SendAsync(method, path, body(named));
        var nothing = await SendAsync(method, path, body(unknown));

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, $"{field}: unknown_reference")), answer.Text);
        Assert.That(Blurred(answer, named), Is.EqualTo(Blurred(nothing, unknown)));
        Assert.That((await mine.CreateAsync(), await theirs.CreateAsync()), Is.EqualTo(before));
    }

    private static IEnumerable<TestCaseData> Items()
    {
        TestCaseData Case(string path, string field, string foreign, Func<string, object> item) => new(path, field, foreign, item);

        yield return Case("/employees/batch", "pay_group", "group-theirs", code => EmployeeBodies.With(("external_id", "new"), ("email", "x@example.com"), ("pay_group", code)));
        yield return Case("/employees/batch", "pay_group", "group-theirs", code => new { external_id = "HR-1-mine", pay_group = code });
        yield return Case("/employees/batch", "employment_type", "type-theirs", code => new { external_id = "HR-1-mine", employment_type = code });
        yield return Case("/pay-rates/batch", "employee_id", "employeeId", id => RateBodies.Rate(("external_id", "new"), ("employee_id", id)));
        yield return Case("/pay-rates/batch", "employee_external_id", "HR-1-theirs", id => RateBodies.Rate(("external_id", "new"), ("employee_external_id", id)));
        yield return Case("/pay-rates/batch", "employment_type", "type-theirs", code => RateBodies.Rate(("external_id", "new"), ("employment_type", code)));
        yield return Case("/holidays/batch", "pay_group", "group-theirs", code => new { date = "2026-12-26", name = "Boxing Day", pay_group = code });
    }

    [TestCaseSource(nameof(Items))]
    public async Task Item_NamingAnothersThing_IsAnUnknownReference(string path, string field, string foreign, Func<string, object> item)
    {
        var before = (await mine.CreateAsync(), await theirs.CreateAsync());
        var (named, unknown) = theirs.Ids.TryGetValue(foreign, out var id) ? (id, NotThere) : (foreign, "not-there");

        var answer = await mine.Admin.ImportAsync(path, [item(named)]);
        var nothing = await mine.Admin.ImportAsync(path, [item(unknown)]);

        Assert.That((answer.Code, string.Join(' ', answer.ItemErrors())), Is.EqualTo(("batch_rejected", $"0 {field}: unknown_reference")), answer.Text);
        Assert.That(Blurred(answer, named), Is.EqualTo(Blurred(nothing, unknown)));
        Assert.That((await mine.CreateAsync(), await theirs.CreateAsync()), Is.EqualTo(before));
    }

    [Test]
    public async Task Item_WithAnothersExternalId_WouldBeMadeAnew()
    {
        var answer = await mine.Admin.ImportAsync(
            "/employees/batch?mode=dry_run", [EmployeeBodies.With(("external_id", "HR-1-theirs"), ("email", "x@example.com")), EmployeeBodies.With(("external_id", "HR-1-mine"))]);

        Assert.That(answer.Statuses(), Is.EqualTo("created, unchanged"), answer.Text);
    }

    [TestCase("/employees?pay_group={0}", "group-theirs")]
    [TestCase("/employees?employment_type={0}", "type-theirs")]
    [TestCase("/employees?search={0}", "HR-1-theirs")]
    [TestCase("/cost-codes?parent={0}", "cost-theirs")]
    [TestCase("/pay-rates?employee_id={0}", "employeeId")]
    [TestCase("/pay-rates?classification={0}", "class-theirs")]
    [TestCase("/holidays?pay_group={0}", "group-theirs")]
    [TestCase("/timesheet-entries?employee_id={0}", "employeeId")]
    [TestCase("/timesheet-entries?pay_group={0}", "group-theirs")]
    [TestCase("/timesheet-entries?external_id={0}", "entry-theirs")]
    [TestCase("/pay-runs?pay_group={0}", "group-theirs")]
    [TestCase("/pay-runs/{{payRunId}}/results?employee_id={0}", "employeeId")]
    [TestCase("/paystubs?employee_id={0}", "employeeId")]
    [TestCase("/paystubs?pay_run_id={0}", "payRunId")]
    public async Task Query_NamingAnothersThing_FindsNothing(string path, string foreign)
    {
        var (named, unknown) = theirs.Ids.TryGetValue(foreign, out var id) ? (id, NotThere) : (foreign, "not-there");

        var answer = await SendAsync("GET", string.Format(System.Globalization.CultureInfo.InvariantCulture, path, named), null);
        var nothing = await SendAsync("GET", string.Format(System.Globalization.CultureInfo.InvariantCulture, path, unknown), null);

        Assert.That(answer.Text, Is.EqualTo("""{"data":[],"has_more":false,"next_cursor":null}"""));
        Assert.That(Blurred(answer, named), Is.EqualTo(Blurred(nothing, unknown)));
    }

    [Test]
    public async Task Schedule_OfAnothers_IsNotConfirmedByACheck()
    {
        var answer = await mine.Admin.PostAsync("/employees", EmployeeBodies.With(("email", "x@example.com"), ("pay_schedule", "schedule-theirs")));
        var nothing = await mine.Admin.PostAsync("/employees", EmployeeBodies.With(("email", "x@example.com"), ("pay_schedule", "not-there")));

        Assert.That(answer.Errors, Is.EqualTo(new[] { "pay_schedule: inconsistent" }));
        Assert.That(Blurred(answer, "schedule-theirs"), Is.EqualTo(Blurred(nothing, "not-there")));
    }

    [Test]
    public async Task Codes_OfAnothers_AreFreeHere()
    {
        Assert.That((await mine.Admin.PostAsync("/pay-schedules", TestTenant.Schedule("schedule-theirs"))).Status, Is.EqualTo(HttpStatusCode.Created));
        var id = (await mine.Admin.GetAsync("/pay-schedules")).Json.GetProperty("data").EnumerateArray()
            .Single(item => item.GetProperty("code").GetString() == "schedule-theirs").GetProperty("pay_schedule_id").GetString();
        Assert.That((await mine.Admin.DeleteAsync($"/pay-schedules/{id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await theirs.Admin.GetAsync($"/pay-schedules/{theirs.Ids["payScheduleId"]}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Lists_OfTwoOrganizations_ShareNothing()
    {
        foreach (var (list, id) in new[]
        {
            ("/pay-schedules", "pay_schedule_id"), ("/employment-types", "employment_type_id"), ("/pay-groups", "pay_group_id"), ("/holidays", "holiday_id"), ("/employees", "employee_id"),
            ("/earning-codes", "earning_code_id"), ("/cost-codes", "cost_code_id"),
            ("/pay-rates", "pay_rate_id"), ("/timesheet-entries", "timesheet_entry_id"), ("/pay-runs", "pay_run_id"), ("/paystubs", "paystub_id"), ("/api-keys", "api_key_id"),
        })
        {
            var (here, there) = (await IdsAsync(mine, list, id), await IdsAsync(theirs, list, id));
            Assert.That(here, Is.Not.Empty, list);
            Assert.That(here.Intersect(there), Is.Empty, list);
        }
    }

    [Test]
    public async Task Batch_OfAnothersExternalIds_MakesItsOwn()
    {
        var before = await theirs.CreateAsync();

        var answer = await mine.Admin.ImportAsync(EntrySteps.Hours(null, 1, ("employee_external_id", "HR-1-mine"), ("external_id", "entry-theirs"), ("date", "2026-07-02")));
        var reaching = await mine.Admin.ImportInAsync("partial", EntrySteps.Hours(theirs.Ids["employeeId"], 1, ("external_id", "entry-mine-2")));

        Assert.That((answer.Json.GetProperty("summary").GetProperty("created").GetInt32(), reaching.Json.GetProperty("summary").GetProperty("rejected").GetInt32()), Is.EqualTo((1, 1)), answer.Text);
        Assert.That(await theirs.CreateAsync(), Is.EqualTo(before));
        await SendAsync("DELETE", $"/timesheet-entries/{answer.Json.GetProperty("results")[0].GetProperty("timesheet_entry_id").GetString()}", null);
    }

    private static object GroupOn(string schedule) => new
    {
        code = "new",
        name = "New",
        pay_schedule = schedule,
        jurisdiction = "none",
        currency = "USD",
        time_zone = "UTC",
    };

    private static object Run(object employee) => new
    {
        pay_group = TestTenant.PayGroup,
        type = "off_cycle",
        pay_period_start = "2026-06-01",
        pay_period_end = "2026-06-14",
        employees = new[] { employee },
    };

    private static async Task<List<string?>> IdsAsync(OtherTenants neighbours, string list, string id) =>
        (await neighbours.Admin.GetAsync(list)).Json.GetProperty("data").EnumerateArray().Select(item => item.GetProperty(id).GetString()).ToList();

    private Task<Answer> SendAsync(string method, string path, object? body) =>
        mine.Admin.SendAsync(new HttpMethod(method), Own().Replace(path, match => mine.Ids[match.Groups[1].Value]), body);

    private static string Blurred(Answer answer, string named) => Blur().Replace(answer.Text.Replace(named, "…", StringComparison.Ordinal), "…");

    [GeneratedRegex(@"\{+(\w+)\}+")]
    private static partial Regex Own();

    [GeneratedRegex("\"request_id\":\"[^\"]*\"")]
    private static partial Regex Blur();
}
