using System.Globalization;
using System.Net;
using Payroll.WebApi.FunctionalTests.Employees;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.RateBodies;

namespace Payroll.WebApi.FunctionalTests.PayRates;

[SetCulture("de-DE")]
public sealed class CreatePayRateTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return new(Rate(("name", null)), "name: required");
        yield return new(Rate(("name", new string('x', 201))), "name: too_long");
        yield return new(Rate(("classification", null)), "employee_id: required");
        yield return new(Rate(("employee_id", "x")), "employee_id: invalid_format");
        yield return new(Rate(("employee_id", "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")), "employee_id: unknown_reference");
        yield return new(Rate(("employee_id", "0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"), ("employee_external_id", "HR-1")), "employee_id: unknown_reference employee_external_id: unknown_reference");
        yield return new(Rate(("unit", null)), "unit: required");
        yield return new(Rate(("unit", "week")), "unit: invalid_format");
        yield return new(Rate(("amount", null)), "amount: required");
        yield return new(Rate(("amount", "42")), "amount: invalid_type");
        yield return new(Rate(("amount", 27.1658001m)), "amount: invalid_format");
        yield return new(Rate(("unit", "day"), ("hours_per_day", 0)), "hours_per_day: out_of_range");
        yield return new(Rate(("effective_from", null)), "effective_from: required");
        yield return new(Rate(("effective_from", "2026-02-30")), "effective_from: invalid_format");
        yield return new(Rate(("last_used_on", "2026-07-01")), "last_used_on: unknown_member");
        yield return new(Rate(("name", null), ("unit", "day"), ("effective_to", "2026-06-30")), "name: required hours_per_day: required effective_to: inconsistent");
        yield return new(Rate(("employment_type", "x"), ("employee_external_id", "y"), ("classification", null)), "employee_external_id: unknown_reference employment_type: unknown_reference");
        // What a rate is for is not known before the id beside it can be read.
        yield return new(Rate(("employee_id", 1), ("classification", null)), "employee_id: invalid_type");
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task Create_WithSomethingWrong_NamesIt(Dictionary<string, object?> body, string errors)
    {
        var answer = await Admin.PostAsync("/pay-rates", body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That(await Admin.AllAsync("/pay-rates"), Is.Empty);
    }

    [Test]
    public async Task Create_WithEveryMember_AnswersThemWithLocationAndVersion()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        var body = Rate(
            ("employee_id", jane), ("project", "Bridge"), ("employment_type", "casual"), ("unit", "day"), ("amount", 320.123456m), ("hours_per_day", 7.6m),
            ("effective_to", "2026-07-31"), ("external_id", "R-1"));

        var created = await Admin.PostAsync("/pay-rates", body);
        var id = created.Json.At("pay_rate_id");
        var read = await Admin.GetAsync($"/pay-rates/{id}");

        Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created), created.Text);
        Assert.That((created.Headers["Location"], created.Headers["ETag"]), Is.EqualTo(($"/api/v1/pay-rates/{id}", "\"1\"")).Using<string>((one, other) => one.EndsWith(other, StringComparison.Ordinal)));
        foreach (var (name, value) in body) Assert.That(created.Json.At(name), Is.EqualTo(string.Create(CultureInfo.InvariantCulture, $"{value}")), name);
        Assert.That((created.Json.At("employee_external_id"), created.Json.At("version")), Is.EqualTo(("HR-1", "1")));
        Assert.That((read.Status, read.Text, read.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, created.Text, "\"1\"")));
        Assert.That((await Admin.AllAsync("/pay-rates"))[0].GetRawText(), Is.EqualTo(created.Text));
    }

    [Test]
    public async Task Create_WithTheLeast_HasNullsForTheRest()
    {
        var created = (await Admin.PostAsync("/pay-rates", Rate(("name", "  Standard "), ("classification", " Rigger")))).Json;

        foreach (var name in new[] { "external_id", "employee_id", "employee_external_id", "project", "employment_type", "hours_per_day", "effective_to" })
            Assert.That(created.At(name), Is.EqualTo("null"), name);
        Assert.That((created.At("name"), created.At("classification"), created.At("amount")), Is.EqualTo(("Standard", "Rigger", "42")));
    }

    [TestCase("0")]
    [TestCase("999999999.999999")]
    [TestCase("27.1658")]
    public async Task Create_WithAnAmountAtItsLimits_KeepsItToTheLastDecimal(string amount)
    {
        var created = await Admin.PostAsync("/pay-rates", $$"""{"name":"x","classification":"y","unit":"year","amount":{{amount}},"effective_from":"2026-07-01"}""");

        Assert.That((await Admin.GetAsync($"/pay-rates/{created.Json.At("pay_rate_id")}")).Json.At("amount"), Is.EqualTo(amount));
    }

    [Test]
    public async Task Create_ByExternalId_IsOfThatEmployee()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));

        var created = await Admin.PostAsync("/pay-rates", Rate(("employee_external_id", "HR-1"), ("classification", null)));

        Assert.That((created.Json.At("employee_id"), created.Json.At("employee_external_id")), Is.EqualTo((jane, "HR-1")), created.Text);
    }

    [Test]
    public async Task Create_WithATakenExternalId_NamesWhoHasIt()
    {
        var id = await Admin.SetRateAsync(("external_id", "R-1"));

        var answer = await Admin.PostAsync("/pay-rates", Rate(("external_id", "R-1"), ("classification", "Foreman")));
        var otherCase = await Admin.PostAsync("/pay-rates", Rate(("external_id", "r-1"), ("classification", "Foreman")));

        Assert.That((answer.Status, answer.Code, answer.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "already_exists", id)), answer.Text);
        Assert.That(otherCase.Status, Is.EqualTo(HttpStatusCode.Created), "External ids are case-sensitive.");
    }

    [Test]
    public async Task Scopes_AreThoseOfPayRates()
    {
        var id = await Admin.SetRateAsync();
        var (path, body) = ($"/pay-rates/{id}", (object)Rate(("classification", "Foreman")));
        foreach (var (scope, method, target) in new[] { ("create", "POST", "/pay-rates"), ("read", "GET", path), ("update", "PATCH", path), ("delete", "DELETE", path) })
        {
            var own = await Admin.KeyAsync($"{scope}:pay-rates");
            var others = await Admin.KeyAsync([.. new[] { "create", "read", "update", "delete" }.Where(other => other != scope).Select(other => $"{other}:pay-rates"), "*:payroll"]);
            var sent = method is "POST" or "PATCH" ? (method == "POST" ? body : new { name = "Other" }) : null;

            Assert.That((await others.SendAsync(new HttpMethod(method), target, sent)).Code, Is.EqualTo("insufficient_scope"), scope);
            Assert.That((int)(await own.SendAsync(new HttpMethod(method), target, sent)).Status, Is.LessThan(300), scope);
        }
    }
}
