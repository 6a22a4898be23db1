using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

public sealed class DeleteEmployeeTests
{
    [Test]
    public async Task Delete_OfSomebodyInNoRun_RemovesThem()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var path = $"/employees/{await tenant.HireAsync()}";
        await tenant.Admin.PatchAsync(path, new { classification = "x", effective_from = "2026-07-01" });

        var deleted = await tenant.Admin.DeleteAsync(path);

        Assert.That((deleted.Status, deleted.Text), Is.EqualTo((HttpStatusCode.NoContent, "")));
        Assert.That((await tenant.Admin.GetAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.GetAsync($"{path}/employments")).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That((await tenant.Admin.DeleteAsync(path)).Status, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task Delete_OfSomebodyInARun_EndsThemRepeatably()
    {
        var (tenant, path) = await PaidAsync();

        var first = await tenant.Admin.DeleteAsync($"{path}?end_date=2026-06-30&reason=resigned");
        var again = await tenant.Admin.DeleteAsync($"{path}?end_date=2026-06-30&reason=resigned");
        var withoutADay = await tenant.Admin.DeleteAsync(path);

        Assert.That((first.Status, first.Json.GetProperty("end_date").GetString()), Is.EqualTo((HttpStatusCode.OK, "2026-06-30")), first.Text);
        Assert.That((again.Status, again.Text), Is.EqualTo((HttpStatusCode.OK, first.Text)));
        Assert.That((withoutADay.Status, withoutADay.Text), Is.EqualTo((HttpStatusCode.OK, first.Text)));
        Assert.That(first.Headers["ETag"], Is.EqualTo("\"2\""));
        Assert.That((await tenant.Admin.GetAsync("/paystubs")).Json.GetProperty("data").GetArrayLength(), Is.EqualTo(1), "History stays.");
    }

    [Test]
    public async Task Delete_WithAnotherDay_MovesTheEndAndDropsWhatComesAfter()
    {
        var (tenant, path) = await PaidAsync();
        await tenant.Admin.PatchAsync(path, new { classification = "x", effective_from = "2026-07-01" });

        await tenant.Admin.DeleteAsync($"{path}?end_date=2026-07-31");
        var moved = await tenant.Admin.DeleteAsync($"{path}?end_date=2026-06-20");
        var employments = (await tenant.Admin.GetAsync($"{path}/employments")).Json.GetProperty("data");

        Assert.That(moved.Json.GetProperty("end_date").GetString(), Is.EqualTo("2026-06-20"), moved.Text);
        Assert.That(employments.GetArrayLength(), Is.EqualTo(1));
        Assert.That(employments[0].GetProperty("effective_to").GetString(), Is.EqualTo("2026-06-20"));
    }

    [TestCase("?end_date=2026-05-31", "end_date: inconsistent")]
    [TestCase("?end_date=2026-02-30", "end_date: invalid_format")]
    [TestCase("?end_date=2026-06-30&end_date=2026-07-01", "end_date: duplicate")]
    [TestCase("?ended=2026-06-30", "ended: unknown_member")]
    public async Task Delete_WithAWrongDay_IsRefused(string query, string error)
    {
        var (tenant, path) = await PaidAsync();

        var answer = await tenant.Admin.DeleteAsync(path + query);

        Assert.That((answer.Status, string.Join(' ', answer.Errors)), Is.EqualTo((HttpStatusCode.BadRequest, error)), answer.Text);
        Assert.That((await tenant.Admin.GetAsync(path)).Json.GetProperty("end_date").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public async Task Delete_TwentyAtOnce_EndsOnce()
    {
        var (tenant, path) = await PaidAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => tenant.Admin.DeleteAsync($"{path}?end_date=2026-06-30")));

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That((await tenant.Admin.GetAsync(path)).Headers["ETag"], Is.EqualTo("\"2\""));
    }

    [Test]
    public async Task Delete_WithADayBeforeHours_IsInUse()
    {
        var (tenant, id) = await WithHoursAsync("2026-06-10");
        var entry = (await tenant.Admin.GetAsync($"{Entries}?employee_id={id}")).Json.At("data[0].timesheet_entry_id");

        var answer = await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-09");

        Assert.That((answer.Status, answer.Code, answer.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "in_use", entry)), answer.Text);
        Assert.That((await tenant.Admin.GetAsync($"/employees/{id}")).Json.At("end_date"), Is.EqualTo("null"));
    }

    [Test]
    public async Task Delete_WithTheDayOfTheLastHours_EndsEmployment()
    {
        var (tenant, id) = await WithHoursAsync("2026-06-10");

        Assert.That((await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-10")).Json.At("end_date"), Is.EqualTo("2026-06-10"));
    }

    [Test]
    public async Task Delete_WithADayBeforePaidHours_EndsEmployment()
    {
        var (tenant, id) = await WithHoursAsync("2026-06-10");
        await tenant.PayAsync((await tenant.Admin.GetAsync($"{Entries}?employee_id={id}")).Json.At("data[0].timesheet_entry_id"));

        Assert.That((await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-06-09")).Json.At("end_date"), Is.EqualTo("2026-06-09"), "A correction takes the pay back.");
    }

    private static async Task<(TestTenant TestTenant, string EmployeeId)> WithHoursAsync(string date)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();
        await tenant.Admin.RecordAsync(Hours(id, 8, ("date", date)));
        return (tenant, id);
    }

    private static async Task<(TestTenant TestTenant, string Path)> PaidAsync()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var id = await tenant.HireAsync();
        var submitted = await tenant.SubmitAsync(await tenant.OpenRunAsync(new { employee_id = id, hours_worked = 80, gross_pay = 100 }));
        Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
        return (tenant, $"/employees/{id}");
    }
}
