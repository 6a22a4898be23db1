using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

public sealed class RecordEntryTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [Test]
    public async Task Record_WithEverything_AnswersIt()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
        await Admin.MakeAsync("/earning-codes", new { code = "night", name = "Night", kind = "worked" }, "earning_code_id");

        var answer = await Admin.PostAsync(Entries, Entry(
            jane, ("start", "14:00"), ("end", "22:30"), ("break_minutes", 30), ("hours", 8), ("external_id", " T-1 "), ("units", 3.5), ("classification", " Rigger "),
            ("cost_code", "roof"), ("project", "Bridge"), ("earning_code", "night"), ("distance_km", 12.345), ("status", "approved")));

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created), answer.Text);
        Assert.That(answer.Headers["Location"], Does.EndWith($"{Entries}/{answer.Json.At("timesheet_entry_id")}"));
        Assert.That(answer.Headers["ETag"], Is.EqualTo("\"1\""));
        Assert.That(
            Seen(answer.Json, "external_id", "employee_id", "employee_external_id", "date", "start", "end", "break_minutes", "minutes", "hours", "units", "classification", "cost_code", "project", "earning_code", "distance_km", "status", "paid_in_pay_run_id", "version"),
            Is.EqualTo($"T-1 {jane} HR-1 2026-06-01 14:00 22:30 30 480 8 3.5 Rigger roof Bridge night 12.345 approved null 1"));
        Assert.That((await Admin.GetAsync($"{Entries}/{answer.Json.At("timesheet_entry_id")}")).Text, Is.EqualTo(answer.Text));
    }

    [Test]
    public async Task Record_WithLittle_LeavesTheRestEmpty()
    {
        var answer = await Admin.PostAsync(Entries, Hours(jane, 7.6m));

        Assert.That(
            Seen(answer.Json, "external_id", "start", "end", "breaks", "break_minutes", "minutes", "hours", "units", "classification", "cost_code", "project", "earning_code", "distance_km", "status"),
            Is.EqualTo("null null null [] null 456 7.6 null null null null null null submitted"));
    }

    [Test]
    public async Task Record_ByTheEmployeesExternalId_IsTheSameEmployee()
    {
        var answer = await Admin.PostAsync(Entries, Entry(null, ("employee_external_id", "HR-1")));

        Assert.That((answer.Status, answer.Json.At("employee_id")), Is.EqualTo((HttpStatusCode.Created, jane)), answer.Text);
    }

    [Test]
    public async Task Record_WithBreaks_TakesUnpaidOnesAway()
    {
        var breaks = """[{"start":"12:00","end":"12:30","paid":false},{"start":"15:00","end":"15:15","paid":true}]""";

        var answer = await Admin.PostAsync(Entries, Entry(jane, ("breaks", JsonDocument.Parse(breaks).RootElement)));

        Assert.That((answer.Json.At("minutes"), answer.Json.GetProperty("breaks").GetRawText()), Is.EqualTo(("450", breaks)), answer.Text);
    }

    // New York puts clocks back on 1 November 2026 and forward on 14 March 2027.
    [TestCase("2026-10-31", "540")]
    [TestCase("2027-03-13", "420")]
    [TestCase("2026-06-01", "480")]
    public async Task Record_OverANight_CountsWhatReallyPasses(string date, string minutes)
    {
        var answer = await Admin.PostAsync(Entries, Entry(jane, ("date", date), ("start", "22:00"), ("end", "06:00")));

        Assert.That((answer.Status, answer.Json.At("minutes")), Is.EqualTo((HttpStatusCode.Created, minutes)), answer.Text);
    }

    [Test]
    public async Task Record_OfUnitsOrADistanceAlone_HasNoMinutes()
    {
        var units = await Admin.PostAsync(Entries, Entry(jane, ("start", null), ("end", null), ("units", 12.5)));
        var distance = await Admin.PostAsync(Entries, Entry(jane, ("start", null), ("end", null), ("distance_km", 12.5)));

        foreach (var (date, more) in new[] { ("2026-06-02", ("hours", (object?)8)), ("2026-06-03", ("distance_km", 12)) })
            await Admin.RecordAsync(Entry(jane, ("date", date), ("start", null), ("end", null), ("units", 0), more));
        await Admin.RecordAsync(Entry(jane, ("date", "2026-06-04"), ("units", 0)));
        Assert.That((units.Json.At("minutes"), distance.Json.At("hours")), Is.EqualTo(("null", "null")), units.Text);
    }

    [Test]
    public async Task Delete_FreesTheTime()
    {
        var id = await Admin.RecordAsync(Entry(jane));

        Assert.That((await Admin.DeleteAsync($"{Entries}/{id}")).Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await Admin.GetAsync($"{Entries}/{id}")).Code, Is.EqualTo("not_found"));
        Assert.That((await Admin.PostAsync(Entries, Entry(jane))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    private static string Seen(JsonElement entry, params string[] members) => string.Join(' ', members.Select(member => entry.At(member)));
}
