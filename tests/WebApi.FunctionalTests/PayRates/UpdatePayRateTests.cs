using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.RateBodies;

namespace Payroll.WebApi.FunctionalTests.PayRates;

public sealed class UpdatePayRateTests
{
    private TestTenant tenant = null!;
    private string path = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        path = $"/pay-rates/{await Admin.SetRateAsync()}";
    }

    [Test]
    public async Task Patch_OfEveryMember_ChangesThem()
    {
        var jane = await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        var body = new Dictionary<string, object?>
        {
            ["name"] = "Other",
            ["external_id"] = "R-1",
            ["employee_id"] = jane,
            ["classification"] = "Foreman",
            ["project"] = "Bridge",
            ["employment_type"] = "casual",
            ["unit"] = "day",
            ["amount"] = 320.123456m,
            ["hours_per_day"] = 7.6m,
            ["effective_from"] = "2026-08-01",
            ["effective_to"] = "2026-08-31",
        };

        var changed = await Admin.PatchAsync(path, body);
        var same = await Admin.PatchAsync(path, body);

        Assert.That((changed.Status, changed.Headers["ETag"]), Is.EqualTo((HttpStatusCode.OK, "\"2\"")), changed.Text);
        foreach (var (name, value) in body) Assert.That(changed.Json.At(name), Is.EqualTo(string.Create(null, $"{value}")), name);
        Assert.That(changed.Json.At("employee_external_id"), Is.EqualTo("HR-1"));
        Assert.That(same.Text, Is.EqualTo(changed.Text), "What is the same is no new version.");
        Assert.That((await Admin.GetAsync(path)).Text, Is.EqualTo(changed.Text));
    }

    [Test]
    public async Task Patch_ToAUnitWithoutHoursPerDay_SaysToClearThem()
    {
        await Admin.PatchAsync(path, new { unit = "day", hours_per_day = 8 });

        var refused = await Admin.PatchAsync(path, new { unit = "hour" });
        var cleared = await Admin.PatchAsync(path, new { unit = "hour", hours_per_day = (decimal?)null });

        Assert.That(refused.Errors, Is.EqualTo(new[] { "hours_per_day: inconsistent" }), refused.Text);
        Assert.That(refused.Json.At("errors[0].message"), Does.Contain("give it as null"));
        Assert.That((cleared.Status, cleared.Json.At("hours_per_day")), Is.EqualTo((HttpStatusCode.OK, "null")), cleared.Text);
    }

    [Test]
    public async Task Patch_WithNull_ClearsWhatCanBeCleared()
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        await Admin.PatchAsync(path, new { external_id = "R-1", employee_external_id = "HR-1", project = "Bridge", employment_type = "casual", unit = "year", hours_per_day = 8, effective_to = "2027-06-30" });
        var clearable = new[] { "external_id", "employee_id", "project", "employment_type", "hours_per_day", "effective_to" };
        foreach (var name in clearable) Assert.That((await Admin.GetAsync(path)).Json.At(name), Is.Not.EqualTo("null"), name);

        var cleared = await Admin.PatchAsync(path, clearable.ToDictionary(name => name, _ => (object?)null));
        var refused = await Admin.PatchAsync(path, new[] { "name", "unit", "amount", "effective_from" }.ToDictionary(name => name, _ => (object?)null));

        Assert.That(cleared.Status, Is.EqualTo(HttpStatusCode.OK), cleared.Text);
        foreach (var name in clearable.Append("employee_external_id")) Assert.That(cleared.Json.At(name), Is.EqualTo("null"), name);
        Assert.That(refused.Errors, Is.EquivalentTo(new[] { "name: required", "unit: required", "amount: required", "effective_from: required" }));
    }

    [TestCase("""{"classification":null}""", "employee_id: required")]
    [TestCase("""{"amount":0.1234567}""", "amount: invalid_format")]
    [TestCase("""{"employee_id":"0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"}""", "employee_id: unknown_reference")]
    [TestCase("""{"employee_external_id":"HR-9","employment_type":"x"}""", "employee_external_id: unknown_reference employment_type: unknown_reference")]
    [TestCase("""{"version":2}""", "version: unknown_member")]
    public async Task Patch_WithSomethingWrong_NamesItAndChangesNothing(string body, string errors)
    {
        var answer = await Admin.SendAsync(HttpMethod.Patch, path, body);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, errors)), answer.Text);
        Assert.That((await Admin.GetAsync(path)).Json.At("version"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Patch_ToATakenExternalId_NamesWhoHasIt()
    {
        var id = await Admin.SetRateAsync(("external_id", "R-1"), ("classification", "Foreman"));

        var answer = await Admin.PatchAsync(path, new { external_id = "R-1" });

        Assert.That((answer.Status, answer.Code, answer.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "already_exists", id)), answer.Text);
    }

    [Test]
    public async Task Delete_OfAnUnusedRate_RemovesItAndFreesItsDays()
    {
        var deleted = await Admin.DeleteAsync(path);
        var again = await Admin.DeleteAsync(path);

        Assert.That((deleted.Status, deleted.Text, again.Status), Is.EqualTo((HttpStatusCode.NoContent, "", HttpStatusCode.NotFound)));
        Assert.That((await Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Admin.PostAsync("/pay-rates", Rate())).Status, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("PATCH")]
    [TestCase("DELETE")]
    public async Task Change_WithAStaleVersion_Answers412AndChangesNothing(string method)
    {
        var stale = await Admin.SendAsync(new HttpMethod(method), path, method == "PATCH" ? new { name = "x" } : null, ("If-Match", "\"2\""));

        Assert.That((stale.Status, stale.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "version_mismatch")));
        Assert.That((await Admin.GetAsync(path)).Json.At("version"), Is.EqualTo("1"));
    }

    [Test]
    public async Task Employee_InNoRun_IsRemovedWithTheirOwnRates()
    {
        var jane = await tenant.HireAsync();
        var own = await Admin.SetRateAsync(("employee_id", jane), ("classification", null));
        var inClassification = await Admin.SetRateAsync(("employee_id", jane));

        var deleted = await Admin.DeleteAsync($"/employees/{jane}");

        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent), deleted.Text);
        foreach (var id in new[] { own, inClassification }) Assert.That((await Admin.GetAsync($"/pay-rates/{id}")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK), "The classification's stays.");
    }

    [Test]
    public async Task EmploymentType_ThatARateNames_IsInUse()
    {
        var type = await Admin.MakeAsync("/employment-types", new { code = "seasonal", name = "Seasonal" }, "employment_type_id");
        await Admin.PatchAsync(path, new { employment_type = "seasonal" });

        var refused = await Admin.DeleteAsync($"/employment-types/{type}");
        await Admin.PatchAsync(path, new { employment_type = (string?)null });
        var deleted = await Admin.DeleteAsync($"/employment-types/{type}");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")));
        Assert.That(refused.Detail, Does.Contain("pay rates"));
        Assert.That(deleted.Status, Is.EqualTo(HttpStatusCode.NoContent), deleted.Text);
    }
}
