using System.Net;
using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.Idempotency;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.Imports.RateBatches;

namespace Payroll.WebApi.FunctionalTests.PayRates.Imports;

public sealed class ImportPayRatesTests
{
    private static readonly string[] Tables = ["pay_rates", "employees", "employment_types"];

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [Test]
    public async Task Import_OfNewAndKnownRates_SetsAndChanges()
    {
        var known = await Admin.SetRateAsync(("external_id", "R-1"));

        var answer = await Admin.ImportRatesAsync(NewRate("R-2", ("classification", "Foreman")), Item("R-1", ("amount", 43)));

        Assert.That((answer.Status, answer.Statuses(), answer.Json.At("results[1].pay_rate_id")), Is.EqualTo((HttpStatusCode.OK, "created, updated", known)), answer.Text);
        Assert.That(await Admin.RatesAsync(), Is.EqualTo(new[] { "R-1 43 2026-07-01 null", "R-2 42 2026-07-01 null" }));
        Assert.That((await Admin.GetAsync($"/pay-rates/{answer.Json.At("results[0].pay_rate_id")}")).Json.At("classification"), Is.EqualTo("Foreman"));
    }

    [Test]
    public async Task Import_SentAgain_IsUnchangedAndWritesNothing()
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        object[] rates =
        [
            NewRate("R-1", ("project", "Bridge"), ("employment_type", "casual"), ("effective_to", "2026-12-31")),
            NewRate(" R-2 ", ("name", " Standard "), ("classification", " Rigger "), ("amount", 42.50m)),
            NewRate("R-3", ("employee_external_id", "HR-1"), ("classification", null), ("unit", "day"), ("hours_per_day", 7.6m)),
        ];
        Assert.That((await Admin.ImportRatesAsync(rates)).Statuses(), Is.EqualTo("created, created, created"));
        var before = (await Admin.GetAsync("/pay-rates")).Text;

        var again = await Admin.ImportRatesAsync(rates);

        Assert.That(again.Statuses(), Is.EqualTo("unchanged, unchanged, unchanged"), again.Text);
        Assert.That((await Admin.GetAsync("/pay-rates")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Import_OfSomethingNew_WantsWhatOneAloneWants()
    {
        var answer = await Admin.ImportRatesAsync("partial", Item("R-1"), Item("R-2", ("name", "x"), ("classification", "x")), NewRate("R-3"));

        Assert.That(answer.ItemErrors(), Is.SupersetOf(new[]
        {
            "0 name: required", "0 unit: required", "0 amount: required", "0 effective_from: required",
        }), answer.Text);
        Assert.That(answer.ItemErrors().Where(error => error.StartsWith('1')), Is.EquivalentTo(new[] { "1 unit: required", "1 amount: required", "1 effective_from: required" }));
        Assert.That(await Admin.RatesAsync(), Is.EqualTo(new[] { "R-3 42 2026-07-01 null" }));
    }

    [TestCase("employee_external_id", "HR-9", "unknown_reference")]
    [TestCase("unit", "moon", "invalid_format")]
    public async Task Import_OfAWrongMember_RefusesNewAndKnownRatesAlike(string member, string value, string code)
    {
        await Admin.SetRateAsync(("external_id", "R-1"));
        var before = await Admin.RatesAsync();

        var answer = await Admin.ImportRatesAsync("partial", Item("R-1", (member, value), ("name", "Other")), NewRate("R-2", ("classification", "Foreman"), (member, value)));

        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { $"0 {member}: {code}", $"1 {member}: {code}" }), answer.Text);
        Assert.That(await Admin.RatesAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Import_NamesAnEmployeeEitherWay_OrBoth()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));

        var answer = await Admin.ImportRatesAsync(
            "partial",
            NewRate("R-1", ("employee_id", jane)),
            NewRate("R-2", ("employee_external_id", "HR-1"), ("project", "Bridge")),
            NewRate("R-3", ("employee_id", jane), ("employee_external_id", "HR-1"), ("project", "Tower")));
        var again = await Admin.ImportRatesAsync(Item("R-1", ("employee_external_id", "HR-1")), Item("R-2", ("employee_id", jane)));
        var freed = await Admin.ImportRatesAsync(Item("R-2", ("employee_external_id", null)));

