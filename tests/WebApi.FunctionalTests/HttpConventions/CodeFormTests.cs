using System.Net;
using Payroll.WebApi.FunctionalTests.PayGroups;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.HttpConventions;

/// <summary>
/// A text that looks like a code and is none names nothing, on every database. SQL Server ignores spaces at the end, and its driver
/// replaces other letters with similar ones of ASCII: asked for such a text, it would find the code.
/// </summary>
public sealed class CodeFormTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string group = null!;
    private string rate = null!;
    private string site = null!;
    private string entry = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task CreateAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
        group = await Admin.MakeAsync("/pay-groups", TestTenant.Group("empty"), "pay_group_id");
        rate = await Admin.SetRateAsync(("employment_type", "full_time"));
        site = await Admin.MakeAsync("/cost-codes", new { code = "site", name = "Site" }, "cost_code_id");
        await Admin.MakeAsync("/cost-codes", new { code = "crane", name = "Crane", parent = "site" }, "cost_code_id");
        entry = await Admin.RecordAsync(EntrySteps.Hours(jane, 8));
        await Admin.AddHolidayAsync("2026-12-25", TestTenant.PayGroup);
    }

    [TestCase("POST /pay-groups", "biweekly", "pay_schedule",
        """{"code":"sales","name":"Sales","pay_schedule":"{code}","jurisdiction":"none","currency":"USD","time_zone":"UTC"}""")]
    [TestCase("PATCH /pay-groups/{group}", "biweekly", "pay_schedule", """{"pay_schedule":"{code}"}""")]
    [TestCase("POST /pay-rates", "full_time", "employment_type",
        """{"name":"Other","classification":"Other","employment_type":"{code}","unit":"hour","amount":1,"effective_from":"2026-07-01"}""")]
    [TestCase("PATCH /pay-rates/{rate}", "full_time", "employment_type", """{"employment_type":"{code}"}""")]
    [TestCase("POST /holidays", "engineering", "pay_group", """{"date":"2026-12-26","name":"Holiday","pay_group":"{code}"}""")]
    [TestCase("POST /cost-codes", "site", "parent", """{"code":"lift","name":"Lift","parent":"{code}"}""")]
    [TestCase("PATCH /cost-codes/{site}", "crane", "parent", """{"parent":"{code}"}""")]
    [TestCase("POST /pay-runs", "engineering", "pay_group", """{"pay_group":"{code}","type":"regular"}""")]
    [TestCase("POST /pay-runs", "overtime", "employees[0].earnings[0].code",
        """{"pay_group":"engineering","type":"regular","employees":[{"employee_id":"{jane}","earnings":[{"code":"{code}","amount":1}]}]}""")]
    [TestCase("POST /employees", "engineering", "pay_group",
        """{"first_name":"Joe","last_name":"Doe","email":"joe@example.com","employment_type":"full_time","pay_group":"{code}","start_date":"2026-06-01"}""")]
    [TestCase("POST /employees", "full_time", "employment_type",
        """{"first_name":"J","last_name":"D","email":"j@example.com","employment_type":"{code}","pay_group":"engineering","start_date":"2026-06-01"}""")]
    [TestCase("PATCH /employees/{jane}", "engineering", "pay_group", """{"pay_group":"{code}"}""")]
    [TestCase("PATCH /employees/{jane}", "full_time", "employment_type", """{"employment_type":"{code}"}""")]
    [TestCase("POST /employees/{jane}/employments", "engineering", "pay_group", """{"pay_group":"{code}","effective_from":"2026-07-01"}""")]
    [TestCase("POST /timesheet-entries", "site", "cost_code", """{"employee_id":"{jane}","date":"2026-06-02","hours":8,"cost_code":"{code}"}""")]
    [TestCase("POST /timesheet-entries", "overtime", "earning_code", """{"employee_id":"{jane}","date":"2026-06-02","hours":8,"earning_code":"{code}"}""")]
    [TestCase("PATCH /timesheet-entries/{entry}", "site", "cost_code", """{"cost_code":"{code}"}""")]
    [TestCase("POST /timesheet-entries/approve", "engineering", "filter.pay_group", """{"filter":{"pay_group":"{code}"}}""")]
    public async Task TextLikeACode_InARequest_IsAnUnknownReference(string target, string code, string field, string body)
    {
        var (method, path) = (target.Split(' ')[0], target.Split(' ')[1]);
        foreach (var text in LookAlikes(code))
        {
            var answer = await Admin.SendAsync(new HttpMethod(method), Filled(path, text), Filled(body, text));

            Assert.That(answer.Errors, Is.EqualTo(new[] { $"{field}: unknown_reference" }), $"'{text}': {answer.Text}");
        }
    }

    [TestCase("/employees/batch", "engineering", "pay_group",
        """{"external_id":"E-1","first_name":"J","last_name":"D","email":"j@example.com",""" +
        """ "employment_type":"full_time","pay_group":"{code}","start_date":"2026-06-01"}""")]
    [TestCase("/employees/batch", "full_time", "employment_type",
        """{"external_id":"E-1","first_name":"J","last_name":"D","email":"j@example.com",""" +
        """ "employment_type":"{code}","pay_group":"engineering","start_date":"2026-06-01"}""")]
    [TestCase("/pay-rates/batch", "full_time", "employment_type",
        """{"external_id":"R-1","name":"Other","classification":"Other","employment_type":"{code}","unit":"hour","amount":1,"effective_from":"2026-07-01"}""")]
    [TestCase("/timesheet-entries/batch", "site", "cost_code",
        """{"external_id":"T-1","employee_id":"{jane}","date":"2026-06-02","hours":8,"cost_code":"{code}"}""")]
    [TestCase("/timesheet-entries/batch", "overtime", "earning_code",
        """{"external_id":"T-1","employee_id":"{jane}","date":"2026-06-02","hours":8,"earning_code":"{code}"}""")]
    [TestCase("/holidays/batch", "engineering", "pay_group", """{"date":"2026-12-26","name":"Holiday","pay_group":"{code}"}""")]
    public async Task TextLikeACode_InABatch_IsAnUnknownReference(string path, string code, string field, string item)
    {
        foreach (var text in LookAlikes(code))
        {
            var answer = await Admin.PostAsync($"{path}?mode=partial", $$"""{"items":[{{Filled(item, text)}}]}""");

            Assert.That(string.Join(' ', answer.ItemErrors()), Is.EqualTo($"0 {field}: unknown_reference"), $"'{text}': {answer.Text}");
        }
    }

    [TestCase("/timesheet-entries/batch", "site", "cost_code", "external_id,employee_id,date,hours,cost_code\nT-1,{jane},2026-06-02,8,\"{code}\"\n")]
    [TestCase("/holidays/batch", "engineering", "pay_group", "date,name,pay_group\n2026-12-26,Holiday,\"{code}\"\n")]
    public async Task TextLikeACode_InAFile_IsAnUnknownReference(string path, string code, string field, string file)
    {
        foreach (var text in LookAlikes(code))
        {
            var answer = await Admin.ImportCsvAsync($"{path}?mode=partial", Filled(file, text));

            Assert.That(string.Join(' ', answer.ItemErrors()), Is.EqualTo($"0 {field}: unknown_reference"), $"'{text}': {answer.Text}");
        }
    }

    [TestCase("/employees?pay_group=", "engineering")]
    [TestCase("/employees?employment_type=", "full_time")]
    [TestCase("/timesheet-entries?pay_group=", "engineering")]
    [TestCase("/pay-runs?pay_group=", "engineering")]
    [TestCase("/holidays?pay_group=", "engineering")]
    [TestCase("/cost-codes?parent=", "site")]
    [TestCase("/audit-events?action=", "pay_rate.created")]
    public async Task TextLikeACode_InAQuery_FindsNothing(string list, string code)
    {
        await tenant.OpenRunAsync();
        Assert.That((await Admin.GetAsync(list + code)).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));

        foreach (var text in LookAlikes(code))
        {
            var answer = await Admin.GetAsync(list + Uri.EscapeDataString(text));

            Assert.That((answer.Status, answer.Text), Is.EqualTo((HttpStatusCode.OK, """{"data":[],"has_more":false,"next_cursor":null}""")), $"'{text}'");
        }
    }

    // With a space at the end, with a letter of full width, with a letter that has a line above.
    private static IEnumerable<string> LookAlikes(string code) =>
        [code + " ", (char)(code[0] + ('\uff41' - 'a')) + code[1..], code.Replace('e', '\u0113')];

    private string Filled(string text, string code) => text.Replace("{code}", code, StringComparison.Ordinal)
        .Replace("{jane}", jane, StringComparison.Ordinal).Replace("{group}", group, StringComparison.Ordinal).Replace("{rate}", rate, StringComparison.Ordinal)
        .Replace("{site}", site, StringComparison.Ordinal).Replace("{entry}", entry, StringComparison.Ordinal);
}
