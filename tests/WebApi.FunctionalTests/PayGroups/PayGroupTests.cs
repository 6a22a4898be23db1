using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

public sealed class PayGroupTests
{
    [TestCase("AU", "USD")]
    [TestCase("US", "AUD")]
    public async Task Create_WithAnotherCurrencyThanTheTaxTables_IsRefused(string jurisdiction, string currency)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

        var answer = await admin.PostAsync("/pay-groups", TestTenant.Group("other", jurisdiction, currency));

        Assert.That(answer.Errors, Is.EqualTo(new[] { "currency: inconsistent" }));
    }

    [Test]
    public async Task CreateAndPatch_WithACurrencyThatHasNotTwoDecimals_AreRefusedWithWhatToGive()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var id = await admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");

        var created = await admin.PostAsync("/pay-groups", TestTenant.Group("yen", "none", "JPY"));
        var patched = await admin.PatchAsync($"/pay-groups/{id}", new { currency = "KWD" });

        Assert.That(created.Errors, Is.EqualTo(new[] { "currency: invalid_format" }));
        Assert.That(patched.Errors, Is.EqualTo(new[] { "currency: invalid_format" }));
        Assert.That(created.Text, Does.Contain("two decimals (ISO 4217), such as AUD, EUR or USD"));
    }

    [Test]
    public async Task Patch_ToAJurisdictionOfAnotherCurrency_WantsBoth()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var id = await admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");

        var half = await admin.PatchAsync($"/pay-groups/{id}", new { jurisdiction = "AU" });
        var both = await admin.PatchAsync($"/pay-groups/{id}", new { jurisdiction = "AU", currency = "AUD" });

        Assert.That(half.Errors, Is.EqualTo(new[] { "currency: inconsistent" }));
        Assert.That(both.Status, Is.EqualTo(HttpStatusCode.OK), both.Text);
    }

    [TestCase("Sydney")]
    [TestCase("Australia/Atlantis")]
    [TestCase("AUS Eastern Standard Time")]
    [TestCase("../etc/passwd")]
    [TestCase("+10:00")]
    public async Task Create_WithAnUnknownTimeZone_IsRefused(string timeZone)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;

        var answer = await admin.PostAsync("/pay-groups", TestTenant.Group("other", timeZone: timeZone));

        Assert.That(answer.Errors, Is.EqualTo(new[] { "time_zone: invalid_format" }));
    }

    [Test]
    public async Task Create_WithAnUnknownSchedule_NamesIt()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.PostAsync("/pay-groups", TestTenant.Group("other"));

        Assert.That((answer.Status, answer.Errors[0]), Is.EqualTo((HttpStatusCode.BadRequest, "pay_schedule: unknown_reference")));
    }

    [Test]
    public async Task Create_WithNothing_NamesEveryRequiredMember()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        Assert.That((await admin.PostAsync("/pay-groups", "{}")).Errors, Is.EquivalentTo(new[]
        {
            "code: required", "name: required", "pay_schedule: required", "jurisdiction: required", "currency: required", "time_zone: required",
        }));
        Assert.That((await admin.PostAsync("/pay-schedules", "{}")).Errors, Is.EquivalentTo(new[] { "frequency: required", "anchor_date: required" }));
        Assert.That((await admin.PostAsync("/employment-types", "{}")).Errors, Is.EquivalentTo(new[] { "code: required", "name: required" }));
    }

    [Test]
    public async Task Create_WithWrongMembers_NamesEachAtOnce()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var answer = await admin.PostAsync("/pay-groups", new
        {
            code = "a b",
            name = new string('x', 201),
            pay_schedule = 7,
            jurisdiction = "au",
            currency = "usd",
            time_zone = "Sydney",
            week_starts_on = "Monday",
            salary_divisor = "26",
            large_change_percent = 0,
            size = 3,
        });

        Assert.That(answer.Errors, Is.EquivalentTo(new[]
        {
            "size: unknown_member", "code: invalid_format", "name: too_long", "pay_schedule: invalid_type", "jurisdiction: invalid_format",
            "currency: invalid_format", "time_zone: invalid_format", "week_starts_on: invalid_format",
            "salary_divisor: invalid_format", "large_change_percent: out_of_range",
        }));
    }

    [TestCase("0", "out_of_range")]
    [TestCase("-1", "out_of_range")]
    [TestCase("1000.01", "out_of_range")]
    [TestCase("12.345", "invalid_format")]
    [TestCase("\"30\"", "invalid_type")]
    [TestCase("null", "required")]
    public async Task Patch_WithAWrongShareOfALargeChange_IsRefused(string share, string code)
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var id = await admin.MakeAsync("/pay-groups", TestTenant.Group("other"), "pay_group_id");

        var refused = await admin.PatchAsync($"/pay-groups/{id}", $"{{\"large_change_percent\": {share}}}");

        Assert.That(refused.Errors, Is.EqualTo(new[] { $"large_change_percent: {code}" }));
    }

    [Test]
    public async Task Create_WithoutTheOptionalMembers_TakesTheirDefaults()
    {
        var admin = await SharedApi.Host.NewOrganizationAsync();

        var schedule = await admin.PostAsync(
            "/pay-schedules",
            new { code = TestTenant.PaySchedule, name = "Every two weeks", frequency = "biweekly", anchor_date = "2026-06-01", pay_date_offset_days = 5 });
        var group = await admin.PostAsync("/pay-groups", TestTenant.Group("other"));
        var type = await admin.PostAsync("/employment-types", new { code = "apprentice", name = "Apprentice" });

        Assert.That(schedule.Json.GetProperty("pay_date_adjustment").GetString(), Is.EqualTo("previous"));
        Assert.That(group.Json.GetProperty("week_starts_on").GetString(), Is.EqualTo("monday"));
        Assert.That(group.Json.GetProperty("salary_divisor").GetString(), Is.EqualTo("fixed"));
        Assert.That(group.Json.GetProperty("large_change_percent").GetDecimal(), Is.EqualTo(30m));
        Assert.That(type.Json.GetProperty("tax_treatment").GetString(), Is.EqualTo("employee"));
    }
}
