using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>A merge patch: what is left out stays, null clears, and one way of giving time takes the place of the other.</summary>
public sealed class ChangeEntryTests
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

    [TestCase("""{"hours":8,"start":null,"end":null}""", "null null [] null 480 2")]
    [TestCase("""{"start":"10:00"}""", "10:00 17:00 [] 30 390 2")]
    [TestCase("""{"end":"01:00"}""", "09:00 01:00 [] 30 930 2")]
    [TestCase("""{"break_minutes":null}""", "09:00 17:00 [] null 480 2")]
    [TestCase("""{"break_minutes":0}""", "09:00 17:00 [] null 480 2")]
    [TestCase("""{"breaks":[{"start":"12:00","end":"13:00"}]}""", """09:00 17:00 [{"start":"12:00","end":"13:00","paid":false}] null 420 2""")]
    [TestCase("""{"breaks":[],"break_minutes":45}""", "09:00 17:00 [] 45 435 2")]
    [TestCase("""{"hours":7.5}""", "09:00 17:00 [] 30 450 1")]
    [TestCase("""{"hours":6.5,"end":"16:00"}""", "09:00 16:00 [] 30 390 2")]
    public async Task Patch_OfATimedEntry_KeepsWhatFits(string body, string seen)
    {
        var answer = await PatchAsync(await Admin.RecordAsync(Entry(jane, ("break_minutes", 30))), body);

        Assert.That((answer.Status, Seen(answer)), Is.EqualTo((HttpStatusCode.OK, seen)), answer.Text);
    }

    [Test]
    public async Task Minutes_StayAsTheyWereKept_WhenWhatChangesIsNotTheTime()
    {
        var entry = await Admin.RecordAsync(Entry(jane, ("date", "2026-10-31"), ("start", "22:00"), ("end", "06:00")));
        await Admin.PutClocksToUtcAsync();

        var project = await PatchAsync(entry, """{"project":"north"}""");
        var later = await PatchAsync(entry, """{"end":"07:00"}""");

        // Nine hours in New York, where clocks are put back that night; nine in UTC up to seven.
        Assert.That((project.Json.At("minutes"), project.Json.At("version")), Is.EqualTo(("540", "2")), project.Text);
        Assert.That((later.Json.At("minutes"), later.Json.At("version")), Is.EqualTo(("540", "3")), later.Text);
    }

    [TestCase("""{"hours":7}""", "hours: inconsistent")]
    [TestCase("""{"start":null}""", "start: required")]
    [TestCase("""{"start":null,"end":null}""", "hours: required")]
    [TestCase("""{"start":null,"end":null,"hours":5,"break_minutes":30}""", "break_minutes: inconsistent")]
    [TestCase("""{"end":"09:00"}""", "end: inconsistent")]
    [TestCase("""{"break_minutes":480}""", "break_minutes: inconsistent")]
    [TestCase("""{"date":"2026-05-31"}""", "date: inconsistent")]
    [TestCase("""{"employee_external_id":"nobody"}""", "employee_external_id: unknown_reference")]
    [TestCase("""{"cost_code":"nothing"}""", "cost_code: unknown_reference")]
    [TestCase("""{"nope":1}""", "nope: unknown_member")]
    [TestCase("""{"date":null,"status":null,"employee_id":null}""", "employee_id: required date: required status: required")]
    public async Task Patch_ThatIsWrong_NamesTheMember_AndChangesNothing(string body, string errors)
    {
        var id = await Admin.RecordAsync(Entry(jane, ("break_minutes", 30)));
        var before = (await Admin.GetAsync($"{Entries}/{id}")).Text;

        var answer = await PatchAsync(id, body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That((await Admin.GetAsync($"{Entries}/{id}")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Patch_OfHours_ToTimesAndBack()
    {
        var id = await Admin.RecordAsync(Hours(jane, 5));

        Assert.That(Seen(await PatchAsync(id, """{"start":"09:00","end":"12:00"}""")), Is.EqualTo("09:00 12:00 [] null 180 2"));
        Assert.That(Seen(await PatchAsync(id, """{"start":null,"end":null,"hours":2.25}""")), Is.EqualTo("null null [] null 135 3"));
        Assert.That((await PatchAsync(id, """{"hours":null}""")).Errors, Is.EqualTo(new[] { "hours: required" }));
        Assert.That(Seen(await PatchAsync(id, """{"hours":null,"units":3}""")), Is.EqualTo("null null [] null null 4"));
    }

    [Test]
    public async Task Breaks_AreTakenThePlaceOf_ByAMinuteCount()
    {
        var id = await Admin.RecordAsync(Entry(jane, ("breaks", new[] { new { start = "12:00", end = "13:00", paid = false } })));

        Assert.That(Seen(await PatchAsync(id, """{"break_minutes":15}""")), Is.EqualTo("09:00 17:00 [] 15 465 2"));
    }

    [Test]
    public async Task Patch_WithNull_Clears()
    {
        await Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
        await Admin.MakeAsync("/earning-codes", new { code = "night", name = "Night", kind = "worked" }, "earning_code_id");
        string[] members = ["external_id", "units", "classification", "cost_code", "project", "earning_code", "distance_km"];
        object[] values = ["T-1", 2, "Rigger", "roof", "Bridge", "night", 3];
        var id = await Admin.RecordAsync(Entry(jane, [.. members.Zip(values, (member, value) => (member, (object?)value))]));

        foreach (var member in members)
        {
            var answer = await PatchAsync(id, $$"""{"{{member}}":null}""");
            Assert.That((answer.Status, answer.Json.At(member)), Is.EqualTo((HttpStatusCode.OK, "null")), answer.Text);
        }

        Assert.That((await Admin.GetAsync($"{Entries}/{id}")).Json.At("version"), Is.EqualTo("8"));
    }

    [TestCase("{}")]
    [TestCase("""{"employee_external_id":"HR-1"}""")]
    [TestCase("""{"date":"2026-06-01","start":"09:00","end":"17:00","break_minutes":30,"hours":7.5,"status":"submitted","project":" Bridge ","distance_km":3.0,"cost_code":null}""")]
    public async Task Patch_ThatChangesNothing_KeepsTheVersion(string body)
    {
        var id = await Admin.RecordAsync(Entry(jane, ("break_minutes", 30), ("project", "Bridge"), ("distance_km", 3)));
        var before = (await Admin.GetAsync($"{Entries}/{id}")).Text;

        Assert.That((await PatchAsync(id, body)).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task RetiredCodes_StayWhereTheyAre()
    {
        var cost = await Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
        var id = await Admin.RecordAsync(Entry(jane, ("cost_code", "roof")));
        await Admin.PatchAsync($"/cost-codes/{cost}", new { status = "retired" });

        var changed = await PatchAsync(id, """{"project":"Bridge","cost_code":"roof"}""");

        Assert.That((changed.Status, changed.Json.At("cost_code")), Is.EqualTo((HttpStatusCode.OK, "roof")), changed.Text);
        Assert.That((await Admin.PostAsync(Entries, Hours(jane, 1, ("cost_code", "roof")))).Errors, Is.EqualTo(new[] { "cost_code: inconsistent" }));
    }

    [Test]
    public async Task Patch_OfTheEmployeeAndTheDay_MovesTheEntry()
    {
        await tenant.HireAsync("joe@example.com", ("external_id", "HR-2"));
        var id = await Admin.RecordAsync(Entry(jane));

        var moved = await PatchAsync(id, """{"employee_external_id":"HR-2","date":"2026-06-02"}""");

        Assert.That((moved.Json.At("employee_external_id"), moved.Json.At("date")), Is.EqualTo(("HR-2", "2026-06-02")), moved.Text);
        Assert.That((await Admin.PostAsync(Entries, Entry(jane))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task PaidEntry_NeverChanges()
    {
        var id = await Admin.RecordAsync(Entry(jane, ("external_id", "T-1"), ("status", "approved")));
        await tenant.PayAsync(id);
        var before = await Admin.GetAsync($"{Entries}/{id}");

        foreach (var answer in new[] { await PatchAsync(id, """{"project":"Bridge"}"""), await PatchAsync(id, """{"status":"submitted"}"""), await Admin.DeleteAsync($"{Entries}/{id}") })
            Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")), answer.Text);
        var batch = await Admin.ImportInAsync("partial", Hours(null, 1, ("external_id", "T-1"), ("date", "2026-06-02")));
        Assert.That((batch.Json.At("results[0].status"), batch.Json.At("results[0].errors[0].code"), batch.Json.At("results[0].timesheet_entry_id")), Is.EqualTo(("conflict", "invalid_state", id)), batch.Text);

        Assert.That(before.Json.GetProperty("paid_in_pay_run_id").GetString(), Is.Not.Null);
        Assert.That((await PatchAsync(id, """{"start":"09:00"}""")).Text, Is.EqualTo(before.Text));
        Assert.That((await Admin.ImportAsync(Entry(jane, ("external_id", "T-1")))).Json.At("summary.unchanged"), Is.EqualTo("1"));
        Assert.That((await Admin.GetAsync($"{Entries}/{id}")).Text, Is.EqualTo(before.Text));
    }

    private Task<Answer> PatchAsync(string id, string body) => Admin.PatchAsync($"{Entries}/{id}", body);

    private static string Seen(Answer answer) => answer.Json.TryGetProperty("minutes", out _)
        ? string.Join(' ', new[] { "start", "end", "breaks", "break_minutes", "minutes", "version" }.Select(member => answer.Json.At(member)))
        : answer.Text;
}
