using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>What is noted of hours: whose were approved, and whose were changed after that.</summary>
public sealed class TimesheetEventTests
{
    private static readonly string[] None = [];

    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;
    private int seen;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync("jane@example.com", ("external_id", "jane"));
        joe = await tenant.HireAsync("joe@example.com", ("external_id", "joe"));
        seen = (await Admin.AllAsync("/audit-events")).Count;
    }

    [Test]
    public async Task Approve_ByIds_NotesWhoseHoursAreApproved_Once()
    {
        string[] ids =
        [
            await Admin.RecordAsync(Hours(jane, 8, ("date", "2026-06-03"))),
            await Admin.RecordAsync(Hours(jane, 8, ("date", "2026-06-01"))),
            await Admin.RecordAsync(Hours(joe, 8, ("date", "2026-06-02"))),
        ];

        await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = ids[..1] });
        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[] { "timesheet.approved jane 1 2026-06-03 2026-06-03" }));
        var later = await Admin.RecordAsync(Hours(jane, 8, ("date", "2026-06-04")));
        await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = ids.Append(later) });
        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[] { "timesheet.approved jane 2 2026-06-01 2026-06-04", "timesheet.approved joe 1 2026-06-02 2026-06-02" }));
        await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = ids });
        Assert.That(await TakeNotedAsync(), Is.Empty);
    }

    [Test]
    public async Task Approve_ByAFilter_NotesWhatItFinds_WithTheKey()
    {
        foreach (var day in new[] { "2026-06-01", "2026-06-02", "2026-06-03" }) await Admin.RecordAsync(Hours(jane, 8, ("date", day)));
        await Admin.RecordAsync(Hours(joe, 8));

        await Admin.PostAsync($"{Entries}/approve", new { filter = new { from = "2026-06-02", pay_group = TestTenant.PayGroup } });

        var noted = (await Admin.AllAsync("/audit-events"))[^1];
        var caller = (await Admin.GetAsync("/api-keys")).Json.At("data[0].api_key_id");
        Assert.That((noted.At("resource"), noted.At("resource_id"), noted.At("api_key_id")), Is.EqualTo(("timesheet", jane, caller)));
        Assert.That(noted.At("details"), Is.EqualTo("""{"entries":"2","from":"2026-06-02","to":"2026-06-03"}"""));
        Assert.That(await TakeNotedAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Approve_ThatIsRefused_IsNotNoted()
    {
        var id = await Admin.RecordAsync(Hours(jane, 8));

        var answer = await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = new[] { id, jane } });

        Assert.That((answer.Status, await TakeNotedAsync()), Is.EqualTo((HttpStatusCode.BadRequest, None)), answer.Text);
    }

    [Test]
    public async Task Entry_RecordedAsApproved_IsNoted_OthersAreNot()
    {
        await Admin.RecordAsync(Hours(jane, 8));
        await Admin.RecordAsync(Hours(jane, 8, ("date", "2026-06-02"), ("status", "approved")));

        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[] { "timesheet.approved jane 1 2026-06-02 2026-06-02" }));
    }

    [TestCase("submitted", """{"project":"north"}""")]
    [TestCase("submitted", """{"employee_external_id":"joe","date":"2026-06-02"}""")]
    [TestCase("submitted", """{"status":"approved"}""", "timesheet.approved jane 1 2026-06-01 2026-06-01")]
    [TestCase("submitted", """{"status":"approved","employee_external_id":"joe","date":"2026-06-02"}""", "timesheet.approved joe 1 2026-06-02 2026-06-02")]
    [TestCase("approved", """{"status":"approved","hours":8,"project":" "}""")]
    [TestCase("approved", """{"hours":7.5}""", "timesheet.corrected jane 1 2026-06-01 2026-06-01")]
    [TestCase("approved", """{"external_id":"T-1"}""", "timesheet.corrected jane 1 2026-06-01 2026-06-01")]
    [TestCase("approved", """{"status":"submitted"}""", "timesheet.corrected jane 1 2026-06-01 2026-06-01")]
    [TestCase("approved", """{"date":"2026-06-03"}""", "timesheet.corrected jane 1 2026-06-01 2026-06-03")]
    [TestCase("approved", """{"employee_external_id":"joe","date":"2026-06-02"}""", "timesheet.corrected jane 1 2026-06-01 2026-06-01", "timesheet.corrected joe 1 2026-06-02 2026-06-02")]
    [TestCase("approved", """{"date":"2025-06-03"}""")]
    public async Task Entry_ThatIsChanged_IsNotedWhereItIsApproved(string status, string body, params string[] noted)
    {
        var id = await Admin.RecordAsync(Hours(jane, 8, ("status", status)));
        await TakeNotedAsync();

        await Admin.PatchAsync($"{Entries}/{id}", body);

        Assert.That(await TakeNotedAsync(), Is.EqualTo(noted));
    }

    [TestCase("submitted")]
    [TestCase("approved", "timesheet.corrected jane 1 2026-06-01 2026-06-01")]
    public async Task Entry_ThatIsRemoved_IsNotedWhereItWasApproved(string status, params string[] noted)
    {
        var id = await Admin.RecordAsync(Hours(jane, 8, ("status", status)));
        await TakeNotedAsync();

        await Admin.DeleteAsync($"{Entries}/{id}");

        Assert.That(await TakeNotedAsync(), Is.EqualTo(noted));
    }

    [Test]
    public async Task PaidEntry_ThatNothingChanges_IsNotNoted()
    {
        var id = await Admin.RecordAsync(Hours(jane, 8, ("status", "approved")));
        await tenant.PayAsync(id);
        await TakeNotedAsync();

        var answers = new[] { await Admin.PatchAsync($"{Entries}/{id}", """{"hours":7}"""), await Admin.DeleteAsync($"{Entries}/{id}") };

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await TakeNotedAsync(), Is.Empty);
    }

    [Test]
    public async Task Batch_ThatOnlyRecords_NotesEachEmployeeOnce_InAChainThatHolds()
    {
        var items = Enumerable.Range(0, 60).Select(number => Item(number, number % 2 == 0 ? "jane" : "joe", ("status", number % 3 == 0 ? "submitted" : "approved"))).ToList();

        await Admin.ImportAsync(items);
        await Admin.ImportAsync(items);

        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[] { "timesheet.approved jane 20 2026-06-03 2026-07-29", "timesheet.approved joe 20 2026-06-02 2026-07-30" }));
        var verified = await Admin.GetAsync("/audit/verify");
        Assert.That((verified.Json.At("valid"), verified.Json.At("checked")), Is.EqualTo(("true", $"{seen}")), verified.Text);
    }

    [Test]
    public async Task Batch_NotesWhatItApprovesAndCorrects_AndNothingOfTheRest()
    {
        await Admin.ImportAsync(
            Item(0, "jane"), Item(1, "jane"),
            Item(2, "jane", ("status", "approved")), Item(3, "jane", ("status", "approved")), Item(4, "jane", ("status", "approved")), Item(5, "jane", ("status", "approved")));
        await TakeNotedAsync();

        var answer = await Admin.ImportAsync(
            Item(0, "jane", ("project", "north")),
            Item(1, "jane", ("status", "approved")),
            Item(2, "jane", ("status", "approved")),
            Item(3, "jane", ("status", "submitted")),
            Item(4, "joe"),
            Item(5, "jane", ("project", "north")),
            Item(6, "jane"),
            Item(7, "jane", ("status", "approved")));

        Assert.That(answer.Statuses(), Is.EqualTo("updated, updated, unchanged, updated, updated, updated, created, created"), answer.Text);
        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[]
        {
            "timesheet.approved jane 2 2026-06-02 2026-06-08",
            "timesheet.corrected jane 3 2026-06-04 2026-06-06",
            "timesheet.corrected joe 1 2026-06-05 2026-06-05",
        }));
    }

    [TestCase("dry_run")]
    [TestCase("atomic")]
    [TestCase("partial", "timesheet.approved jane 1 2026-06-02 2026-06-02", "timesheet.corrected jane 1 2026-06-01 2026-06-01")]
    public async Task Batch_WithRefusedItems_NotesWhatItWrites(string mode, params string[] noted)
    {
        await Admin.ImportAsync(Item(0, "jane", ("status", "approved")), Item(3, "jane", ("status", "approved")));
        await TakeNotedAsync();

        var answer = await Admin.ImportInAsync(
            mode,
            Item(0, "jane", ("project", "north")),
            Item(1, "jane", ("status", "approved")),
            Item(2, "nobody", ("status", "approved")),
            Item(3, "jane", ("date", "2025-06-01")));

        Assert.That(answer.Statuses(), Does.EndWith("rejected, rejected"), answer.Text);
        Assert.That(await TakeNotedAsync(), Is.EqualTo(noted));
    }

    [Test]
    public async Task Batch_SentAgainWithItsIdempotencyKey_IsNotedOnce()
    {
        var body = new { items = new[] { Item(0, "jane", ("status", "approved")) } };

        foreach (var _ in new[] { 1, 2 })
            Assert.That((await Admin.PostAsync($"{Entries}/batch", body, ("Idempotency-Key", "hours-1"))).Statuses(), Is.EqualTo("created"));

        Assert.That(await TakeNotedAsync(), Is.EqualTo(new[] { "timesheet.approved jane 1 2026-06-01 2026-06-01" }));
    }

    // An hour, on the day of its number from 1 June on.
    private static Dictionary<string, object?> Item(int number, string employee, params (string Name, object? Value)[] members) => Hours(
        null, 1, [("external_id", $"T-{number}"), ("employee_external_id", employee), ("date", $"{new DateOnly(2026, 6, 1).AddDays(number):O}"), .. members]);

    /// <summary>What was noted since this was asked last: the employee, how many entries, from when to when.</summary>
    private async Task<IReadOnlyList<string>> TakeNotedAsync()
    {
        var events = (await Admin.AllAsync("/audit-events")).Skip(seen).ToList();
        seen += events.Count;
        return [.. events.Where(entry => entry.At("resource") == "timesheet").Select(Written).Order(StringComparer.Ordinal)];
    }

    private string Written(JsonElement entry) =>
        $"{entry.At("action")} {(entry.At("resource_id") == jane ? "jane" : "joe")} {entry.At("details.entries")} {entry.At("details.from")} {entry.At("details.to")}";
}
