using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.Batches;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Employees;

/// <summary>Wherever a request names an employee by employee_id, by employee_external_id, or by both, it does so by the same rules.</summary>
public sealed class NamedEmployeesTests
{
    private const string Nobody = "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

    private static readonly string[] Places =
    [
        "POST /timesheet-entries", "PATCH /timesheet-entries/{entry}", "POST /timesheet-entries/batch T-new", "POST /timesheet-entries/batch T-1",
        "POST /pay-rates", "PATCH /pay-rates/{rate}", "POST /pay-rates/batch R-new", "POST /pay-rates/batch R-1",
    ];

    private static readonly string[] Updates = ["PATCH /timesheet-entries/{entry}", "POST /timesheet-entries/batch T-1", "PATCH /pay-rates/{rate}", "POST /pay-rates/batch R-1"];

    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;
    private string ann = null!;
    private string entry = null!;
    private string rate = null!;

    private ApiClient Admin => tenant.Admin;

    // What is there is Joe's; Ann has no external id.
    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", " HR-1 "));
        joe = await tenant.HireAsync("joe@example.com", ("external_id", "HR-2"));
        ann = await tenant.HireAsync("ann@example.com");
        entry = await Admin.RecordAsync(Entry(joe, ("external_id", "T-1")));
        rate = await Admin.SetRateAsync(("external_id", "R-1"), ("employee_id", joe));
    }

    [Test]
    public async Task ExternalId_WithWhiteSpaceAroundIt_FindsTheEmployee([ValueSource(nameof(Places))] string place) =>
        Assert.That(await NameAsync(place, new { employee_external_id = "  HR-1 " }), Is.EqualTo($"{jane} HR-1"));

    [TestCase("hr-1")]
    [TestCase("HR -1")]
    [TestCase(" ")]
    [TestCase("")]
    public async Task ExternalId_OfNobody_IsRefusedEverywhere(string externalId)
    {
        foreach (var place in Places)
            Assert.That(await NameAsync(place, new { employee_external_id = externalId }), Is.EqualTo("employee_external_id: unknown_reference"), place);
    }

    [Test]
    public async Task BothNames_OfTheSameEmployee_AreTaken([ValueSource(nameof(Places))] string place) =>
        Assert.That(await NameAsync(place, new { employee_id = jane, employee_external_id = "HR-1 " }), Is.EqualTo($"{jane} HR-1"));

    [Test]
    public async Task BothNames_OfTwoEmployees_AreRefused([ValueSource(nameof(Places))] string place)
    {
        Assert.That(await NameAsync(place, new { employee_id = jane, employee_external_id = "HR-2" }), Is.EqualTo("employee_external_id: inconsistent"));
        Assert.That(await NameAsync(place, new { employee_id = ann, employee_external_id = "HR-1" }), Is.EqualTo("employee_external_id: inconsistent"));
    }

    [Test]
    public async Task BothNames_OneOfThemOfNobody_AreRefusedForThatOne([ValueSource(nameof(Places))] string place)
    {
        Assert.That(await NameAsync(place, new { employee_id = Nobody, employee_external_id = "HR-1" }), Is.EqualTo("employee_id: unknown_reference"));
        Assert.That(await NameAsync(place, new { employee_id = jane, employee_external_id = "HR-9" }), Is.EqualTo("employee_external_id: unknown_reference"));
        Assert.That(
            await NameAsync(place, new { employee_id = Nobody, employee_external_id = "HR-9" }), Is.EqualTo("employee_id: unknown_reference employee_external_id: unknown_reference"));
    }

    [Test]
    public async Task BothNames_OfTwoEmployees_AreSaidToBeThat()
    {
        var answer = await Admin.PostAsync("/pay-rates", RateBodies.Rate(("employee_id", jane), ("employee_external_id", "HR-2")));

        Assert.That(
            answer.Json.At("errors[0].message"),
            Is.EqualTo("employee_id and employee_external_id name two different employees. Leave one of them out, or give both of the same one."));
    }

    [Test]
    public async Task Names_AsTheyAreAnswered_ChangeNothingWhenTheyAreSentBack([ValueSource(nameof(Updates))] string place, [Values("joe", "ann")] string whose)
    {
        if (whose == "ann") await NameAsync(place, new { employee_id = ann });
        var before = await Admin.GetAsync(PathOf(place));

        var named = await NameAsync(place, new { employee_id = before.Json.GetProperty("employee_id"), employee_external_id = before.Json.GetProperty("employee_external_id") });

        Assert.That(named, Is.EqualTo(whose == "ann" ? $"{ann} null" : $"{joe} HR-2"));
        Assert.That((await Admin.GetAsync(PathOf(place))).Text, Is.EqualTo(before.Text));
    }

    [TestCase("PATCH /pay-rates/{rate}")]
    [TestCase("POST /pay-rates/batch R-1")]
    public async Task Rate_OfAClassification_TakesBothNamesAsNull_AndStaysAsItIs(string place)
    {
        await NameAsync(place, new { employee_id = (string?)null });
        var before = (await Admin.GetAsync($"/pay-rates/{rate}")).Text;

        Assert.That(await NameAsync(place, """{"employee_id":null,"employee_external_id":null}"""), Is.EqualTo("null null"));
        Assert.That((await Admin.GetAsync($"/pay-rates/{rate}")).Text, Is.EqualTo(before));
    }

    [TestCase("PATCH /pay-rates/{rate}")]
    [TestCase("POST /pay-rates/batch R-1")]
    public async Task Rate_OfAnEmployee_IsForAnybodyOfTheClassification_WhenBothNamesAreNull(string place) =>
        Assert.That(await NameAsync(place, """{"employee_id":null,"employee_external_id":null}"""), Is.EqualTo("null null"));

    [TestCase("PATCH /pay-rates/{rate}")]
    [TestCase("POST /pay-rates/batch R-1")]
    public async Task Rate_OfAnEmployeeAlone_CannotLoseThem(string place) =>
        Assert.That(await NameAsync(place, """{"classification":null,"employee_id":null,"employee_external_id":null}"""), Is.EqualTo("employee_id: required"));

    [TestCase("PATCH /timesheet-entries/{entry}", "employee_external_id: required")]
    [TestCase("POST /timesheet-entries/batch T-1", "employee_external_id: required")]
    [TestCase("POST /timesheet-entries/batch T-new", "employee_id: required")]
    [TestCase("POST /timesheet-entries", "employee_id: required")]
    public async Task Entry_IsAlwaysSomebodys(string place, string error) =>
        Assert.That(await NameAsync(place, """{"employee_external_id":null}"""), Is.EqualTo(error));

    [Test]
    public async Task Code_WithWhiteSpaceAroundIt_IsAnother()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");

        Assert.That((await Admin.PostAsync(Entries, Hours(jane, 1, ("cost_code", " roof")))).Errors, Is.EqualTo(new[] { "cost_code: unknown_reference" }));
        Assert.That((await Admin.PostAsync("/pay-rates", RateBodies.Rate(("employment_type", "casual ")))).Errors, Is.EqualTo(new[] { "employment_type: unknown_reference" }));
    }

    // Who is named then, as "id external id"; or what is wrong.
    private async Task<string> NameAsync(string place, object names)
    {
        var body = names is string text ? JsonDocument.Parse(text).RootElement : JsonSerializer.SerializeToElement(names);
        var item = New(place).Concat(body.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (object?)member.Value))).ToDictionary(member => member.Key, member => member.Value);
        var parts = place.Split(' ');
        var answer = await Admin.SendAsync(new HttpMethod(parts[0]), Filled(parts[1]), parts.Length > 2 ? new { items = new[] { item } } : item);
        if (answer.Status is HttpStatusCode.BadRequest)
            return string.Join(' ', parts.Length > 2 ? answer.Results()[0].Split("rejected ")[1..] : answer.Errors);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK).Or.EqualTo(HttpStatusCode.Created), answer.Text);
        var seen = parts.Length > 2 ? await Admin.GetAsync(PathOf(place, answer)) : answer;
        return $"{seen.Json.At("employee_id")} {seen.Json.At("employee_external_id")}";
    }

    // Everything but the employee, of what is new; of what is there the external id alone, where a batch wants it.
    private static Dictionary<string, object?> New(string place)
    {
        var externalId = place.Split(' ').ElementAtOrDefault(2);
        if (externalId is "T-1" or "R-1") return new() { ["external_id"] = externalId };
        if (place.StartsWith("PATCH", StringComparison.Ordinal)) return [];
        return place.Contains("rates", StringComparison.Ordinal) ? RateBodies.Rate(("external_id", externalId)) : Entry(null, ("external_id", externalId));
    }

    private string PathOf(string place, Answer? batch = null) => place.Contains("rates", StringComparison.Ordinal)
        ? $"/pay-rates/{batch?.Json.At("results[0].pay_rate_id") ?? rate}"
        : $"{Entries}/{batch?.Json.At("results[0].timesheet_entry_id") ?? entry}";

    private string Filled(string path) => path.Replace("{entry}", entry, StringComparison.Ordinal).Replace("{rate}", rate, StringComparison.Ordinal);
}
