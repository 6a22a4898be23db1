using System.Net;
using Payroll.WebApi.FunctionalTests.Batches;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>Times of day: as people write them, as databases do, and what is none.</summary>
public sealed class TimeOfDayTests
{
    private const string Header = "external_id,employee_external_id,date,start,end,breaks\n";

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [Test]
    public async Task Time_WithSecondsThatAreZero_IsTakenWithoutThem()
    {
        var made = await Admin.PostAsync(Entries, Named(
            ("start", "22:00:00"), ("end", "06:00:00"), ("breaks", new[] { new { start = "23:30:00", end = "00:00:00" } })));
        var path = $"{Entries}/{made.Json.At("timesheet_entry_id")}";
        var same = await Admin.PatchAsync(path, new { start = "22:00", end = "06:00:00" });
        var changed = await Admin.PatchAsync(path, new { end = "05:00:00" });

        Assert.That((made.Status, made.Json.At("start"), made.Json.At("end")), Is.EqualTo((HttpStatusCode.Created, "22:00", "06:00")), made.Text);
        Assert.That(made.Json.At("breaks"), Is.EqualTo("""[{"start":"23:30","end":"00:00","paid":false}]"""));
        Assert.That((same.Json.At("version"), changed.Json.At("version"), changed.Json.At("end")), Is.EqualTo(("1", "2", "05:00")), changed.Text);
    }

    [Test]
    public async Task Time_WithSecondsInAFile_IsUnchangedWhenItIsSentAgain()
    {
        var file = Header + "T-1,HR-1,2026-06-01,09:00:00,17:00:00,12:00:00/12:30:00/true\n";

        var (first, again) = (await Admin.CsvAsync(file), await Admin.CsvAsync(file));
        var asJson = await Admin.ImportAsync(Named(("external_id", "T-1"), ("breaks", new[] { new { start = "12:00", end = "12:30:00", paid = true } })));

        Assert.That(first.Results(), Is.EqualTo(new[] { "T-1 created" }), first.Text);
        Assert.That(again.Results().Concat(asJson.Results()), Is.All.EqualTo("T-1 unchanged"), again.Text + asJson.Text);
    }

    [TestCase("9:00")]
    [TestCase("09:00:01")]
    [TestCase("09:00:0")]
    [TestCase("5:00 PM")]
    [TestCase("12:00-12:30")]
    [TestCase("24:00")]
    [TestCase("24:00:00")]
    [TestCase("0.375")]
    [TestCase("2026-06-01T09:00:00Z")]
    [TestCase("")]
    public async Task Text_ThatIsNoTime_IsToldWhatIsOne(string text)
    {
        const string Advice = "Give a time of day from 00:00 to 23:59, such as 07:30; midnight, also as an end, is 00:00.";
        var entry = Named(("start", text), ("end", text), ("breaks", new[] { new { start = text, end = "12:30" } }));

        var alone = await Admin.PostAsync(Entries, entry);
        var inABatch = await Admin.ImportInAsync("partial", Named(("external_id", "T-1"), ("start", text)));

        // A required member that is blank is told that it is.
        Assert.That(alone.Errors, Is.EqualTo(new[] { "start: invalid_format", "end: invalid_format", text.Length == 0 ? "breaks[0].start: required" : "breaks[0].start: invalid_format" }), alone.Text);
        Assert.That((alone.Json.At("errors[0].message"), alone.Json.At("errors[1].message")), Is.EqualTo((Advice, Advice)));
        Assert.That(inABatch.Results(), Is.EqualTo(new[] { "T-1 rejected start: invalid_format" }), inABatch.Text);
    }

    [TestCase("5:00 PM", "09:30/10:00", "start: invalid_format")]
    [TestCase("09:00", "12:00-12:30", "breaks[0].start: invalid_format breaks[0].end: required")]
    [TestCase("09:00", "12:00/24:00", "breaks[0].end: invalid_format")]
    public async Task Cell_ThatIsNoTime_IsToldWhatIsOne(string start, string breaks, string errors)
    {
        var answer = await Admin.CsvAsync($"{Header}T-1,HR-1,2026-06-01,{start},17:00,{breaks}\n", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { $"T-1 rejected {errors}" }), answer.Text);
        Assert.That(answer.Json.At("results[0].errors[0].message"), Does.StartWith("Give a time of day"));
    }

    private static Dictionary<string, object?> Named(params (string Name, object? Value)[] members) => Entry(null, [("employee_external_id", "HR-1"), .. members]);
}