        Assert.That((answer.Statuses(), again.Statuses(), freed.Statuses()), Is.EqualTo(("created, created, created", "unchanged, unchanged", "updated")), answer.Text + again.Text);
        Assert.That((await Admin.AllAsync("/pay-rates")).Select(rate => $"{rate.At("external_id")} {rate.At("employee_external_id")}"), Is.EquivalentTo(new[] { "R-1 HR-1", "R-2 null", "R-3 HR-1" }));
    }

    [TestCase("atomic", HttpStatusCode.BadRequest, "not_applied, rejected, not_applied")]
    [TestCase("dry_run", HttpStatusCode.OK, "updated, rejected, created")]
    public async Task Import_ThatWritesNothing_LeavesNoTrace_WithAKeyToo(string mode, HttpStatusCode status, string statuses)
    {
        await Admin.SetRateAsync(("external_id", "R-1"));
        var before = (await Admin.GetAsync("/pay-rates")).Text;
        object[] items = [Item("R-1", ("amount", 43)), Item("R-2"), NewRate("R-3", ("classification", "Foreman"))];

        var alone = await Admin.ImportAsync($"{BatchPath}?mode={mode}", items);
        var first = await Admin.ImportAsync($"{BatchPath}?mode={mode}", items, (Repeats.Header, "one"));

        foreach (var answer in new[] { alone, first }) Assert.That((answer.Status, answer.Statuses()), Is.EqualTo((status, statuses)), answer.Text);
        Assert.That((await Admin.GetAsync("/pay-rates")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Import_AsCsv_IsReadByItsHeader()
    {
        var answer = await Admin.ImportCsvAsync(BatchPath, "external_id,name,classification,unit,amount,hours_per_day,effective_from\nR-1,\"Rigger, day\",Rigger,day,336.5,8,2026-07-01\nR-2,Foreman,Foreman,hour,50,,2026-07-01\n");

        Assert.That(answer.Statuses(), Is.EqualTo("created, created"), answer.Text);
        Assert.That(await Admin.RatesAsync(), Is.EqualTo(new[] { "R-1 336.5 2026-07-01 null", "R-2 50 2026-07-01 null" }));
    }

    [Test]
    public async Task Import_OfMany_AsksAsOftenAsOneOfFew()
    {
        var asked = new AskedCommands();
        await using var host = new ApiHost(configure: asked.Watch);
        var other = await TestTenant.CreateAsync(host);
        await other.HireAsync("jane@example.com", ("external_id", "HR-1"));

        var (few, more) = (await AskedAsync(other.Admin, asked, "a", 5), await AskedAsync(other.Admin, asked, "b", 250));

        Assert.That(few, Is.GreaterThan(0));
        Assert.That(more, Is.EqualTo(few));
    }

    // Half of them are there, and change, and half are new.
    private static async Task<int> AskedAsync(ApiClient admin, AskedCommands asked, string prefix, int half)
    {
        var rates = Enumerable.Range(0, 2 * half).Select(number => NewRate(
            $"{prefix}-{number}", ("classification", $"{prefix} {number}"), ("employee_external_id", number % 2 == 0 ? "HR-1" : null))).ToList();
        await admin.ImportRatesAsync([.. rates.Take(half)]);
        asked.TakeSelectsAbout(Tables);
        var answer = await admin.ImportRatesAsync([.. rates.Select(rate => new Dictionary<string, object?>(rate) { ["amount"] = 43 })]);
        Assert.That((answer.Json.At("summary.created"), answer.Json.At("summary.updated")), Is.EqualTo(($"{half}", $"{half}")), answer.Text);
        return asked.TakeSelectsAbout(Tables);
    }
}
