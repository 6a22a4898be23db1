using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

/// <summary>Who has left is taken on again, and a mistaken rehiring is taken back.</summary>
public sealed class RehiringTests
{
    private TestTenant tenant = null!;
    private string id = null!;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        id = await tenant.HireAsync();
    }

    [Test]
    public async Task Post_AfterTheEnd_TakesThePersonOnAgain()
    {
        await tenant.PayTwoWeeksAsync(id);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20&reason=resigned");

        var rehired = await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03", employment_type = "casual" });
        var employee = (await tenant.Admin.GetAsync($"/employees/{id}")).Json;

        Assert.That(rehired.Status, Is.EqualTo(HttpStatusCode.Created), rehired.Text);
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-20: engineering full_time", "2026-08-03/: engineering casual" }));
        Assert.That((employee.GetProperty("status").GetString(), employee.GetProperty("end_date").GetString()), Is.EqualTo(("active", (string?)null)));
        Assert.That(employee.GetProperty("start_date").GetString(), Is.EqualTo("2026-06-01"));
    }

    [Test]
    public async Task Patch_OfSomebodyWhoWasTakenOnAgain_ChangesFromTheRehiring()
    {
        await tenant.PayTwoWeeksAsync(id);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-14");
        await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03" });

        await PatchAsync(new { employment_type = "casual" });

        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-14: engineering full_time", "2026-08-03/: engineering casual" }));
    }

    [Test]
    public async Task Patch_IntoAGap_IsRefusedAsADayWithoutEmployment()
    {
        await tenant.PayTwoWeeksAsync(id);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-14");
        await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = "2026-08-03" });

        var answer = await tenant.Admin.PatchAsync($"/employees/{id}", new { employment_type = "casual", effective_from = "2026-07-01" });

        Assert.That(answer.Errors, Is.EqualTo(new[] { "effective_from: inconsistent" }), answer.Text);
    }

    [TestCase("")]
    [TestCase("?end_date=2026-06-20")]
    public async Task End_BeforeAMistakenRehiring_TakesItBack_HoweverOftenItIsSent(string query)
    {
        await RehireAsync();

        foreach (var answer in new[] { await tenant.Admin.DeleteAsync($"/employees/{id}{query}"), await tenant.Admin.DeleteAsync($"/employees/{id}{query}") })
            Assert.That((answer.Status, answer.Json.At("end_date")), Is.EqualTo((HttpStatusCode.OK, "2026-06-20")), answer.Text);
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(new[] { "2026-06-01/2026-06-20: engineering full_time" }));
    }

    [Test]
    public async Task End_BetweenTwoEmployments_IsRefused()
    {
        await RehireAsync();
        var before = await tenant.EmploymentsAsync(id);

        var answer = await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-07-15");

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, "end_date: inconsistent")), answer.Text);
        Assert.That(await tenant.EmploymentsAsync(id), Is.EqualTo(before));
    }

    [Test]
    public async Task Patch_WithoutADay_BetweenTwoEmployments_ChangesTheNextOne()
    {
        await RehireAsync();
        await PatchAsync(new { employment_type = "casual" });

        // The same as what is over, and all the same a change of what comes.
        await PatchAsync(new { employment_type = "full_time" });

        Assert.That((await tenant.EmploymentsAsync(id)).Select(employment => employment.Split(' ')[^1]), Is.EqualTo(new[] { "full_time", "full_time" }));
    }

    // Ended, and employed again from a day that is ahead whenever this runs.
    private async Task RehireAsync()
    {
        await tenant.PayTwoWeeksAsync(id);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-20");
        var ahead = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(30);
        await tenant.Admin.PostAsync($"/employees/{id}/employments", new { effective_from = $"{ahead:O}" });
        Assert.That(await tenant.EmploymentsAsync(id), Has.Count.EqualTo(2));
    }

    private async Task PatchAsync(object body)
    {
        var answer = await tenant.Admin.PatchAsync($"/employees/{id}", body);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Text);
    }
}
