using System.Net;
using System.Text.Json;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees;

public sealed class UpdateEmployeeTests
{
    private static readonly (string, object?)[] Optionals =
        [("external_id", "HR-1"), ("birth_date", "1990-02-28"), ("classification", "Fitter"), ("super_fund", new { name = "Fund", member_number = "1" })];

    [Test]
    public async Task Patch_WithNothing_ChangesNothing()
    {
        var (admin, path) = await EmployeeAsync();
        var before = await admin.GetAsync(path);

        var after = await admin.PatchAsync(path, "{}");

        Assert.That((after.Status, after.Text), Is.EqualTo((HttpStatusCode.OK, before.Text)));
    }

    [TestCase("first_name", "Joan")]
    [TestCase("last_name", "Roe")]
    [TestCase("email", "joan@example.com")]
    [TestCase("external_id", "HR-2")]
    [TestCase("birth_date", "1991-01-01")]
    [TestCase("classification", "Welder")]
    [TestCase("employment_type", "casual")]
    [TestCase("start_date", "2026-05-20")]
    public async Task Patch_OfOneMember_LeavesTheOthers(string member, string value)
    {
        var (admin, path) = await EmployeeAsync();
        var before = (await admin.GetAsync(path)).Json;

        var after = await admin.PatchAsync(path, new Dictionary<string, object?> { [member] = value }, ("If-Match", "\"1\""));

        Assert.That((after.Status, after.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), after.Text);
        Assert.That(after.Json.GetProperty(member).GetString(), Is.EqualTo(value));
        foreach (var other in before.EnumerateObject().Where(other => other.Name != member && other.Name is not ("version" or "updated_at" or "first_pay_period")))
            Assert.That(after.Json.GetProperty(other.Name).GetRawText(), Is.EqualTo(other.Value.GetRawText()), other.Name);
        Assert.That((await admin.GetAsync(path)).Text, Is.EqualTo(after.Text));
    }

