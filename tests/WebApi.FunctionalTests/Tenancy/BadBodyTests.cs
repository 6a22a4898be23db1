using System.Net;
using Payroll.WebApi.FunctionalTests.Employees;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRules;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>Whatever is sent to the people's rooms, it is never a fault of ours.</summary>
public sealed class BadBodyTests
{
    private static readonly Dictionary<string, object?> Employee = EmployeeBodies.With(
        ("external_id", "HR-1"), ("pay_schedule", TestTenant.PaySchedule), ("classification", "x"), ("working_days", new[] { "monday" }),
        ("bank_account", EmployeeBodies.UsAccount), ("tax", EmployeeBodies.UsTax), ("birth_date", "1990-01-01"), ("super_fund", new { name = "x" }));

    private static readonly Dictionary<string, object?> Employment = new()
    {
        ["effective_from"] = "2026-07-01",
        ["pay_group"] = TestTenant.PayGroup,
        ["employment_type"] = "casual",
        ["classification"] = "x",
        ["working_days"] = new[] { "monday" },
    };

    private static readonly Dictionary<string, object?> Organization = new()
    {
        ["name"] = "Acme",
        ["legal_name"] = "Acme",
        ["abn"] = "51824753556",
        ["ein"] = "12-3456789",
        ["address"] = new { line1 = "1", city = "x", country = "AU" },
    };

    private static readonly Dictionary<string, object?> Group = new()
    {
        ["code"] = "new",
        ["name"] = "x",
        ["pay_schedule"] = TestTenant.PaySchedule,
        ["jurisdiction"] = "US",
        ["currency"] = "USD",
        ["time_zone"] = "UTC",
        ["week_starts_on"] = "monday",
        ["salary_divisor"] = "fixed",
        ["large_change_percent"] = 30,
    };

    private static readonly Dictionary<string, object?> Schedule = new()
    {
        ["code"] = "new",
        ["name"] = "x",
        ["frequency"] = "monthly",
        ["anchor_date"] = "2026-01-31",
        ["pay_date_offset_days"] = 3,
        ["pay_date_adjustment"] = "next",
    };

    private static readonly Dictionary<string, object?> Type = new() { ["code"] = "new", ["name"] = "x", ["tax_treatment"] = "employee" };

    private static readonly Dictionary<string, object?> Rate = RateBodies.Rate(
        ("project", "x"), ("employment_type", "casual"), ("unit", "day"), ("hours_per_day", 8), ("effective_to", "2026-07-31"), ("external_id", "R-1"));

    private static readonly Dictionary<string, object?> Entry = EntrySteps.Entry(
        null, ("employee_external_id", "HR-1"), ("external_id", "T-1"), ("break_minutes", 30), ("hours", 7.5), ("units", 1), ("classification", "x"), ("cost_code", "roof"),
        ("project", "x"), ("earning_code", "ordinary"), ("distance_km", 1), ("status", "approved"));

    private static readonly Dictionary<string, object?> RuleSet = new()
    {
        ["code"] = "new",
        ["name"] = "x",
        ["pay_group"] = TestTenant.PayGroup,
        ["effective_from"] = "2026-07-01",
        ["rules"] = Rules.Values,
    };

    private static Dictionary<string, Dictionary<string, object?>> Rules => new()
    {
        ["overtime"] = new() { ["type"] = "overtime", ["name"] = "a", ["basis"] = "daily", ["after_hours"] = 8, ["tiers"] = new object[] { new { hours = 2, multiplier = 1.5 }, new { multiplier = 2 } }, ["when"] = new { classifications = new[] { "x" } } },
        ["cycle"] = new() { ["type"] = "overtime", ["name"] = "b", ["basis"] = "cycle", ["after_hours"] = 76, ["cycle"] = new { days = 14, anchor_date = "2026-06-01" }, ["tiers"] = new[] { new { multiplier = 2 } } },
        ["day"] = new() { ["type"] = "day", ["name"] = "c", ["days"] = new[] { "holiday" }, ["from"] = "06:00", ["to"] = "18:00", ["tiers"] = new[] { new { multiplier = 2 } }, ["counts_towards_weekly"] = true },
        ["shift"] = new() { ["type"] = "shift", ["name"] = "d", ["from"] = "18:00", ["to"] = "06:00", ["match"] = "hours_within", ["application"] = "loading", ["percent"] = 15, ["also_on"] = new[] { "day" } },
        ["allowance"] = new() { ["type"] = "allowance", ["name"] = "e", ["basis"] = "hourly", ["amount"] = 1.5, ["all_purpose"] = true, ["earning_code"] = "allowance" },
        ["minimum_engagement"] = new() { ["type"] = "minimum_engagement", ["name"] = "f", ["hours"] = 4, ["days"] = new[] { "saturday" }, ["top_up"] = "first" },
        ["casual_loading"] = new() { ["type"] = "casual_loading", ["name"] = "g", ["percent"] = 25, ["employment_types"] = new[] { "casual" } },
    };

    private static IEnumerable<TestCaseData> Places()
    {
        yield return new("POST", "/employees", Employee);
        yield return new("PATCH", "/employees/{employee}", Without(Employee, "pay_schedule", "first_name"));
        yield return new("POST", "/employees/{employee}/employments", Employment);
        yield return new("PUT", "/organizations/current", Organization);
        yield return new("POST", "/pay-groups", Group);
        yield return new("PATCH", "/pay-groups/{group}", Without(Group, "code"));
        yield return new("POST", "/pay-schedules", Schedule);
        yield return new("PATCH", "/pay-schedules/{schedule}", Without(Schedule, "code"));
        yield return new("POST", "/pay-rates", Rate);
        yield return new("PATCH", "/pay-rates/{rate}", Rate);
        yield return new("POST", "/pay-rules", RuleSet);
        yield return new("PATCH", "/pay-rules/{rules}", Without(RuleSet, "code"));
        yield return new("POST", "/timesheet-entries", Entry);
        yield return new("PATCH", "/timesheet-entries/{entry}", Entry);
        yield return new("POST", "/employment-types", Type);
        yield return new("PATCH", "/employment-types/{type}", Without(Type, "code"));
    }

