using System.Net;
using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.Idempotency;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Employees.Imports.ImportSteps;

namespace Payroll.WebApi.FunctionalTests.Employees.Imports;

public sealed class ImportEmployeesTests
{
    private static readonly string[] Tables = ["employees", "employments", "pay_groups", "pay_schedules", "employment_types", "pay_runs", "pay_run_results", "audit_events"];

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [Test]
    public async Task Import_OfNewAndKnownPeople_TakesOnAndChanges()
    {
        await tenant.ImportEmployeeIdsAsync(Person("E-1"), Person("E-2"));

        var answer = await tenant.ImportEmployeeIdsAsync(Item("E-2", ("last_name", "Roe")), Person("E-3"), Item("E-1", ("last_name", "Doe")));

        Assert.That((answer.Status, answer.Statuses()), Is.EqualTo((HttpStatusCode.OK, "updated, created, unchanged")), answer.Text);
        Assert.That(
            (await Admin.AllAsync("/employees")).Select(one => $"{one.At("external_id")} {one.At("last_name")} {one.At("version")}"),
            Is.EquivalentTo(new[] { "E-1 Doe 1", "E-2 Roe 2", "E-3 Doe 1" }));
        var made = await Admin.GetAsync($"/employees/{answer.Json.At("results[1].employee_id")}");
        Assert.That((made.Json.At("external_id"), made.Json.At("email")), Is.EqualTo(("E-3", "e-3@example.com")));
    }

