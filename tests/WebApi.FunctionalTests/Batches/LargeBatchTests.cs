using System.Net;
using System.Text;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>A batch that is too large is refused while it is read, and an item that is too large alone.</summary>
public sealed class LargeBatchTests
{
    private const string Holidays = "/holidays/batch";

    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = await SharedApi.Host.NewOrganizationAsync();

    [Test]
    public async Task Json_WithMoreItemsThanABatchTakes_IsRefused_WithoutReadingOn()
    {
        var answer = await admin.PostAsync(Holidays, """{"items": [{}""" + string.Concat(Enumerable.Repeat(",{}", 10_000)) + " and no JSON any more");

        Assert.That((answer.Status, answer.Errors), Is.EqualTo((HttpStatusCode.BadRequest, new[] { "items: too_long" })).Using<IEnumerable<string>>(Enumerable.SequenceEqual), answer.Text);
    }

    [TestCase("""{"items": {}}""", "items: invalid_type")]
    [TestCase("""{"items": null}""", "items: required")]
    [TestCase("""{"items": []}""", "items: required")]
    [TestCase("""{"\u0069tems": [], "other": [[1]]}""", "items: required")]
    [TestCase("""{"\ud800": [], "items": []}""", "items: required")]
    [TestCase("""{"items": [{}], "items": [{}]}""", "items: duplicate")]
    [TestCase("""{}""", "items: required")]
    public async Task Envelope_ThatIsWrong_IsNamed(string body, string error)
    {
        var answer = await admin.PostAsync(Holidays, body);

        Assert.That((answer.Status, answer.Errors.Where(one => !one.EndsWith("unknown_member", StringComparison.Ordinal)).Single()), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
    }

    [TestCase("""{"items": [{}]""")]
    [TestCase("""{"items": [{}]} {}""")]
    [TestCase("""[1,]""")]
    public async Task Text_ThatIsNotJson_IsRefused(string body)
    {
        var answer = await admin.PostAsync(Holidays, body);

        Assert.That(answer.Detail, Does.Contain("not valid JSON"));
    }

    [Test]
    public async Task Item_OfMoreThanAMegabyte_IsRejectedAlone()
    {
        var answer = await admin.ImportAsync(
            Holidays + "?mode=partial",
            [new { date = "2026-12-25", name = "Christmas Day" }, new { date = "2026-12-26", name = new string('x', 1_100_000) }]);

        Assert.That((answer.Statuses(), answer.ItemErrors().Single()), Is.EqualTo(("created, rejected", "1 items[1]: too_long")), answer.Text);
    }

    [Test]
    public async Task File_ThatSaysTooMuch_IsRefused_WithoutReadingOn()
    {
        // Each of these characters is six in JSON.
        var row = $"2026-12-25,{new string('\u0001', 400_000)}\n";
        var file = Encoding.UTF8.GetBytes("date,name\n" + string.Concat(Enumerable.Repeat(row, 20)));

        var answer = await admin.FileAsync(file, path: Holidays);

        Assert.That((answer.Status, answer.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "row: too_long")), answer.Text);
    }
}
