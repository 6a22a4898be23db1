using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>The line that names the columns: what spreadsheets make of it is passed over where that is safe, and said where it is not.</summary>
public sealed class CsvHeaderTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
    }

    [TestCase("external_id,nope,date", "nope: unknown_member")]
    [TestCase("external_id,breaks.start", "breaks.start: unknown_member")]
    [TestCase("external_id,date,date", "date: duplicate")]
    [TestCase("date,hours", "external_id: required")]
    [TestCase("External_Id,date", "External_Id: unknown_member external_id: required")]
    [TestCase("external_id,,date,nope", "header: invalid_format nope: unknown_member")]
    public async Task Header_ThatIsWrong_IsRefusedWhole(string header, string errors)
    {
        var answer = await Admin.CsvAsync(header + "\nT-1,HR-1,2026-06-01\n", "partial");

        Assert.That((answer.Status, answer.Code, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request", errors)), answer.Text);
    }

    [TestCase(",,\n , ,\nexternal_id,employee_external_id,date,hours\nT-1,HR-1,2026-06-01,8\n")]
    [TestCase("external_id,employee_external_id,date,hours,,\nT-1,HR-1,2026-06-01,8,,\n")]
    [TestCase("external_id,employee_external_id,date,hours,,\nT-1,HR-1,2026-06-01,8, ,\" \"\n")]
    [TestCase("external_id,employee_external_id,date,hours, ,\" \",\nT-1,HR-1,2026-06-01,8\n")]
    [TestCase("external_id,employee_external_id,date,hours,,\nT-1,HR-1,2026-06-01,8,\n")]
    public async Task Columns_OfNothingBehindTheLast_ArePassedOver(string file)
    {
        var answer = await Admin.CsvAsync(file);

        Assert.That((answer.Status, string.Join(',', answer.Results())), Is.EqualTo((HttpStatusCode.OK, "T-1 created")), answer.Text);
    }

    [TestCase("T-1,HR-1,2026-06-01,8,,x", "The row has something in a column without a name. Name the column in the header, or empty the cell; and put cells with commas into quotes.")]
    [TestCase("T-1,HR-1,2026-06-01,8,x", "The row has something in a column without a name. Name the column in the header, or empty the cell; and put cells with commas into quotes.")]
    [TestCase("T-1,HR-1,2026-06-01,8,,,", "The row has 7 cells, the header 6. Give as many, and put cells with commas into quotes.")]
    [TestCase("T-1,HR-1,2026-06-01", "The row has 3 cells, the header 4. Give as many, and put cells with commas into quotes.")]
    public async Task Row_WithContentInAColumnWithoutAName_IsRejectedAlone(string row, string message)
    {
        var answer = await Admin.CsvAsync($"external_id,employee_external_id,date,hours,,\n{row}\nT-2,HR-1,2026-06-02,8,,\n", "partial");

        Assert.That(answer.Results(), Is.EqualTo(new[] { "null rejected row: invalid_format", "T-2 created" }), answer.Text);
        Assert.That((answer.Json.At("results[0].errors[0].line"), answer.Json.At("results[0].errors[0].message")), Is.EqualTo(("2", message)));
    }

    [TestCase("external_id,,date", "column 2")]
    [TestCase(",external_id,date", "column 1")]
    [TestCase("external_id,date,\" \",hours,", "column 3")]
    public async Task Column_WithoutANameBetweenOthers_IsRefusedAsThat(string header, string column) => AssertRefused(
        await Admin.CsvAsync($"{header}\nT-1,,2026-06-01\n"), $"The header has a column without a name between others: {column}. Name it, or take it out of the file.");

    [TestCase("external_id;employee_external_id;date;hours\nT-1;HR-1;2026-06-01;7,5\n", "semicolons")]
    [TestCase("\"external_id\";\"employee_external_id\"\n\"T-1\";\"HR-1\"\n", "semicolons")]
    [TestCase("external_id;\"date\";\"hours\"\nT-1;2026-06-01;8\n", "semicolons")]
    [TestCase("external_id;date;hours,\nT-1;2026-06-01;7,5\n", "semicolons")]
    [TestCase("external_id\tdate\thours\nT-1\t2026-06-01\t8\n", "tabs")]
    [TestCase("\"external_id\"\t\"date\"\r\nT-1\t2026-06-01\r\n", "tabs")]
    public async Task Columns_ThatAreNotSeparatedByCommas_AreRefusedAsThat(string file, string separators) => AssertRefused(
        await Admin.CsvAsync(file), $"The columns are separated by {separators}. Separate them by commas, and put cells with commas into quotes.");

    [TestCase("external_id,\"date\nT-1,2026-06-01\n")]
    [TestCase("external_id,\"date")]
    [TestCase("external_id,\"date\nT-1,\"2026-06-01\"\n")]
    [TestCase("external_id,\"date\r\nT-1,\"\r\nT-2,2026-06-01\r\n")]
    [TestCase("\"external_id;date\nT-1;2026-06-01\n")]
    public async Task Header_WithAQuoteThatStaysOpen_IsRefusedForIt(string file) => AssertRefused(
        await Admin.CsvAsync(file), "The header has a quote that is not closed on the same line. Close it, or leave quotes out: names of columns need none.");

    [TestCase("external_id,da\"te\nT-1,2026-06-01\n")]
    [TestCase("\"external\"_id,date\nT-1,2026-06-01\n")]
    [TestCase("external_id,nope,date\"\nT-1,,2026-06-01\n")]
    public async Task Header_WithAQuoteWhereNoneMayBe_IsRefusedForIt(string file) => AssertRefused(
        await Admin.CsvAsync(file), "The header has a quote where none may be. Put the whole name into quotes, or leave quotes out: names of columns need none.");

    [Test]
    public async Task Header_WithItsNamesInQuotes_IsTaken() => Assert.That(
        (await Admin.CsvAsync("\"external_id\",\"employee_external_id\",\"date\",\"hours\"\nT-1,HR-1,2026-06-01,8\n")).Results(), Is.EqualTo(new[] { "T-1 created" }));

    private static void AssertRefused(Answer answer, string message)
    {
        Assert.That((answer.Status, answer.Code, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request", "header: invalid_format")), answer.Text);
        Assert.That(answer.Json.At("errors[0].message"), Is.EqualTo(message));
    }
}
