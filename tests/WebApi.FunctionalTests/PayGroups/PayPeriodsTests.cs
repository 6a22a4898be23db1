using System.Net;
using System.Text.Json;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

public sealed class PayPeriodsTests
{
    [TestCase("monthly", "2024-01-31", "2024-02-10", "2024-03-31", "2024-01-31/2024-02-28 2024-02-29/2024-03-30 2024-03-31/2024-04-29")]
    [TestCase("monthly", "2025-01-31", "2025-02-10", "2025-02-28", "2025-01-31/2025-02-27 2025-02-28/2025-03-30")]
    [TestCase("monthly", "2026-08-01", "2024-02-29", "2024-03-01", "2024-02-01/2024-02-29 2024-03-01/2024-03-31")]
    [TestCase("monthly", "2024-02-29", "2026-02-28", "2026-02-28", "2026-02-28/2026-03-28")]
    [TestCase("semimonthly", "2026-01-07", "2024-02-15", "2024-02-16", "2024-02-01/2024-02-15 2024-02-16/2024-02-29")]
    [TestCase("semimonthly", "2026-01-07", "2100-02-28", "2100-03-01", "2100-02-16/2100-02-28 2100-03-01/2100-03-15")]
    [TestCase("weekly", "2026-06-01", "2024-02-28", "2024-03-01", "2024-02-26/2024-03-03")]
    [TestCase("biweekly", "2026-06-01", "2026-05-31", "2026-06-15", "2026-05-18/2026-05-31 2026-06-01/2026-06-14 2026-06-15/2026-06-28")]
    public async Task Periods_OverTheEndsOfMonthsAndLeapYears_AreWhole(string frequency, string anchor, string from, string to, string expected)
    {
        var (admin, path) = await ScheduleAsync(frequency, anchor, 0, "none");

        var answer = await admin.GetAsync($"{path}?from={from}&to={to}");

        Assert.That(string.Join(' ', Periods(answer.Json)), Is.EqualTo(expected));
        Assert.That(answer.Json.GetProperty("has_more").GetBoolean(), Is.False);
    }

    [TestCase(6, "none", "2026-06-20")]
    [TestCase(6, "previous", "2026-06-19")]
    [TestCase(6, "next", "2026-06-22")]
    [TestCase(0, "previous", "2026-06-12")]
    [TestCase(31, "none", "2026-07-15")]
    public async Task PayDates_OnAWeekend_MoveAsTheAdjustmentSays(int offset, string adjustment, string expected)
    {
        var (admin, path) = await ScheduleAsync("biweekly", "2026-06-01", offset, adjustment);

        var answer = await admin.GetAsync($"{path}?from=2026-06-01&to=2026-06-01");

        Assert.That(answer.Json.GetProperty("data")[0].GetProperty("pay_date").GetString(), Is.EqualTo(expected));
    }

    [TestCase("weekly")]
    [TestCase("biweekly")]
    [TestCase("semimonthly")]
    [TestCase("monthly")]
    public async Task Periods_PageByPage_AreTheSameAsAtOnce(string frequency)
    {
        var (admin, path) = await ScheduleAsync(frequency, "2024-01-31", 3, "next");
        var whole = Periods((await admin.GetAsync($"{path}?from=2024-01-01&to=2025-12-31&limit=200")).Json);
        var paged = new List<string>();
        string? cursor = null;
        do
        {
            var page = (await admin.GetAsync($"{path}?from=2024-01-01&to=2025-12-31&limit=7{(cursor is null ? "" : $"&cursor={cursor}")}")).Json;
            Assert.That(Periods(page), Has.Count.InRange(1, 7));
            paged.AddRange(Periods(page));
            cursor = page.GetProperty("next_cursor").GetString();
        }
        while (cursor is not null);

        Assert.That(paged, Is.EqualTo(whole));
    }

    [TestCase("?from=2026-06-02&to=2026-06-01", "to: inconsistent")]
    [TestCase("?from=2026-02-29", "from: invalid_format")]
    [TestCase("?from=01.06.2026", "from: invalid_format")]
    [TestCase("?to=2200-01-01", "to: out_of_range")]
    [TestCase("?limit=0", "limit: out_of_range")]
    [TestCase("?limit=201", "limit: out_of_range")]
    [TestCase("?cursor=nonsense", "cursor: invalid_format")]
    [TestCase("?cursor=OTk5OTEyMzE", "cursor: invalid_format", Description = "31 December 9999")]
    [TestCase("?cursor=MDAwMTAxMDE", "cursor: invalid_format", Description = "1 January 0001")]
    [TestCase("?until=2026-06-01", "until: unknown_member")]
    public async Task Periods_WithAWrongQuery_NameTheParameter(string query, string error)
    {
        var (admin, path) = await ScheduleAsync("weekly", "2026-06-01", 0, "none");

        var answer = await admin.GetAsync(path + query);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [TestCase("weekly", "1900-01-01", "1900-01-01")]
    [TestCase("monthly", "2199-12-31", "2199-12-31")]
    [TestCase("biweekly", "2199-12-31", "2199-12-31")]
    public async Task Periods_AtTheEndsOfTheCalendar_AreAnswered(string frequency, string from, string to)
    {
        var (admin, path) = await ScheduleAsync(frequency, "2026-06-01", 31, "next");

        Assert.That(Periods((await admin.GetAsync($"{path}?from={from}&to={to}")).Json), Has.Count.EqualTo(1));
        Assert.That((await admin.GetAsync($"{path}?from={from}")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Periods_WithoutDates_AreThoseOfAYearFromToday()
    {
        await using var host = new ApiHost(new FixedTime(new DateTimeOffset(2026, 6, 10, 12, 0, 0, TimeSpan.Zero)));
        var admin = await host.NewOrganizationAsync();
        var id = await admin.MakeAsync("/pay-schedules", TestTenant.Schedule("biweekly"), "pay_schedule_id");

        var periods = Periods((await admin.GetAsync($"/pay-schedules/{id}/periods")).Json);
        var upToADay = Periods((await admin.GetAsync($"/pay-schedules/{id}/periods?to=2026-05-20")).Json);

        Assert.That((periods[0], periods[^1], periods.Count), Is.EqualTo(("2026-06-01/2026-06-14", "2027-05-31/2027-06-13", 27)));
        Assert.That(upToADay, Is.EqualTo(new[] { "2026-05-18/2026-05-31" }));
    }

    private static async Task<(ApiClient Admin, string Path)> ScheduleAsync(string frequency, string anchor, int offset, string adjustment)
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();
        var id = await admin.MakeAsync("/pay-schedules", new
        {
            code = "schedule",
            name = "Schedule",
            frequency,
            anchor_date = anchor,
            pay_date_offset_days = offset,
            pay_date_adjustment = adjustment,
        }, "pay_schedule_id");
        return (admin, $"/pay-schedules/{id}/periods");
    }

    private static List<string> Periods(JsonElement page) => page.GetProperty("data").EnumerateArray()
        .Select(period => $"{period.GetProperty("start").GetString()}/{period.GetProperty("end").GetString()}").ToList();
}
