using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

public sealed class ApproveEntriesTests
{
    private const string NotThere = "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b";

    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;
    private string[] ids = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task RecordAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        (jane, joe) = (await tenant.HireAsync(), await tenant.HireAsync("joe@example.com", ("external_id", "HR-2")));
        ids =
        [
            await Admin.RecordAsync(Hours(jane, 8)),
            await Admin.RecordAsync(Hours(jane, 8, ("date", "2026-06-02"))),
            await Admin.RecordAsync(Hours(joe, 8, ("date", "2026-06-02"))),
        ];
    }

    [Test]
    public async Task Approve_ByIds_ApprovesThose_Once()
    {
        var first = await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = ids[..2] });
        var before = await StatesAsync();
        var again = await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = ids });

        Assert.That((first.Status, first.Text, again.Text), Is.EqualTo((HttpStatusCode.OK, """{"approved":2}""", """{"approved":1}""")));
        Assert.That(before, Is.EqualTo("approved 2, approved 2, submitted 1"));
        Assert.That(await StatesAsync(), Is.EqualTo("approved 2, approved 2, approved 2"));
        var entry = (await Admin.GetAsync($"{Entries}/{ids[0]}")).Json;
        Assert.That(entry.At("updated_at"), Is.GreaterThan(entry.At("created_at")));
    }

    [TestCase("""{"from":"2026-06-02"}""", "submitted 1, approved 2, approved 2")]
    [TestCase("""{"to":"2026-06-01"}""", "approved 2, submitted 1, submitted 1")]
    [TestCase("""{"pay_group":"engineering"}""", "approved 2, approved 2, approved 2")]
    [TestCase("""{"employee_id":"{joe}","from":"2026-06-01","to":"2026-06-30"}""", "submitted 1, submitted 1, approved 2")]
    [TestCase("""{"employee_external_id":" HR-2 "}""", "submitted 1, submitted 1, approved 2")]
    public async Task Approve_ByAFilter_ApprovesWhatItFinds(string filter, string states)
    {
        var answer = await Admin.PostAsync($"{Entries}/approve", $$"""{"filter":{{filter.Replace("{joe}", joe, StringComparison.Ordinal)}}}""");

        Assert.That((answer.Status, await StatesAsync()), Is.EqualTo((HttpStatusCode.OK, states)), answer.Text);
        Assert.That(answer.Json.At("approved"), Is.EqualTo($"{states.Split("approved").Length - 1}"));
    }

    [TestCase("""{"timesheet_entry_ids":["{0}","0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"]}""", "timesheet_entry_ids[1]: unknown_reference")]
    [TestCase("""{"timesheet_entry_ids":["{0}"],"filter":{"from":"2026-06-01"}}""", "filter: inconsistent")]
    [TestCase("""{"filter":{}}""", "filter: required")]
    [TestCase("""{"filter":{"from":null}}""", "filter: required")]
    [TestCase("{}", "filter: required")]
    [TestCase("""{"filter":{"from":"2026-06-02","to":"2026-06-01"}}""", "filter.to: inconsistent")]
    [TestCase("""{"filter":{"pay_group":"nothing","employee_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}}""", "filter.pay_group: unknown_reference filter.employee_id: unknown_reference")]
    [TestCase("""{"filter":{"employee_external_id":"hr-2"}}""", "filter.employee_external_id: unknown_reference")]
    [TestCase("""{"filter":{"employee_external_id":" "}}""", "filter.employee_external_id: unknown_reference")]
    [TestCase("""{"timesheet_entry_ids":["x"]}""", "timesheet_entry_ids[0]: invalid_format")]
    [TestCase("""{"timesheet_entry_ids":[]}""", "timesheet_entry_ids: required filter: required")]
    public async Task Approve_OfWhatIsWrong_ApprovesNothing(string body, string errors)
    {
        var answer = await Admin.PostAsync($"{Entries}/approve", body.Replace("{0}", ids[0], StringComparison.Ordinal));

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That(await StatesAsync(), Is.EqualTo("submitted 1, submitted 1, submitted 1"));
    }

    [Test]
    public async Task Approve_OfTenThousandIds_NamesAHundredOfThoseThatAreUnknown()
    {
        var answer = await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = Enumerable.Repeat(NotThere, 9_997).Concat(ids) });

        Assert.That((answer.Status, answer.Errors.Count), Is.EqualTo((HttpStatusCode.BadRequest, 100)), answer.Text);
        Assert.That((await Admin.PostAsync($"{Entries}/approve", new { timesheet_entry_ids = Enumerable.Repeat(ids[0], 10_001) })).Errors[0], Does.StartWith("timesheet_entry_ids: "));
        Assert.That(await StatesAsync(), Is.EqualTo("submitted 1, submitted 1, submitted 1"));
    }

    private async Task<string> StatesAsync() =>
        string.Join(", ", (await Admin.AllAsync(Entries)).OrderBy(entry => Array.IndexOf(ids, entry.At("timesheet_entry_id"))).Select(entry => $"{entry.At("status")} {entry.At("version")}"));
}
