using System.Net;
using System.Text;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

public sealed class HolidayBatchTests
{
    private static readonly object[] Three =
    [
        new { date = "2026-12-25", name = "Christmas Day" },
        new { date = "2026-12-26", name = "Boxing Day", pay_group = (string?)null },
        new { date = "2026-12-25", name = "Works closed", pay_group = TestTenant.PayGroup },
    ];

    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

    [Test]
    public async Task Batch_OfNewHolidays_MakesThemAndAnswersEach()
    {
        var answer = await ImportAsync(Three);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        Assert.That(Seen(answer), Is.EqualTo("0 2026-12-25 created, 1 2026-12-26 created, 2 2026-12-25/engineering created"));
        var made = (await admin.AllAsync("/holidays")).ConvertAll(holiday => holiday.At("holiday_id"));
        Assert.That(answer.Json.GetProperty("results").EnumerateArray().Select(result => result.At("holiday_id")), Is.EquivalentTo(made));
        Assert.That((await admin.GetAsync($"/holidays/{made[0]}")).Json.At("version"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Batch_SentAgain_IsAllUnchangedAndWritesNothing()
    {
        await ImportAsync(Three);
        var before = (await admin.GetAsync("/holidays")).Text;

        var again = await ImportAsync(Three);

        Assert.That((again.Json.At("summary.unchanged"), again.Json.At("summary.created"), again.Json.At("summary.updated")), Is.EqualTo(("3", "0", "0")), again.Text);
        Assert.That((await admin.GetAsync("/holidays")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Batch_WithOtherNames_RenamesThoseAndLeavesWhatHasNone()
    {
        await ImportAsync(Three);

        var answer = await ImportAsync(
            new { date = "2026-12-25", name = "Christmas" }, new { date = "2026-12-26" }, new { date = "2026-12-25", name = " Works closed ", pay_group = TestTenant.PayGroup });

        Assert.That(Seen(answer), Is.EqualTo("0 2026-12-25 updated, 1 2026-12-26 unchanged, 2 2026-12-25/engineering unchanged"));
        Assert.That(
            (await admin.AllAsync("/holidays")).Select(holiday => $"{holiday.At("name")} {holiday.At("version")}"),
            Is.EquivalentTo(new[] { "Christmas 2", "Boxing Day 1", "Works closed 1" }));
    }

    [TestCase("""{"date":"2026-12-25"}""", "name: required")]
    [TestCase("""{"date":"2026-12-25","name":" "}""", "name: required")]
    [TestCase("""{"date":"2026-12-25","name":null}""", "name: required")]
    [TestCase("""{"name":"x"}""", "date: required")]
    [TestCase("""{"date":"2026-02-29","name":"x"}""", "date: invalid_format")]
    [TestCase("""{"date":"2026-12-25","name":"x","pay_group":"not-there"}""", "pay_group: unknown_reference")]
    [TestCase("""{"date":"2026-12-26","name":"x"}""", "date: duplicate", "date: duplicate")]
    public async Task Batch_WithAWrongItem_IsRefusedWholeOrWithoutIt(string item, params string[] errors)
    {
        var body = $$"""{"items":[{"date":"2026-12-24","name":"Closed"},{{item}},{"date":"2026-12-26","name":"Boxing Day"}]}""";

        var atomic = await admin.PostAsync("/holidays/batch", body);
        Assert.That((atomic.Status, atomic.Code), Is.EqualTo((HttpStatusCode.BadRequest, "batch_rejected")), atomic.Text);
        Assert.That(Errors(atomic), Is.EqualTo(errors));
        Assert.That(atomic.Json.At("results[0].status"), Is.EqualTo("not_applied"));
        Assert.That(await admin.AllAsync("/holidays"), Is.Empty);

        var partial = await admin.PostAsync("/holidays/batch?mode=partial", body);
        Assert.That((partial.Status, partial.Json.At("summary.rejected")), Is.EqualTo((HttpStatusCode.OK, $"{errors.Length}")), partial.Text);
        Assert.That(Errors(partial), Is.EqualTo(errors));
        Assert.That(await admin.AllAsync("/holidays"), Has.Count.EqualTo(3 - errors.Length));
    }

    [Test]
    public async Task Batch_AsADryRun_SaysWhatWouldBeAndWritesNothing()
    {
        await admin.AddHolidayAsync("2026-12-25");
        var before = (await admin.GetAsync("/holidays")).Text;

        var answer = await admin.PostAsync("/holidays/batch?mode=dry_run", new { items = Three }, ("Idempotency-Key", "one"));

        Assert.That(Seen(answer), Is.EqualTo("0 2026-12-25 updated, 1 2026-12-26 created, 2 2026-12-25/engineering created"));
        Assert.That((await admin.GetAsync("/holidays")).Text, Is.EqualTo(before));
    }

    [Test]
    public async Task Batch_AsCsv_IsReadByItsHeader()
    {
        var answer = await CsvAsync("date,name,pay_group\n2026-12-25,\"Christmas, observed\",\n2026-12-26,Boxing Day,engineering\n");

        Assert.That(Seen(answer), Is.EqualTo("0 2026-12-25 created, 1 2026-12-26/engineering created"));
        Assert.That((await admin.AllAsync("/holidays"))[0].At("name"), Is.EqualTo("Christmas, observed"));
    }

    [Test]
    public async Task Batch_AsCsvWithAWrongCell_NamesItsLineAndColumn()
    {
        var answer = await CsvAsync("date,name\n2026-12-25,Christmas\n26.12.2026,Boxing Day\n");

        Assert.That((answer.Code, answer.Json.At("results[1].errors[0].line"), answer.Json.At("results[1].errors[0].column")), Is.EqualTo(("batch_rejected", "3", "date")), answer.Text);
    }

    [Test]
    public async Task Batch_AsCsvWithoutDates_IsRefusedForItsHeader()
    {
        var answer = await CsvAsync("name,pay_group\nChristmas,\nBoxing Day,\n");

        Assert.That((answer.Code, string.Join(' ', answer.Errors)), Is.EqualTo(("invalid_request", "date: required")), answer.Text);
    }

    [Test]
    public async Task Batch_OfManyPayGroups_AsksInTheSameWordsAsOne()
    {
        var asked = new AskedCommands();
        await using var host = new ApiHost(configure: asked.Watch);
        var other = (await TestTenant.CreateAsync(host)).Admin;
        var words = new List<string>();
        foreach (var count in new[] { 1, 40 })
        {
            foreach (var number in Enumerable.Range(0, count)) await other.PostAsync("/pay-groups", TestTenant.Group($"group-{number}"));
            asked.TakeTextsAbout("holidays");
            var answer = await other.PostAsync("/holidays/batch", new { items = Enumerable.Range(0, count).Select(number => new { date = "2026-12-25", name = "Closed", pay_group = $"group-{number}" }) });
            words.Add(string.Join('\n', asked.TakeTextsAbout("SELECT").Where(text => text.Contains("holidays", StringComparison.Ordinal) || text.Contains("pay_groups", StringComparison.Ordinal))));

            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
        }

        Assert.That(words[1], Is.EqualTo(words[0]).And.Not.Empty);
    }

    private Task<Answer> ImportAsync(params object[] items) => admin.PostAsync("/holidays/batch", new { items });

    private async Task<Answer> CsvAsync(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/holidays/batch") { Content = new StringContent(text, Encoding.UTF8, "text/csv") };
        using var response = await admin.Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private static IEnumerable<string> Errors(Answer answer) => answer.Json.GetProperty("results").EnumerateArray()
        .SelectMany(result => result.GetProperty("errors").EnumerateArray()).Select(error => $"{error.At("field")}: {error.At("code")}");

    private static string Seen(Answer answer) => string.Join(", ", answer.Json.GetProperty("results").EnumerateArray().Select(result =>
        $"{result.At("index")} {result.At("date")}{(result.GetProperty("pay_group") is { ValueKind: JsonValueKind.String } group ? $"/{group}" : "")} {result.At("status")}"));
}
