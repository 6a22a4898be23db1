using System.Globalization;
using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>What is wrong with an entry by itself: the path of the member, and a code.</summary>
[SetCulture("de-DE")]
public sealed class EntryRefusalTests
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

    [TestCase("""{"start":"09:00","end":"09:00"}""", "end: inconsistent")]
    [TestCase("""{"start":"9:00","end":"24:00"}""", "start: invalid_format end: invalid_format")]
    [TestCase("""{"start":"09:00","end":"17:00","hours":7.99}""", "hours: inconsistent")]
    [TestCase("""{"start":"09:00","end":"17:00","breaks":[{"start":"12:00","end":"12:30"},{"start":"17:00","end":"17:30"}]}""", "breaks[1]: inconsistent")]
    [TestCase("""{"start":"09:00","end":"17:00","breaks":[{"start":"12:00"}]}""", "breaks[0].end: required")]
    [TestCase("""{"start":"09:00","end":"17:00","breaks":[{"start":"9:00","end":"10:00"}]}""", "breaks[0].start: invalid_format")]
    [TestCase("""{"hours":24.01}""", "hours: out_of_range")]
    [TestCase("""{"hours":0}""", "hours: out_of_range")]
    [TestCase("""{"hours":7.333}""", "hours: invalid_format")]
    [TestCase("""{"hours":-1}""", "hours: out_of_range")]
    [TestCase("""{"hours":8,"cost_code":"not-there"}""", "cost_code: unknown_reference")]
    [TestCase("""{"hours":8,"cost_code":"old"}""", "cost_code: inconsistent")]
    [TestCase("""{"hours":8,"status":"paid"}""", "status: invalid_format")]
    [TestCase("""{"hours":8,"units":-1,"distance_km":0.1234}""", "units: out_of_range distance_km: invalid_format")]
    public async Task Record_OfWhatIsWrong_NamesTheMember(string members, string errors)
    {
        var cost = await Admin.MakeAsync("/cost-codes", new { code = "old", name = "Old" }, "cost_code_id");
        await Admin.PatchAsync($"/cost-codes/{cost}", new { status = "retired" });

        await AssertRefusedAsync(await Admin.PostAsync(Entries, $$"""{"employee_id":"{{jane}}","date":"2026-06-01",{{members[1..]}}"""), errors);
    }

    // Clocks go from 02:00 to 03:00 in New York.
    [TestCase("02:30", "09:00", "2027-03-14", "start: inconsistent")]
    [TestCase("22:00", "02:59", "2027-03-13", "end: inconsistent")]
    public async Task Record_OfATimeThatClocksSkip_NamesTheMember(string start, string end, string date, string errors) =>
        await AssertRefusedAsync(await Admin.PostAsync(Entries, Entry(jane, ("start", start), ("end", end), ("date", date))), errors);

    [Test]
    public async Task Record_OfMoreThan24HoursAlone_IsRefused()
    {
        var answer = await Admin.PostAsync(Entries, Entry(jane, ("date", "2026-11-01"), ("start", "00:00"), ("end", "23:30")));

        await AssertRefusedAsync(answer, "end: out_of_range");
        Assert.That(answer.Json.At("errors[0].message"), Does.EndWith("Give an earlier end."), "Two entries would have as many hours.");
    }

    [Test]
    public async Task Record_OfMoreThan24HoursWithOthers_NamesWhatIsTooMuch()
    {
        await Admin.RecordAsync(Entry(jane, ("start", "00:00"), ("end", "12:00")));
        await Admin.RecordAsync(Hours(jane, 8));

        var hours = await Admin.PostAsync(Entries, Hours(jane, 4.02m));
        var times = await Admin.PostAsync(Entries, Entry(jane, ("start", "13:00"), ("end", "18:00")));

        Assert.That((hours.Status, string.Join(' ', hours.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "hours: out_of_range")), hours.Text);
        Assert.That((times.Status, string.Join(' ', times.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "end: out_of_range")), times.Text);
        Assert.That(hours.Text, Does.Contain("20 hours on 2026-06-01"));
        Assert.That((await Admin.PostAsync(Entries, Hours(jane, 4))).Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await Admin.PostAsync(Entries, Hours(jane, 0.02m))).Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await Admin.PostAsync(Entries, Hours(jane, 24, ("date", "2026-06-02")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("""{"date":"2026-06-01","hours":8}""", "employee_id: required")]
    [TestCase("""{"date":"2026-06-01","hours":8,"employee_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}""", "employee_id: unknown_reference")]
    [TestCase("""{"date":"2026-06-01","hours":8,"employee_external_id":"hr-1"}""", "employee_external_id: unknown_reference")]
    [TestCase("""{"date":"2026-06-01","hours":8,"employee_external_id":"HR-2","employee_id":"{jane}"}""", "employee_external_id: unknown_reference")]
    [TestCase("""{"hours":8,"employee_id":"{jane}"}""", "date: required")]
    [TestCase("""{"hours":8,"employee_id":"{jane}","date":"2026-02-29"}""", "date: invalid_format")]
    public async Task Record_ForNobodyOrNoDay_NamesTheMember(string body, string errors) =>
        await AssertRefusedAsync(await Admin.PostAsync(Entries, body.Replace("{jane}", jane, StringComparison.Ordinal)), errors);

    [TestCase("2026-05-31")]
    [TestCase("2026-06-21")]
    [TestCase("2026-06-30")]
    [TestCase("2026-08-01")]
    public async Task Record_OnADayWithoutEmployment_IsRefused(string date)
    {
        // Who has hours is ended, and not removed.
        await Admin.RecordAsync(Hours(jane, 8));
        Assert.That((await Admin.DeleteAsync($"/employees/{jane}?end_date=2026-06-20")).Status, Is.EqualTo(HttpStatusCode.OK));
        var back = await Admin.PostAsync($"/employees/{jane}/employments", new { effective_from = "2026-07-01" });
        Assert.That(back.Status, Is.EqualTo(HttpStatusCode.Created), back.Text);
        await Admin.DeleteAsync($"/employees/{jane}?end_date=2026-07-31");

        await AssertRefusedAsync(await Admin.PostAsync(Entries, Hours(jane, 8, ("date", date))), "date: inconsistent", recorded: 1);
        foreach (var good in new[] { "2026-06-20", "2026-07-01", "2026-07-31" }) await Admin.RecordAsync(Hours(jane, 8, ("date", good)));
    }

    [Test]
    public async Task Record_MoreThanAYearAhead_IsRefused()
    {
        // The day may change in between, and is another one in New York.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        string Day(int more) => today.AddYears(1).AddDays(more).ToString("O", CultureInfo.InvariantCulture);

        await AssertRefusedAsync(await Admin.PostAsync(Entries, Hours(jane, 8, ("date", Day(2)))), "date: out_of_range");
        await Admin.RecordAsync(Hours(jane, 8, ("date", Day(-2))));
    }

    [TestCase("0001-01-01", "date: out_of_range")]
    [TestCase("1900-01-01", "date: inconsistent")]
    [TestCase("9999-12-31", "date: out_of_range")]
    public async Task Record_AtTheEndsOfTime_IsRefused(string date, string errors) =>
        await AssertRefusedAsync(await Admin.PostAsync(Entries, Entry(jane, ("date", date), ("end", "08:00"))), errors);

    private async Task AssertRefusedAsync(Answer answer, string errors, int recorded = 0)
    {
        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That(await Admin.AllAsync(Entries), Has.Count.EqualTo(recorded), "Nothing is written.");
    }
}
