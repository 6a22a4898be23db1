using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.PayGroups;

/// <summary>The least that a pay schedule and a pay group are created with, and what a group warns of.</summary>
public sealed class DefaultsTests
{
    private ApiClient admin = null!;

    [SetUp]
    public async Task SetUpAsync() => admin = await SharedApi.Host.NewOrganizationAsync();

    [TestCase("weekly", "Every week")]
    [TestCase("biweekly", "Every two weeks")]
    [TestCase("semimonthly", "Twice a month")]
    [TestCase("monthly", "Every month")]
    public async Task Schedule_OfAFrequencyAndAnAnchor_IsNamedByTheFrequency(string frequency, string name)
    {
        var schedule = (await admin.PostAsync("/pay-schedules", new { frequency, anchor_date = "2026-06-01" })).Json;

        Assert.That((schedule.At("code"), schedule.At("name")), Is.EqualTo((frequency, name)));
        Assert.That((schedule.At("pay_date_offset_days"), schedule.At("pay_date_adjustment")), Is.EqualTo(("5", "previous")));
    }

    [Test]
    public async Task Schedule_WhoseDefaultCodeIsTaken_IsRefused()
    {
        var first = await admin.MakeAsync("/pay-schedules", new { frequency = "weekly", anchor_date = "2026-06-01" }, "pay_schedule_id");

        var second = await admin.PostAsync("/pay-schedules", new { frequency = "weekly", anchor_date = "2026-06-02" });

        Assert.That((second.Status, second.Code, second.Json.At("conflicts_with")), Is.EqualTo((HttpStatusCode.Conflict, "already_exists", first)));
        Assert.That(second.Json.At("detail"), Is.EqualTo("There is a pay schedule 'weekly' already. Use it, or give another code."));
    }

    [TestCase("AU", "AUD")]
    [TestCase("US", "USD")]
    public async Task Group_OfAJurisdictionWithACurrency_TakesIt(string jurisdiction, string currency)
    {
        await admin.PostAsync("/pay-schedules", TestTenant.Schedule(TestTenant.PaySchedule));

        var group = await admin.PostAsync("/pay-groups", Group(jurisdiction));

        Assert.That((group.Status, group.Json.At("currency")), Is.EqualTo((HttpStatusCode.Created, currency)), group.Text);
    }

    [Test]
    public async Task Group_OfNoJurisdiction_WantsACurrency()
    {
        await admin.PostAsync("/pay-schedules", TestTenant.Schedule(TestTenant.PaySchedule));

        var group = await admin.PostAsync("/pay-groups", Group("none"));

        Assert.That(group.Errors, Is.EqualTo(new[] { "currency: required" }));
    }

    [Test]
    public async Task Group_WithoutATimeZone_IsRefusedWithExamples()
    {
        var group = await admin.PostAsync("/pay-groups", new { code = "works", name = "Works", pay_schedule = "biweekly", jurisdiction = "AU" });

        Assert.That(group.Errors, Is.EqualTo(new[] { "time_zone: required" }));
        Assert.That(group.Json.At("errors[0].message"), Is.EqualTo("Name the group's IANA time zone, such as Australia/Sydney, America/New_York or UTC."));
    }

    [TestCase("AU")]
    [TestCase("US")]
    public async Task Group_OfAJurisdictionWithoutTables_WarnsOfIt(string jurisdiction)
    {
        await admin.PostAsync("/pay-schedules", TestTenant.Schedule(TestTenant.PaySchedule));

        var group = (await admin.PostAsync("/pay-groups", Group(jurisdiction))).Json;
        var listed = (await admin.GetAsync("/pay-groups")).Json.GetProperty("data")[0];

        Assert.That(group.At("warnings[0].code"), Is.EqualTo("no_tax_tables"));
        Assert.That(group.At("warnings[0].message"), Does.StartWith($"No tax is calculated for {jurisdiction} yet: "));
        Assert.That(listed.GetRawText(), Is.EqualTo(group.GetRawText()));
    }

    [Test]
    public async Task Group_OfNoJurisdiction_WarnsOfNothing()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);

        Assert.That((await tenant.Admin.GetAsync("/pay-groups")).Json.At("data[0].warnings"), Is.EqualTo("[]"));
    }

    private static object Group(string jurisdiction) =>
        new { code = "works", name = "Works", pay_schedule = TestTenant.PaySchedule, jurisdiction, time_zone = "Australia/Sydney" };
}
