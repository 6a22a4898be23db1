using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

public sealed class ListHolidaysTests
{
    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await admin.MakeAsync("/pay-groups", TestTenant.Group("sales"), "pay_group_id");
    }

    [TestCase("", "01-01 01-26/engineering 04-03 04-03/sales 12-25")]
    [TestCase("?pay_group=engineering", "01-01 01-26/engineering 04-03 12-25")]
    [TestCase("?pay_group=sales", "01-01 04-03 04-03/sales 12-25")]
    [TestCase("?pay_group=Sales", "")]
    [TestCase("?from=2026-01-26", "01-26/engineering 04-03 04-03/sales 12-25")]
    [TestCase("?to=2026-01-26", "01-01 01-26/engineering")]
    [TestCase("?from=2026-01-02&to=2026-04-03&pay_group=sales", "04-03 04-03/sales")]
    [TestCase("?from=2026-04-04&to=2026-12-24", "")]
    public async Task ListHolidays_WithFilters_AnswersThoseInTheOrderOfTheirDates(string query, string expected)
    {
        foreach (var (date, group) in new[]
        {
            ("2026-12-25", null), ("2026-04-03", null), ("2026-01-01", null), ("2026-04-03", "sales"), ("2026-01-26", "engineering"),
        })
            await admin.AddHolidayAsync(date, group);

        Assert.That(await SeenAsync(query), Is.EqualTo(expected));
    }

    [Test]
    public async Task ListHolidays_PageByPage_HasEachOnceInTheOrderOfTheWhole()
    {
        foreach (var date in new[] { "2026-12-25", "2026-01-01", "2026-04-03" })
            foreach (var group in new[] { null, "sales", "engineering" })
                await admin.AddHolidayAsync(date, group);
        var whole = (await admin.AllAsync("/holidays")).ConvertAll(holiday => holiday.At("holiday_id"));

        foreach (var limit in new[] { 1, 2, 4 })
            Assert.That((await admin.AllAsync("/holidays", limit)).Select(holiday => holiday.At("holiday_id")), Is.EqualTo(whole));
        Assert.That(whole, Has.Count.EqualTo(9));
    }

    [Test]
    public async Task ListHolidays_WhileOthersComeAndGo_HasThoseThatStayExactlyOnce()
    {
        foreach (var date in new[] { "2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01" }) await admin.AddHolidayAsync(date);
        var first = (await admin.GetAsync("/holidays?limit=2")).Json;

        // The one that the cursor names, one before it and one after it.
        await admin.DeleteAsync($"/holidays/{first.At("data[1].holiday_id")}");
        await admin.AddHolidayAsync("2026-01-15");
        await admin.AddHolidayAsync("2026-03-15");

        Assert.That(await SeenAsync($"?cursor={first.At("next_cursor")}"), Is.EqualTo("03-01 03-15 04-01"));
    }

    [TestCase("?from=2026-06-02&to=2026-06-01", "to: inconsistent")]
    [TestCase("?from=2026-02-29", "from: invalid_format")]
    [TestCase("?limit=201", "limit: out_of_range")]
    [TestCase("?cursor=nonsense", "cursor: invalid_format")]
    [TestCase("?date=2026-06-01", "date: unknown_member")]
    public async Task ListHolidays_WithAWrongQuery_NamesTheParameter(string query, string error)
    {
        var answer = await admin.GetAsync("/holidays" + query);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [Test]
    public async Task ListHolidays_WithTheCursorOfAnotherList_IsRefused()
    {
        var cursor = (await admin.GetAsync("/pay-groups?limit=1")).Json.At("next_cursor");

        Assert.That((await admin.GetAsync($"/holidays?cursor={cursor}")).Errors, Is.EqualTo(new[] { "cursor: invalid_format" }));
    }

    private async Task<string> SeenAsync(string query) => string.Join(' ', (await admin.GetAsync("/holidays" + query)).Json.GetProperty("data").EnumerateArray()
        .Select(holiday => holiday.At("date")["2026-".Length..] + (holiday.GetProperty("pay_group").GetString() is { } group ? $"/{group}" : "")));
}
