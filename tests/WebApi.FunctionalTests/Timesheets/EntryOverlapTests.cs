using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>Nobody is at two things at once, however many callers say so.</summary>
public sealed class EntryOverlapTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [TestCase("2026-06-02", "09:00", "17:00")]
    [TestCase("2026-06-02", "16:59", "18:00")]
    [TestCase("2026-06-02", "05:00", "09:01")]
    [TestCase("2026-06-02", "12:00", "12:30")]
    [TestCase("2026-06-01", "22:00", "09:30")]
    public async Task Record_AtTheTimeOfAnother_NamesIt(string date, string start, string end)
    {
        var id = await Admin.RecordAsync(Entry(jane, ("date", "2026-06-02")));

        AssertOverlaps(await Admin.PostAsync(Entries, Entry(jane, ("date", date), ("start", start), ("end", end))), id);
        Assert.That(await Admin.AllAsync(Entries), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Record_BesideAnother_OrForAnotherPerson_IsTaken()
    {
        var joe = await tenant.HireAsync("joe@example.com");
        await Admin.RecordAsync(Entry(jane));

        await Admin.RecordAsync(Entry(jane, ("start", "17:00"), ("end", "18:00")));
        await Admin.RecordAsync(Entry(jane, ("start", "06:00"), ("end", "09:00")));
        await Admin.RecordAsync(Entry(joe));
        await Admin.RecordAsync(Hours(jane, 3));
    }

    [Test]
    public async Task Patch_ToTheTimeOfAnother_NamesIt_AndChangesNothing()
    {
        var first = await Admin.RecordAsync(Entry(jane));
        var second = await Admin.RecordAsync(Entry(jane, ("start", "18:00"), ("end", "20:00")));
        var before = (await Admin.GetAsync($"{Entries}/{second}")).Text;

        AssertOverlaps(await Admin.PatchAsync($"{Entries}/{second}", new { start = "16:00" }), first);
        Assert.That((await Admin.GetAsync($"{Entries}/{second}")).Text, Is.EqualTo(before));
        // Over its own old time it can go.
        Assert.That((await Admin.PatchAsync($"{Entries}/{second}", new { start = "17:30" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Move_BetweenPayGroupsFarApart_StillCannotOverlap()
    {
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("west", timeZone: "Pacific/Honolulu"), "pay_group_id");
        await Admin.MakeAsync("/pay-groups", TestTenant.Group("east", timeZone: "Pacific/Auckland"), "pay_group_id");
        var mover = await tenant.HireAsync("mover@example.com", ("pay_group", "west"));
        var moved = await Admin.PatchAsync($"/employees/{mover}", new { pay_group = "east", effective_from = "2026-06-15" });
        Assert.That(moved.Status, Is.EqualTo(HttpStatusCode.OK), moved.Text);
        // 09:30 on the 14th to 07:00 on the 15th, in UTC 19:30 to 17:00; Auckland's 15th began at 12:00 of the 14th.
        var id = await Admin.RecordAsync(Entry(mover, ("date", "2026-06-14"), ("start", "09:30"), ("end", "07:00")));

        AssertOverlaps(await Admin.PostAsync(Entries, Entry(mover, ("date", "2026-06-16"), ("start", "04:00"), ("end", "06:00"))), id);
        AssertOverlaps(await Admin.PostAsync(Entries, Entry(mover, ("date", "2026-06-15"), ("start", "08:00"), ("end", "12:00"))), id);
        Assert.That((await Admin.PostAsync(Entries, Entry(mover, ("date", "2026-06-16"), ("start", "05:00"), ("end", "06:00")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task TwoAtOnce_OneIsRecordedAndOneRefused()
    {
        for (var turn = 0; turn < 20; turn++)
        {
            var date = $"{new DateOnly(2026, 6, 1).AddDays(turn):O}";
            var answers = await Task.WhenAll(
                Admin.PostAsync(Entries, Entry(jane, ("date", date))), Admin.PostAsync(Entries, Entry(jane, ("date", date), ("start", "12:00"), ("end", "20:00"))));

            var made = answers.Single(answer => answer.Status == HttpStatusCode.Created);
            AssertOverlaps(answers.Single(answer => answer != made), made.Json.At("timesheet_entry_id"));
        }

        Assert.That(await Admin.AllAsync(Entries), Has.Count.EqualTo(20));
    }

    [Test]
    public async Task ManyHoursAtOnce_NeverFillMoreThanADay()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Admin.PostAsync(Entries, Hours(jane, 7))));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(3));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.BadRequest), Is.EqualTo(5));
    }

    [Test]
    public async Task ExternalId_OfAnother_IsAConflict()
    {
        var id = await Admin.RecordAsync(Entry(jane, ("external_id", "T-1")));
        var other = await Admin.RecordAsync(Hours(jane, 1, ("external_id", "t-1")));

        foreach (var answer in new[] { await Admin.PostAsync(Entries, Hours(jane, 1, ("external_id", "T-1"))), await Admin.PatchAsync($"{Entries}/{other}", new { external_id = "T-1" }) })
            Assert.That((answer.Status, answer.Code, answer.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "already_exists", id)), answer.Text);
    }

    private static void AssertOverlaps(Answer answer, string id)
    {
        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "timesheet_entry_overlap")), answer.Text);
        Assert.That((answer.Json.At("conflicts_with"), answer.Json.At("errors[0].field")), Is.EqualTo((id, "start")));
    }
}
