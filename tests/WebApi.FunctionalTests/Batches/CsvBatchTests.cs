using System.Net;
using System.Text;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>A file is read as the JSON that says the same.</summary>
[SetCulture("de-DE")]
public sealed class CsvBatchTests
{
    private const string Header = "external_id,employee_external_id,date,hours,project\n";

    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [Test]
    public async Task Cell_WithFarTooManyItems_IsRefusedForTheirNumber()
    {
        var breaks = string.Concat(Enumerable.Repeat("//x;", 250_000));

        var answer = await Admin.CsvAsync($"external_id,employee_external_id,date,start,end,breaks\nT-1,HR-1,2026-06-01,09:00,17:00,{breaks}\n", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 rejected breaks: too_long" }), answer.Text);
    }

    [Test]
    public async Task File_WithEveryColumn_IsWhatTheJsonWouldBe()
    {
        var answer = await Admin.CsvAsync("""
            external_id,employee_external_id,date,start,end,breaks,units,distance_km,classification,status
            T-1,HR-1,2026-06-01,09:00,17:00,12:00/12:30/true;15:00/15:15,2.5,10,Rigger,approved
            T-2,HR-1,2026-06-02,22:00,06:00,,,,,
            """);

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created", "T-2 created" }), answer.Text);
        var first = (await Admin.GetAsync($"{Entries}?external_id=T-1")).Json;
        Assert.That(first.At("data[0].breaks"), Is.EqualTo("""[{"start":"12:00","end":"12:30","paid":true},{"start":"15:00","end":"15:15","paid":false}]"""));
        Assert.That((first.At("data[0].minutes"), first.At("data[0].units"), first.At("data[0].status")), Is.EqualTo(("465", "2.5", "approved")));
    }

    [TestCase("TRUE", "true")]
    [TestCase("False", "false")]
    [TestCase("\u00a0TRUE\u00a0", "true")]
    public async Task TruthValue_InAnyCase_IsTaken(string cell, string paid)
    {
        var answer = await Admin.CsvAsync($"external_id,employee_external_id,date,start,end,breaks\nT-1,HR-1,2026-06-01,09:00,17:00,12:00/12:30/{cell}\n");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created" }), answer.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].breaks[0].paid"), Is.EqualTo(paid));
    }

    [TestCase("07.50", "7.5")]
    [TestCase("0008", "8")]
    [TestCase("00.5", "0.5")]
    [TestCase("8e0", "8")]
    [TestCase("\u00a07.5\u00a0", "7.5")]
    [TestCase("\" 8 \"", "8")]
    [TestCase("\"\u202f8\"", "8")]
    public async Task Number_WithZerosInFrontOrWhiteSpaceAround_IsThatNumber(string cell, string hours)
    {
        var answer = await Admin.CsvAsync($"{Header}T-1,HR-1,2026-06-01,{cell},07.50\n");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created" }), answer.Text);
        var entry = (await Admin.GetAsync(Entries)).Json;
        Assert.That((entry.At("data[0].hours"), entry.At("data[0].project")), Is.EqualTo((hours, "07.50")), "Texts stay as they are.");
    }

    [TestCase("030")]
    [TestCase("30.0")]
    [TestCase("\u00a030")]
    public async Task WholeNumber_HoweverItIsWritten_IsThatNumber(string cell)
    {
        var answer = await Admin.CsvAsync($"external_id,employee_external_id,date,start,end,break_minutes\nT-1,HR-1,2026-06-01,09:00,17:00,{cell}\n");
        var asJson = await Admin.PostAsync($"{Entries}/batch", """{"items":[{"external_id":"T-1","break_minutes":30.0}]}""");

        Assert.That(answer.Results().Concat(asJson.Results()), Is.EqualTo(new[] { "T-1 created", "T-1 unchanged" }), answer.Text + asJson.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].break_minutes"), Is.EqualTo("30"));
    }

    [TestCase("\" \"")]
    [TestCase("\u00a0")]
    public async Task Cell_OfWhiteSpaceOnly_ClearsNothing(string blank)
    {
        const string Columns = "external_id,employee_external_id,date,start,end,breaks,project\n";
        await Admin.CsvAsync(Columns + "T-1,HR-1,2026-06-01,09:00,17:00,12:00/12:30,Bridge\n");

        Assert.That((await Admin.CsvAsync(Columns + $"T-1,HR-1,2026-06-01,09:00,17:00,{blank},{blank}\n")).Results(), Is.EqualTo(new[] { "T-1 unchanged" }));
    }

    [Test]
    public async Task Number_OfWhiteSpaceOnly_IsLeftOut()
    {
        await Admin.CsvAsync(Header + "T-1,HR-1,2026-06-01,8,\n");

        Assert.That((await Admin.CsvAsync(Header + "T-1,HR-1,2026-06-01,\u00a0,\n")).Results(), Is.EqualTo(new[] { "T-1 unchanged" }));
    }

    [Test]
    public async Task List_OfALoneSemicolon_IsEmpty()
    {
        const string Columns = "external_id,employee_external_id,date,start,end,breaks\n";
        await Admin.CsvAsync(Columns + "T-1,HR-1,2026-06-01,09:00,17:00,12:00/12:30\n");

        var answer = await Admin.CsvAsync(Columns + "T-1,HR-1,2026-06-01,09:00,17:00,;\n");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 updated" }), answer.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].breaks"), Is.EqualTo("[]"));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public async Task Lines_MayEndEitherWay_AndTheLastNeedNot(string newLine)
    {
        var answer = await Admin.CsvAsync((Header + "T-1,HR-1,2026-06-01,8,\nT-2,HR-1,2026-06-02,8,x").Replace("\n", newLine, StringComparison.Ordinal));

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created", "T-2 created" }), answer.Text);
        Assert.That((await Admin.AllAsync(Entries)).Select(entry => entry.At("project")), Is.EquivalentTo(new[] { "null", "x" }));
    }

    [Test]
    public async Task Mark_OfTheEncoding_IsNoPartOfTheFirstColumn()
    {
        var answer = await Admin.FileAsync([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Header + "T-1,HR-1,2026-06-01,8,Brücke")], "text/csv; charset=utf-8");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created" }), answer.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].project"), Is.EqualTo("Brücke"));
    }

    [Test]
    public async Task Quotes_HoldCommasAndQuotes()
    {
        await Admin.CsvAsync(Header + "\"T-1\",HR-1,2026-06-01,8,\"Bridge, \"\"the long\"\" one\"\n");

        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].project"), Is.EqualTo("Bridge, \"the long\" one"));
    }

    [TestCase("\n")]
    [TestCase("\r\n")]
    public async Task Errors_NameLineAndColumn_AfterLineBreaksInQuotesAndBlankLines(string newLine)
    {
        var file = (Header + "T-1,HR-1,2026-06-01,8,\"two\nlines\"\n\nT-2,HR-1,2026-06-02,x,\nT-3,HR-1,2026-06-03,8,\nT-4,nobody,2026-06-04,8,\n").Replace("\n", newLine, StringComparison.Ordinal);

        var answer = await Admin.CsvAsync(file, "partial");

        Assert.That(answer.Results().Select(result => result.Split(' ')[1]), Is.EqualTo(new[] { "rejected", "rejected", "created", "rejected" }), answer.Text);
        Assert.That(Lines(answer), Is.EqualTo(new[] { "2 project", "5 hours", "7 employee_external_id" }));
    }

    [TestCase(",,,,")]
    [TestCase(",")]
    [TestCase(",,,,,,,")]
    [TestCase(" ,\t, ,\u00a0,")]
    [TestCase("   ")]
    [TestCase("\" \",\"\",,,")]
    public async Task Row_OfEmptyCells_IsPassedOver(string row)
    {
        var answer = await Admin.CsvAsync($"{Header}{row}\nT-1,HR-1,2026-06-01,8,\n{row}\n\n{row}\nT-2,nobody,2026-06-02,8,\n{row}\n{row}", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created", "T-2 rejected employee_external_id: unknown_reference" }), answer.Text);
        Assert.That(Lines(answer), Is.EqualTo(new[] { "7 employee_external_id" }));
    }

    [Test]
    public async Task RowsOfEmptyCells_DoNotCount() => Assert.That(
        (await Admin.CsvAsync("external_id,date\n" + string.Concat(Enumerable.Repeat(",\n", 10_001)) + "T-1,2026-06-01\n", "partial")).Results(), Has.Count.EqualTo(1));

    [TestCase("T-1,HR-1,2026-06-01,8", "row: invalid_format")]
    [TestCase("T-1,HR-1,2026-06-01,8,x,y", "row: invalid_format")]
    [TestCase("T-1,HR-1,2026-06-01,8,\"x\"y", "row: invalid_format")]
    [TestCase("T-1,HR-1,2026-06-01,8,x\"y", "row: invalid_format")]
    [TestCase("\"\" \",,,,", "row: invalid_format")]
    public async Task Row_ThatIsBroken_IsRejectedAlone(string row, string error)
    {
        var answer = await Admin.CsvAsync($"{Header}T-0,HR-1,2026-06-02,8,\n{row}\nT-2,HR-1,2026-06-03,8,\n", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-0 created", $"null rejected {error}", "T-2 created" }), answer.Text);
        Assert.That(answer.Json.At("results[1].errors[0].line"), Is.EqualTo("3"));
    }

    // The rows below are part of the cell: what becomes of them can't be answered, so nothing is written in any mode.
    [TestCase("atomic")]
    [TestCase("partial")]
    [TestCase("dry_run")]
    public async Task Quote_ThatIsNeverClosed_RefusesTheFile(string mode)
    {
        var answer = await Admin.CsvAsync($"{Header}T-0,HR-1,2026-06-02,8,\nT-1,HR-1,2026-06-01,8,\"x\nT-2,HR-1,2026-06-03,8,\n", mode);

        Assert.That((answer.Status, answer.Code, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request", "row: invalid_format")), answer.Text);
        Assert.That(answer.Text, Does.Contain("begins on line 3"));
        Assert.That(await Admin.AllAsync(Entries), Is.Empty);
    }

    [TestCase("T-1,HR-1,2026-06-01,8,\"x\nT-2,HR-1,2026-06-03,8,\nT-3,HR-1,2026-06-04,8,y\"\n", "project")]
    [TestCase("\"T-1,HR-1,2026-06-01,8,\nT-2,HR-1,2026-06-03,8,\n\"T-3,HR-1,2026-06-04,8,\n", "external_id")]
    [TestCase("T-1,\"HR-1,2026-06-01,8,\nT-2,HR-1,2026-06-03,8,\nT-3,HR-1\",2026-06-04,8,\n", "employee_external_id")]
    public async Task Quote_ThatIsClosedSomeRowsBelow_IsToldByTheLines(string rows, string column)
    {
        var answer = await Admin.CsvAsync($"{Header}T-0,HR-1,2026-06-02,8,\n{rows}T-4,HR-1,2026-06-05,8,\n", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-0 created", $"null rejected {column}: invalid_format", "T-4 created" }), answer.Text);
        Assert.That(Lines(answer), Is.EqualTo(new[] { $"3 {column}" }));
        Assert.That(answer.Text, Does.Contain("down to line 5"));
    }

    [TestCase("", "header: required")]
    [TestCase("\n\n", "header: required")]
    [TestCase(",,\n , \n", "header: required")]
    [TestCase("external_id,date\n", "items: required")]
    [TestCase("external_id,date\n,\n,,,\n", "items: required")]
    public async Task File_WithoutRows_IsRefused(string file, string errors)
    {
        var answer = await Admin.CsvAsync(file);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
    }

    [Test]
    public async Task EmptyCell_LeavesWhatIsThere()
    {
        await Admin.CsvAsync(Header + "T-1,HR-1,2026-06-01,8,Bridge\n");

        var answer = await Admin.CsvAsync(Header + "T-1,,,7,\n");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 updated" }), answer.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].project"), Is.EqualTo("Bridge"));
    }

    [TestCase("breaks", "12:00", "breaks[0].end: required")]
    [TestCase("breaks", "12:00/12:30/maybe", "breaks[0].paid: invalid_type")]
    [TestCase("breaks", "12:00/12:30/true/x", "breaks[0].part 4: unknown_member")]
    [TestCase("hours", "8h", "hours: invalid_type")]
    [TestCase("hours", "\"7,5\"", "hours: invalid_type")]
    [TestCase("hours", "null", "hours: invalid_type")]
    [TestCase("hours", ".5", "hours: invalid_type")]
    [TestCase("hours", "+8", "hours: invalid_type")]
    [TestCase("hours", "TRUE", "hours: invalid_type")]
    [TestCase("hours", "-07.50", "hours: out_of_range")]
    [TestCase("break_minutes", "30.5", "break_minutes: invalid_format")]
    [TestCase("status", "paid", "status: invalid_format")]
    [TestCase("employee_id", "7", "employee_id: invalid_format")]
    public async Task Cell_ThatIsWrong_NamesTheMemberAndTheColumn(string column, string cell, string error)
    {
        var answer = await Admin.CsvAsync($"external_id,{column}\nT-1,{cell}\n");

        Assert.That(answer.Results(), Is.EqualTo(new[] { $"T-1 rejected {error}" }), answer.Text);
        Assert.That(Lines(answer), Is.EqualTo(new[] { $"2 {column}" }));
    }

    [Test]
    public async Task MoreThanTenThousandRows_AreRefused() => Assert.That(
        (await Admin.CsvAsync("external_id\n" + string.Concat(Enumerable.Range(0, 10_001).Select(row => $"T-{row}\n")))).Errors, Is.EqualTo(new[] { "items: too_long" }));

    private static IEnumerable<string> Lines(Answer answer) => answer.Json.GetProperty("results").EnumerateArray()
        .SelectMany(result => result.GetProperty("errors").EnumerateArray()).Select(error => $"{error.At("line")} {error.At("column")}");
}
