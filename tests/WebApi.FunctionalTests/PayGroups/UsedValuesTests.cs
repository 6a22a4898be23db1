using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>What something else refers to is neither removed nor changed under it.</summary>
public sealed class UsedValuesTests
{
    [Test]
    public async Task PaySchedule_ThatAGroupUses_ChangesOnlyItsName()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var path = await PathOfAsync(admin, "/pay-schedules", "pay_schedule_id", TestTenant.PaySchedule);

        foreach (var change in new object[]
        {
            new { frequency = "weekly" }, new { anchor_date = "2026-06-02" }, new { pay_date_offset_days = 6 }, new { pay_date_adjustment = "next" },
        })
        {
            var refused = await admin.PatchAsync(path, change);
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")), $"{change}");
        }

        var deleted = await admin.DeleteAsync(path);
        var renamed = await admin.PatchAsync(path, new { name = "Fortnightly", frequency = "biweekly", anchor_date = "2026-06-01" });

        Assert.That((deleted.Status, deleted.Code), Is.EqualTo((HttpStatusCode.Conflict, "in_use")));
        Assert.That((renamed.Status, renamed.Json.GetProperty("version").GetInt32()), Is.EqualTo((HttpStatusCode.OK, 2)), renamed.Text);
    }

    [Test]
    public async Task PaySchedule_ThatNobodyUses_ChangesWhole()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var id = await admin.MakeAsync("/pay-schedules", TestTenant.Schedule("free"), "pay_schedule_id");

        var changed = await admin.PatchAsync($"/pay-schedules/{id}", new
        {
            frequency = "monthly",
            anchor_date = "2026-01-31",
            pay_date_offset_days = 0,
            pay_date_adjustment = "previous",
        });
        var periods = await admin.GetAsync($"/pay-schedules/{id}/periods?from=2026-02-28&to=2026-02-28");

        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
        Assert.That(periods.Json.GetProperty("data")[0].GetProperty("start").GetString(), Is.EqualTo("2026-02-28"));
    }

    [Test]
    public async Task PayGroup_WithNobodyInIt_ChangesWhole()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        await admin.MakeAsync("/pay-schedules", TestTenant.Schedule("other"), "pay_schedule_id");
        var path = await PathOfAsync(admin, "/pay-groups", "pay_group_id", TestTenant.PayGroup);

        var changed = await admin.PatchAsync(path, new
        {
            pay_schedule = "other",
            jurisdiction = "AU",
            currency = "AUD",
            time_zone = "Australia/Perth",
            week_starts_on = "sunday",
            salary_divisor = "actual",
            large_change_percent = 15.25,
        });

        Assert.That(changed.Status, Is.EqualTo(HttpStatusCode.OK), changed.Text);
        Assert.That(changed.Json.GetProperty("pay_schedule").GetString(), Is.EqualTo("other"));
        Assert.That(changed.Json.GetProperty("time_zone").GetString(), Is.EqualTo("Australia/Perth"));
        Assert.That(changed.Json.GetProperty("salary_divisor").GetString(), Is.EqualTo("actual"));
        Assert.That(changed.Json.GetProperty("large_change_percent").GetDecimal(), Is.EqualTo(15.25m));
    }

    [Test]
    public async Task EmploymentType_ThatSomebodyHas_ChangesOnlyItsName()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync();
        var path = await PathOfAsync(tenant.Admin, "/employment-types", "employment_type_id", "full_time");

        Assert.That((await tenant.Admin.DeleteAsync(path)).Code, Is.EqualTo("in_use"));
        Assert.That((await tenant.Admin.PatchAsync(path, new { tax_treatment = "contractor" })).Code, Is.EqualTo("in_use"));
        Assert.That((await tenant.Admin.PatchAsync(path, new { name = "Permanent", tax_treatment = "employee" })).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task EmploymentType_ThatNobodyHas_ChangesItsTreatment()
    {
        var admin = (await TestTenant.CreateAsync(SharedApi.Host)).Admin;
        var path = await PathOfAsync(admin, "/employment-types", "employment_type_id", "casual");

        var changed = await admin.PatchAsync(path, new { tax_treatment = "contractor" });

        Assert.That(changed.Json.GetProperty("tax_treatment").GetString(), Is.EqualTo("contractor"), changed.Text);
    }

    private static async Task<string> PathOfAsync(ApiClient admin, string path, string idName, string code)
    {
        var found = (await admin.GetAsync(path)).Json.GetProperty("data").EnumerateArray().Single(item => item.GetProperty("code").GetString() == code);
        return $"{path}/{found.GetProperty(idName).GetString()}";
    }
}