    [TestCaseSource(nameof(Places))]
    public async Task AnyBody_IsTakenOrRefused_AndNeverShowsTheInside(string method, string route, Dictionary<string, object?> good)
    {
        var tenant = await EmployeeBodies.AmericaAsync();
        var admin = tenant.Admin;
        var path = route
            .Replace("{employee}", await tenant.HireAsync("first@example.com"), StringComparison.Ordinal)
            .Replace("{group}", await admin.MakeAsync("/pay-groups", TestTenant.Group("spare"), "pay_group_id"), StringComparison.Ordinal)
            .Replace("{schedule}", await admin.MakeAsync("/pay-schedules", TestTenant.Schedule("spare"), "pay_schedule_id"), StringComparison.Ordinal)
            .Replace("{rate}", await admin.SetRateAsync(), StringComparison.Ordinal)
            .Replace("{type}", await admin.MakeAsync("/employment-types", new { code = "spare", name = "x" }, "employment_type_id"), StringComparison.Ordinal);
        if (path.Contains("/pay-rules", StringComparison.Ordinal)) path = path.Replace("{rules}", await admin.SetRulesAsync(), StringComparison.Ordinal);
        if (path.Contains("/timesheet-entries", StringComparison.Ordinal))
        {
            await admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
            path = path.Replace("{entry}", await admin.RecordAsync(EntrySteps.Hours(await tenant.HireAsync("second@example.com", ("external_id", "HR-1")), 1)), StringComparison.Ordinal);
        }

        var refused = 0;
        foreach (var body in BadValues.For(good))
        {
            var answer = await admin.SendAsync(new HttpMethod(method), path, body);

            Assert.That((int)answer.Status, Is.InRange(200, 201).Or.InRange(400, 415), $"{body}\n{answer.Text}");
            Assert.That(answer.Text, Does.Not.Contain("System.").And.Not.Contain("Payroll.").And.Not.Contain("SQLite"), body);
            if (answer.Status == HttpStatusCode.BadRequest) refused++;
        }

        Assert.That(refused, Is.GreaterThan(good.Count * 10), "Most of these bodies are wrong.");
        Assert.That((await admin.GetAsync("/employees?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK), "What was taken can be read.");
        Assert.That((await admin.GetAsync("/organizations/current")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync("/timesheet-entries?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync("/pay-rates?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync("/pay-groups?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync("/pay-rules?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static string[] RuleNames() => [.. Rules.Keys];

    [TestCaseSource(nameof(RuleNames))]
    public async Task AnyRule_IsTakenOrRefused_AndNeverShowsTheInside(string rule)
    {
        var admin = (await EmployeeBodies.AmericaAsync()).Admin;
        var id = await admin.SetRulesAsync();
        var taken = (await admin.PatchAsync($"/pay-rules/{id}", $$"""{"rules":[{{System.Text.Json.JsonSerializer.Serialize(Rules[rule])}}]}"""));
        Assert.That(taken.Status, Is.EqualTo(HttpStatusCode.OK), taken.Text);
        foreach (var body in BadValues.For(Rules[rule]))
        {
            var answer = await admin.PatchAsync($"/pay-rules/{id}", $$"""{"rules":[{{body}}]}""");

            Assert.That((int)answer.Status, Is.EqualTo(200).Or.InRange(400, 415), $"{body}\n{answer.Text}");
            Assert.That(answer.Text, Does.Not.Contain("System.").And.Not.Contain("Payroll.").And.Not.Contain("SQLite"), body);
        }

        Assert.That((await admin.GetAsync($"/pay-rules/{id}")).Status, Is.EqualTo(HttpStatusCode.OK), "What was taken can be read.");
    }

    private static IEnumerable<TestCaseData> Batches()
    {
        yield return new("/employees/batch", Employee);
        yield return new("/pay-rates/batch", Rate);
        yield return new("/holidays/batch", new Dictionary<string, object?> { ["date"] = "2026-12-25", ["name"] = "x", ["pay_group"] = TestTenant.PayGroup });
    }

    [TestCaseSource(nameof(Batches))]
    public async Task AnyItem_IsTakenOrRefused_AndNeverShowsTheInside(string path, Dictionary<string, object?> good)
    {
        var admin = (await EmployeeBodies.AmericaAsync()).Admin;
        foreach (var item in BadValues.For(good))
        {
            var answer = await admin.PostAsync(path, $$"""{"items":[{{item}}]}""");

            Assert.That((int)answer.Status, Is.EqualTo(200).Or.InRange(400, 415), $"{item}\n{answer.Text}");
            Assert.That(answer.Text, Does.Not.Contain("System.").And.Not.Contain("Payroll.").And.Not.Contain("SQLite"), item);
        }

        foreach (var list in new[] { "/employees", "/pay-rates", "/holidays" })
            Assert.That((await admin.GetAsync($"{list}?limit=200")).Status, Is.EqualTo(HttpStatusCode.OK), "What was taken can be read.");
    }

    [Test]
    public async Task Body_ThatIsTooLarge_IsRefused()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        var answer = await tenant.Admin.PostAsync("/employees", $$"""{"first_name":"{{new string('x', 1_100_000)}}"}""");

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "body_too_large")));
    }

    private static Dictionary<string, object?> Without(Dictionary<string, object?> body, params string[] members) =>
        body.Where(member => !members.Contains(member.Key)).ToDictionary();
}
