using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.PayRates.RateBodies;

namespace Payroll.WebApi.FunctionalTests.PayRates;

/// <summary>What a submitted run has used stays as it was.</summary>
public sealed class UsedPayRateTests
{
    private TestTenant tenant = null!;
    private string path = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task UseAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await Admin.SetRateAsync();
        await Admin.UseRateAsync(id, "2026-07-10");
        path = $"/pay-rates/{id}";
    }

    [Test]
    public async Task Use_IsNoChangeThatACallerSees() => Assert.That((await Admin.GetAsync(path)).Headers["ETag"], Is.EqualTo("\"1\""));

    [TestCase("""{"name":"Other"}""")]
    [TestCase("""{"external_id":"R-1"}""")]
    [TestCase("""{"classification":"Foreman"}""")]
    [TestCase("""{"employee_external_id":"HR-1"}""")]
    [TestCase("""{"project":"Bridge"}""")]
    [TestCase("""{"employment_type":"casual"}""")]
    [TestCase("""{"unit":"year"}""")]
    [TestCase("""{"unit":"day","hours_per_day":8}""")]
    [TestCase("""{"amount":43,"effective_to":"2026-12-31"}""")]
    [TestCase("""{"effective_from":"2026-06-30"}""")]
    [TestCase("""{"effective_to":"2026-07-09"}""")]
    public async Task Patch_OfAnythingElseThanALaterEnd_IsRefused(string body)
    {
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));

        var answer = await Admin.SendAsync(HttpMethod.Patch, path, body);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rate_in_use")), answer.Text);
        Assert.That(answer.Detail, Does.Contain("2026-07-10"));
        Assert.That((await Admin.GetAsync(path)).Json.At("version"), Is.EqualTo("1"));
    }

    [TestCase("\"2026-07-10\"")]
    [TestCase("\"2027-06-30\"")]
    public async Task Patch_OfTheEnd_OnTheLastUseOrLater_IsTaken(string to)
    {
        var changed = await Admin.SendAsync(HttpMethod.Patch, path, $$"""{"effective_to":{{to}},"name":"Standard","amount":42.0}""");
        var opened = await Admin.SendAsync(HttpMethod.Patch, path, """{"effective_to":null}""");

        Assert.That((changed.Status, $"\"{changed.Json.At("effective_to")}\""), Is.EqualTo((HttpStatusCode.OK, to)), changed.Text);
        Assert.That((opened.Status, opened.Json.At("effective_to"), opened.Json.At("version")), Is.EqualTo((HttpStatusCode.OK, "null", "3")));
    }

    [Test]
    public async Task Patch_ThatChangesNothing_IsTaken() =>
        Assert.That((await Admin.PatchAsync(path, Rate())).Headers["ETag"], Is.EqualTo("\"1\""));

    [Test]
    public async Task Delete_IsRefused()
    {
        var answer = await Admin.DeleteAsync(path);

        Assert.That((answer.Status, answer.Code), Is.EqualTo((HttpStatusCode.Conflict, "pay_rate_in_use")), answer.Text);
        Assert.That((await Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Successor_FromTheDayAfterTheEnd_IsTaken()
    {
        await Admin.SendAsync(HttpMethod.Patch, path, """{"effective_to":"2026-07-10"}""");

        Assert.That((await Admin.PostAsync("/pay-rates", Rate(("amount", 43), ("effective_from", "2026-07-11")))).Status, Is.EqualTo(HttpStatusCode.Created));
    }
}
