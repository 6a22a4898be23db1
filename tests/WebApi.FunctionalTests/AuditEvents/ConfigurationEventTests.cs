using System.Text.Json;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.AuditEvents;

/// <summary>What decides about pay is noted when it is added, changed and removed, though no use case asks for it.</summary>
public sealed class ConfigurationEventTests
{
    private TestTenant tenant = null!;

    [SetUp]
    public async Task SetUpAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [TestCase("pay-schedules", "pay_schedule", """{"code":"weekly","name":"Weekly","frequency":"weekly","anchor_date":"2026-06-01","pay_date_offset_days":3}""", """{"pay_date_offset_days":4,"name":"Other"}""", "code=weekly", "pay_date_offset_days, name")]
    [TestCase("pay-groups", "pay_group", """{"code":"sales","name":"Sales","pay_schedule":"biweekly","jurisdiction":"none","currency":"USD","time_zone":"America/New_York"}""", """{"time_zone":"Europe/London"}""", "code=sales", "time_zone")]
    [TestCase("employment-types", "employment_type", """{"code":"apprentice","name":"Apprentice","tax_treatment":"employee"}""", """{"tax_treatment":"contractor"}""", "code=apprentice", "tax_treatment")]
    [TestCase("earning-codes", "earning_code", """{"code":"meal","name":"Meal","kind":"allowance"}""", """{"taxable":false,"name":"Other"}""", "code=meal", "taxable, name")]
    [TestCase("cost-codes", "cost_code", """{"code":"north","name":"North"}""", """{"status":"retired"}""", "code=north", "status")]
    [TestCase("holidays", "holiday", """{"date":"2026-12-25","name":"Christmas Day"}""", """{"date":"2026-12-26"}""", "date=2026-12-25", "date")]
    public async Task Resource_AddedChangedAndRemoved_IsNotedOnceEach_WithTheKey(
        string path, string resource, string body, string change, string identity, string changed)
    {
        var id = (await tenant.Admin.PostAsync($"/{path}", body)).Json.At($"{resource}_id");
        foreach (var _ in new[] { 1, 2 }) Assert.That((int)(await tenant.Admin.PatchAsync($"/{path}/{id}", change)).Status, Is.EqualTo(200));
        Assert.That((int)(await tenant.Admin.DeleteAsync($"/{path}/{id}")).Status, Is.EqualTo(204));

        var events = await tenant.Admin.AllAsync($"/audit-events?resource_id={id}");
        var caller = (await tenant.Admin.GetAsync("/api-keys")).Json.At("data[0].api_key_id");
        Assert.That(events.Select(entry => entry.At("action")), Is.EqualTo(new[] { $"{resource}.created", $"{resource}.updated", $"{resource}.removed" }));
        Assert.That(events.Select(entry => (entry.At("resource"), entry.At("api_key_id"))), Is.All.EqualTo((resource, caller)));
        Assert.That(events.Take(2).Select(Details), Is.EqualTo(new[] { identity, $"{identity}, changed={changed}" }));
    }

    [Test]
    public async Task Holidays_OfABatch_AreNotedOnceEach()
    {
        await tenant.Admin.PostAsync("/holidays/batch", """{"items":[{"date":"2026-12-25","name":"Christmas"},{"date":"2026-12-26","name":"Boxing Day"}]}""");
        await tenant.Admin.PostAsync("/holidays/batch", """{"items":[{"date":"2026-12-25","name":"Christmas Day"},{"date":"2026-12-26","name":"Boxing Day"}]}""");

        Assert.That((await tenant.Admin.AllAsync("/audit-events?action=holiday.created")).Select(Details), Is.EqualTo(new[] { "date=2026-12-25", "date=2026-12-26" }));
        Assert.That((await tenant.Admin.AllAsync("/audit-events?action=holiday.updated")).Select(Details), Is.EqualTo(new[] { "date=2026-12-25, changed=name" }));
    }

    [Test]
    public async Task Employment_AddedAndChanged_IsNoted_WithItsEmployee()
    {
        var jane = await tenant.HireAsync();
        await tenant.Admin.PostAsync($"/employees/{jane}/employments", new { effective_from = "2026-07-01", classification = "Foreman" });
        await tenant.Admin.PatchAsync($"/employees/{jane}", new { employment_type = "casual", effective_from = "2026-06-01" });

        var events = (await tenant.Admin.AllAsync("/audit-events")).Where(entry => entry.At("resource") == "employment").ToList();
        var employments = (await tenant.Admin.AllAsync($"/employees/{jane}/employments")).Select(entry => entry.At("employment_id")).ToList();

        Assert.That(events.Select(entry => $"{entry.At("action")} {Details(entry)}"), Is.EqualTo(new[]
        {
            $"employment.created employee_id={jane}, effective_from=2026-06-01",
            $"employment.created employee_id={jane}, effective_from=2026-07-01",
            $"employment.updated employee_id={jane}, effective_from=2026-06-01, changed=employment_type",
        }));
        Assert.That(events.Select(entry => entry.At("resource_id")).Distinct(), Is.EquivalentTo(employments));
    }

    [Test]
    public async Task SuperFund_SetAndChanged_IsNotedWithoutItsMember()
    {
        var jane = await tenant.HireAsync();
        foreach (var number in new[] { "777", "777", "888" })
            await tenant.Admin.PatchAsync($"/employees/{jane}", new { super_fund = new { name = "Fund", member_number = number } });

        var events = await tenant.Admin.AllAsync("/audit-events?action=employee.super_fund_changed");

        Assert.That(events.Select(entry => entry.At("details")), Is.EqualTo(new[] { "{}", "{}" }));
    }

    private static string Details(JsonElement entry) =>
        string.Join(", ", entry.GetProperty("details").EnumerateObject().Select(detail => $"{detail.Name}={detail.Value.GetString()}"));
}