    [Test]
    public async Task Import_OfSomebodyMadeAlone_ChangesThem()
    {
        var id = await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));

        var answer = await tenant.ImportEmployeeIdsAsync(Item(" E-1 ", ("first_name", "Jo")));

        Assert.That((answer.Statuses(), answer.Json.At("results[0].employee_id")), Is.EqualTo(("updated", id)), answer.Text);
    }

    [Test]
    public async Task Import_OfSomebodyNew_WantsWhatOneAloneWants()
    {
        var answer = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1"), Person("E-2"), Person("E-3", ("first_name", " ")));

        Assert.That(answer.ItemErrors(), Is.EquivalentTo(new[]
        {
            "0 first_name: required", "0 last_name: required", "0 email: required", "0 employment_type: required", "0 pay_group: required", "0 start_date: required",
            "2 first_name: required",
        }), answer.Text);
        Assert.That((await Admin.AllAsync("/employees")).Select(one => one.At("external_id")), Is.EqualTo(new[] { "E-2" }));
    }

    [TestCase("pay_group", "nowhere", "unknown_reference")]
    [TestCase("employment_type", "nothing", "unknown_reference")]
    [TestCase("pay_schedule", "nothing", "inconsistent")]
    [TestCase("birth_date", "2026-06-01", "inconsistent")]
    [TestCase("working_days", new[] { "monday", "monday" }, "duplicate")]
    [TestCase("working_days", new[] { "someday" }, "invalid_format", "working_days[0]")]
    [TestCase("first_name", null, "required")]
    public async Task Import_OfAWrongMember_RefusesNewAndKnownPeopleAlike(string member, object? value, string code, string? field = null)
    {
        await tenant.ImportEmployeeIdsAsync(Person("E-1"));
        var before = (await Admin.GetAsync("/employees")).Text;

        var answer = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", (member, value), ("last_name", "Roe")), Person("E-2", (member, value)));

        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { $"0 {field ?? member}: {code}", $"1 {field ?? member}: {code}" }), answer.Text);
        Assert.That((await Admin.GetAsync("/employees")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Import_OfATakenAddress_NamesWhoHasIt()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "E-1"));
        var known = (await tenant.ImportEmployeeIdsAsync(Person("E-2"))).Json.At("results[0].employee_id");

        var answer = await tenant.ImportEmployeeIdsAsync(
            "partial", Person("E-3", ("email", "JANE@example.com")), Item("E-2", ("email", "jane@example.com"), ("last_name", "Roe")), Person("E-4"), Person("E-5", ("email", "E-4@EXAMPLE.COM")));

        Assert.That(answer.Statuses(), Is.EqualTo("conflict, conflict, created, conflict"), answer.Text);
        Assert.That(answer.ItemErrors(), Is.EqualTo(new[]
        {
            "0 email: employee_already_exists", "1 email: employee_already_exists", "3 email: employee_already_exists",
        }));
        Assert.That(answer.Json.At("results[3].errors[0].message"), Does.StartWith("The item 'E-4' of the batch "));
        Assert.That(answer.Json.GetProperty("results")[3].TryGetProperty("conflicts_with", out _), Is.False, "Who is made by the batch has no id yet.");
        Assert.That((answer.Json.At("results[0].conflicts_with"), answer.Json.At("results[1].conflicts_with")), Is.EqualTo((jane, jane)));
        Assert.That((answer.Json.At("results[0].employee_id"), answer.Json.At("results[1].employee_id")), Is.EqualTo(("null", known)), "Who is there keeps what they have.");
        Assert.That((await Admin.AllAsync("/employees")).Select(one => $"{one.At("external_id")} {one.At("version")}"), Is.EquivalentTo(new[] { "E-1 1", "E-2 1", "E-4 1" }));
    }

    [Test]
    public async Task Import_OfAnAddressThatIsGivenUpBefore_IsTaken()
    {
        await tenant.ImportEmployeeIdsAsync(Person("E-1"), Person("E-2"));

        var answer = await tenant.ImportEmployeeIdsAsync(
            Item("E-1", ("email", "other@example.com")), Item("E-2", ("email", "e-1@example.com")), Person("E-3", ("email", "e-2@example.com")));

        Assert.That(answer.Statuses(), Is.EqualTo("updated, updated, created"), answer.Text);
        Assert.That(
            (await Admin.AllAsync("/employees")).Select(one => $"{one.At("external_id")} {one.At("email")}"),
            Is.EquivalentTo(new[] { "E-1 other@example.com", "E-2 e-1@example.com", "E-3 e-2@example.com" }));
    }

    [TestCase("atomic", HttpStatusCode.BadRequest, "not_applied, rejected, not_applied")]
    [TestCase("dry_run", HttpStatusCode.OK, "updated, rejected, created")]
    public async Task Import_ThatWritesNothing_LeavesNoTrace_WithAKeyToo(string mode, HttpStatusCode status, string statuses)
    {
        await tenant.ImportEmployeeIdsAsync(Person("E-1"), Person("E-2"));
        var before = await CreateAsync();
        object[] items =
        [
            Item("E-1", ("last_name", "Roe"), ("classification", "Lead"), ("effective_from", "2026-07-01"), ("bank_account", Account("12345678"))),
            Item("E-2", ("last_name", "Roe"), ("pay_group", "nowhere")),
            Person("E-3", ("bank_account", Account("12345678"))),
        ];

        var alone = await Admin.ImportAsync($"{BatchPath}?mode={mode}", items);
        var first = await Admin.ImportAsync($"{BatchPath}?mode={mode}", items, (Repeats.Header, "one"));
        var again = await Admin.ImportAsync($"{BatchPath}?mode={mode}", items, (Repeats.Header, "one"));

        foreach (var answer in new[] { alone, first, again }) Assert.That((answer.Status, answer.Statuses()), Is.EqualTo((status, statuses)), answer.Text);
        Assert.That(await CreateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Import_InPart_LeavesThoseWhoAreRefusedUntouched()
    {
        await tenant.ImportEmployeeIdsAsync(Person("E-1"), Person("E-2"));

        var answer = await tenant.ImportEmployeeIdsAsync(
            "partial",
            Item("E-1", ("last_name", "Roe"), ("classification", "Lead"), ("bank_account", new { account_number = "1", routing_number = "1", account_type = "checking" })),
            Item("E-2", ("last_name", "Roe")));

        Assert.That((answer.Statuses(), answer.ItemErrors()), Is.EqualTo(("rejected, updated", new[] { "0 bank_account.account_number: invalid_format" })), answer.Text);
        var jane = (await Admin.GetAsync("/employees?search=E-1")).Json.GetProperty("data")[0];
        Assert.That((jane.At("last_name"), jane.At("classification"), jane.At("version")), Is.EqualTo(("Doe", "null", "1")));
    }

    [Test]
    public async Task Import_OfMany_AsksAsOftenAsOneOfFew()
    {
        var asked = new AskedCommands();
        await using var host = new ApiHost(configure: asked.Watch);
        var many = await TestTenant.CreateAsync(host);

        var (few, more) = (await AskedAsync(many, asked, "a", 5), await AskedAsync(many, asked, "b", 250));

        Assert.That(few, Is.GreaterThan(0));
        Assert.That(more, Is.EqualTo(few));
    }

    // Half of them are there, with a bank account and a change of terms, and half are new.
    private static async Task<int> AskedAsync(TestTenant tenant, AskedCommands asked, string prefix, int half)
    {
        var people = Enumerable.Range(0, 2 * half).Select(number => Person($"{prefix}-{number}", ("bank_account", Account("12345678")))).ToList();
        await tenant.ImportEmployeeIdsAsync([.. people.Take(half)]);
        asked.TakeSelectsAbout(Tables);
        var answer = await tenant.ImportEmployeeIdsAsync(
            [.. people.Select(person => new Dictionary<string, object?>(person) { ["classification"] = "Lead", ["bank_account"] = Account("87654321") })]);
        Assert.That((answer.Json.At("summary.created"), answer.Json.At("summary.updated")), Is.EqualTo(($"{half}", $"{half}")), answer.Text);
        return asked.TakeSelectsAbout(Tables);
    }

    private static object Account(string number) => new { account_number = number, routing_number = "1", account_type = "checking" };

    private async Task<string> CreateAsync()
    {
        var seen = new List<string> { (await Admin.GetAsync("/employees")).Text, (await Admin.GetAsync("/audit-events")).Text };
        foreach (var employee in await Admin.AllAsync("/employees")) seen.Add((await Admin.GetAsync($"/employees/{employee.At("employee_id")}/employments")).Text);
        return string.Join('\n', seen);
    }
}