    [TestCase("external_id")]
    [TestCase("birth_date")]
    [TestCase("classification")]
    [TestCase("super_fund")]
    [TestCase("bank_account")]
    [TestCase("tax")]
    public async Task Patch_WithNull_Clears(string member)
    {
        var (admin, path) = await EmployeeAsync();

        var after = await admin.PatchAsync(path, $$"""{"{{member}}":null}""");

        Assert.That(after.Status, Is.EqualTo(HttpStatusCode.OK), after.Text);
        Assert.That(after.Json.GetProperty(member).ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("first_name")]
    [TestCase("last_name")]
    [TestCase("email")]
    [TestCase("start_date")]
    [TestCase("effective_from")]
    [TestCase("pay_group")]
    [TestCase("employment_type")]
    public async Task Patch_WithNullForWhatCantBeCleared_IsRefused(string member)
    {
        var (admin, path) = await EmployeeAsync();

        var answer = await admin.PatchAsync(path, $$"""{"{{member}}":null}""");

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, $"{member}: required")));
    }

    [Test]
    public async Task Patch_WithNullForWorkingDays_GoesBackToMondayToFriday()
    {
        var (admin, path) = await EmployeeAsync();
        var weekend = await admin.PatchAsync(path, """{"working_days":["saturday"]}""");

        var answer = await admin.PatchAsync(path, """{"working_days":null,"pay_schedule":"biweekly"}""");

        Assert.That(weekend.Json.GetProperty("working_days").GetArrayLength(), Is.EqualTo(1));
        Assert.That(
            answer.Json.GetProperty("working_days").EnumerateArray().Select(day => day.GetString()), Is.EqualTo(new[] { "monday", "tuesday", "wednesday", "thursday", "friday" }));
    }

    [TestCase("""{"first_name":"  "}""", "first_name: required")]
    [TestCase("""{"pay_group":"nope","employment_type":"nope"}""", "pay_group: unknown_reference employment_type: unknown_reference")]
    [TestCase("""{"effective_from":"2026-07-01"}""", "effective_from: inconsistent")]
    [TestCase("""{"effective_from":"2026-05-31","classification":"x"}""", "effective_from: inconsistent")]
    [TestCase("""{"status":"ended"}""", "status: unknown_member")]
    [TestCase("""{"super_fund":{"name":"  "}}""", "super_fund.name: required")]
    public async Task Patch_WithAFault_IsRefusedAndWritesNothing(string body, string errors)
    {
        var (admin, path) = await EmployeeAsync();
        var before = await admin.GetAsync(path);

        var answer = await admin.PatchAsync(path, body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That((await admin.GetAsync(path)).Text, Is.EqualTo(before.Text));
    }

    [Test]
    public async Task Patch_OfHalfAFault_WritesNothingAtAll()
    {
        var (admin, path) = await EmployeeAsync();
        var before = await admin.GetAsync(path);

        await admin.PatchAsync(path, new { first_name = "Joan", classification = "Welder", bank_account = new { routing_number = "x" } });

        Assert.That((await admin.GetAsync(path)).Text, Is.EqualTo(before.Text));
        Assert.That((await admin.GetAsync($"{path}/employments")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task Patch_OfASuperFund_Merges()
    {
        var (admin, path) = await EmployeeAsync();

        var renamed = await admin.PatchAsync(path, new { super_fund = new { name = "Other fund" } });
        var cleared = await admin.PatchAsync(path, """{"super_fund":{"member_number":null}}""");

        Assert.That(renamed.Json.GetProperty("super_fund").GetRawText(), Is.EqualTo("""{"name":"Other fund","member_number":"1"}"""));
        Assert.That(cleared.Json.GetProperty("super_fund").GetRawText(), Is.EqualTo("""{"name":"Other fund","member_number":null}"""));
    }

    [Test]
    public async Task Patch_OfWorkingDays_ReplacesTheList()
    {
        var (admin, path) = await EmployeeAsync();

        var after = await admin.PatchAsync(path, new { working_days = new[] { "sunday", "tuesday" } });

        Assert.That(after.Json.GetProperty("working_days").GetRawText(), Is.EqualTo("""["tuesday","sunday"]"""));
    }

    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Change_WithAStaleVersion_Answers412AndChangesNothing(string method)
    {
        var (admin, path) = await EmployeeAsync();
        var before = await admin.GetAsync(path);

        var stale = await admin.SendAsync(new HttpMethod(method), path, method == "PATCH" ? new { first_name = "x" } : null, ("If-Match", "\"9\""));

        Assert.That((stale.Status, stale.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
        Assert.That((await admin.GetAsync(path)).Text, Is.EqualTo(before.Text));
    }

    [TestCase("3")]
    [TestCase("\"1\" \"2\"")]
    [TestCase("\"x")]
    public async Task Change_WithAnUnreadableVersion_IsRefused(string ifMatch)
    {
        var (admin, path) = await EmployeeAsync();

        var answer = await admin.PatchAsync(path, new { first_name = "x" }, ("If-Match", ifMatch));

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), answer.Text);
    }

    [Test]
    public async Task Patch_TwentyAtOnceWithOneVersion_ChangesOnce()
    {
        var (admin, path) = await EmployeeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => admin.PatchAsync(path, new { classification = $"Level {i}", effective_from = "2026-07-01" }, ("If-Match", "\"1\""))));

        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed), Is.EqualTo(19));
        Assert.That((await admin.GetAsync($"{path}/employments")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(2));
    }

    [Test]
    public async Task Patch_TwentyAtOnceOfTheSame_IsOneChange()
    {
        var (admin, path) = await EmployeeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(_ => admin.PatchAsync(path, new { classification = "Welder", effective_from = "2026-07-01" })));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await admin.GetAsync(path)).Json.GetProperty("version").GetInt32(), Is.EqualTo(2));
        Assert.That((await admin.GetAsync($"{path}/employments")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(2));
    }

    private static async Task<(ApiClient Admin, string Path)> EmployeeAsync()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        return (tenant.Admin, "/employees/" + await tenant.Admin.MakeAsync("/employees", With(Optionals), "employee_id"));
    }
}
