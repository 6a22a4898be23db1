using System.Net;
using System.Text.Json;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class CreateEmployeeTests
{
    [Test]
    public async Task Create_WithEveryMember_AnswersThemWithLocationAndVersion()
    {
        var tenant = await AustraliaAsync();

        var created = await tenant.Admin.PostAsync("/employees", With(
            ("external_id", "HR-7"), ("pay_schedule", TestTenant.PaySchedule), ("classification", "Fitter, level 3"),
            ("working_days", new[] { "saturday", "monday" }), ("bank_account", AuAccount), ("tax", AuTax), ("birth_date", "1990-02-28"),
            ("super_fund", new { name = "Fund", member_number = "M-1" })));
        var employee = created.Json;
        var id = employee.GetProperty("employee_id").GetString();

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That(created.Headers["Location"], Does.EndWith($"/api/v1/employees/{id}"));
        Assert.That((created.Headers["ETag"], employee.GetProperty("version").GetInt32()), Is.EqualTo(("\"1\"", 1)));
        foreach (var (name, value) in With(
            ("external_id", "HR-7"), ("pay_schedule", TestTenant.PaySchedule), ("classification", "Fitter, level 3"), ("birth_date", "1990-02-28"), ("status", "active")))
            Assert.That(employee.GetProperty(name).GetString(), Is.EqualTo(value), name);
        Assert.That(employee.GetProperty("end_date").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(employee.GetProperty("working_days").GetRawText(), Is.EqualTo("""["monday","saturday"]"""));
        Assert.That(employee.GetProperty("super_fund").GetRawText(), Is.EqualTo("""{"name":"Fund","member_number":"M-1"}"""));
        Assert.That(
            employee.GetProperty("bank_account").GetRawText(),
            Is.EqualTo("""{"account_number_last4":"8264","routing_number":"062-000","account_type":"savings"}"""));
        Assert.That(
            employee.GetProperty("first_pay_period").GetRawText(),
            Is.EqualTo("""{"start":"2026-06-01","end":"2026-06-14","pay_date":"2026-06-19"}"""));
        Assert.That((await tenant.Admin.GetAsync($"/employees/{id}")).Text, Is.EqualTo(created.Text));
    }

    [Test]
    public async Task Create_WithTheRequiredMembersOnly_LeavesTheOthersNull()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var employee = (await tenant.Admin.PostAsync("/employees", With())).Json;

        foreach (var name in new[] { "external_id", "classification", "end_date", "birth_date", "bank_account", "tax", "super_fund" })
            Assert.That(employee.GetProperty(name).ValueKind, Is.EqualTo(JsonValueKind.Null), name);
        Assert.That(employee.GetProperty("working_days").GetArrayLength(), Is.EqualTo(5));
    }

    [TestCase("2026-05-31", "2026-05-18")]
    [TestCase("2026-06-14", "2026-06-01")]
    [TestCase("2027-06-15", "2027-06-14")]
    public async Task FirstPayPeriod_IsTheOneOfTheFirstDay(string start, string expected)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var employee = (await tenant.Admin.PostAsync("/employees", With(("start_date", start)))).Json;

        Assert.That(employee.GetProperty("first_pay_period").GetProperty("start").GetString(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Create_WithNothing_NamesEveryRequiredMember()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", "{}");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")));
        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Invalid request body"));
        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "first_name: required", "last_name: required", "email: required", "employment_type: required", "pay_group: required", "start_date: required",
        }));
    }

    [Test]
    public async Task Create_WithWrongMembers_NamesEachWithItsPath()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", With(
            ("first_name", "  "), ("last_name", new string('x', 201)), ("email", "jane"), ("start_date", "2026-02-30"), ("birth_date", 19900228),
            ("working_days", new[] { "monday", "Tuesday" }), ("bank_account", new { account_number = 1, iban = "x" }), ("salary", 1),
            ("super_fund", new { name = "Fund", member_number = "1" })));

        Assert.That(answer.Errors, Is.SupersetOf(new[]
        {
            "salary: unknown_member", "first_name: required", "last_name: too_long", "email: invalid_format", "start_date: invalid_format",
            "birth_date: invalid_type", "working_days[1]: invalid_format", "bank_account.iban: unknown_member", "bank_account.account_number: invalid_type",
        }));
        Assert.That((await tenant.Admin.GetAsync("/employees")).Json.GetProperty("data").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Create_WithUnknownCodes_NamesAllOfThem()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", With(("pay_group", "Engineering"), ("employment_type", "robot")));

        Assert.That(answer.Errors, Is.EquivalentTo(new[] { "pay_group: unknown_reference", "employment_type: unknown_reference" }));
    }

    [Test]
    public async Task Create_WithFaultsOfMeaning_NamesAllOfThem()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.Admin.MakeAsync("/pay-schedules", TestTenant.Schedule("other"), "pay_schedule_id");

        var answer = await tenant.Admin.PostAsync("/employees", With(
            ("employment_type", "robot"), ("pay_schedule", "other"), ("bank_account", new { account_number = "1-2", routing_number = "x", account_type = "savings" }),
            ("tax", new { filing_status = "single" }), ("super_fund", new { name = "Fund", member_number = "1" })));

        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "employment_type: unknown_reference", "pay_schedule: inconsistent", "bank_account.routing_number: invalid_format",
            "bank_account.account_number: invalid_format", "tax: inconsistent",
        }));
    }

    [TestCase("birth_date", "2026-06-01", "birth_date: inconsistent")]
    [TestCase("birth_date", "1899-12-31", "birth_date: out_of_range")]
    [TestCase("start_date", "2200-01-01", "start_date: out_of_range")]
    [TestCase("email", "jane@doe@example.com", "email: invalid_format")]
    [TestCase("first_name", "Ja\u0007ne", "first_name: invalid_format")]
    [TestCase("first_name", "\u200b", "first_name: required")]
    [TestCase("first_name", " \u2060\u00ad\ufeff", "first_name: required")]
    [TestCase("external_id", "", null)]
    public async Task Create_WithAnOddMember_IsRefusedOrTaken(string member, string value, string? error)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", With((member, value)));

        Assert.That(string.Join(' ', answer.Errors), Is.EqualTo(error ?? ""), answer.Text);
    }

    [TestCase("[]", "working_days: required")]
    [TestCase("""["monday","monday"]""", "working_days: duplicate")]
    [TestCase("""["monday",null]""", "working_days[1]: required")]
    [TestCase("""["monday","tuesday","wednesday","thursday","friday","saturday","sunday","monday"]""", "working_days: too_long")]
    public async Task Create_WithOddWorkingDays_IsRefused(string days, string error)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", With(("working_days", JsonDocument.Parse(days).RootElement)));

        Assert.That(answer.Errors, Is.EqualTo(new[] { error }));
    }

    [Test]
    public async Task Create_UnderTheShortPrefix_IsTheSameApi()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();

        using var response = await tenant.Admin.Http.GetAsync(new Uri($"/v1/employees/{id}", UriKind.Relative));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
