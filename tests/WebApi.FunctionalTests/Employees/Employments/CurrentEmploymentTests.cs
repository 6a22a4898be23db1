using System.Globalization;
using System.Net;
using Payroll.TestSupport;
using static Payroll.WebApi.FunctionalTests.Employees.EmployeeBodies;

namespace Payroll.WebApi.FunctionalTests.Employees.Employments;

/// <summary>What depends on the day that it is where the pay group is.</summary>
public sealed class CurrentEmploymentTests
{
    private readonly FixedTime clock = new(At("2026-06-01T00:00:00Z"));
    private ApiHost host = null!;

    [OneTimeSetUp]
    public void Start() => host = new ApiHost(clock);

    [OneTimeTearDown]
    public async Task StopAsync() => await host.DisposeAsync();

    [TestCase("2026-06-30T13:59:59Z", "sales", "active", TestName = "InForce_BeforeMidnightInSydney_IsTheOldGroup")]
    [TestCase("2026-06-30T14:00:00Z", "engineering", "active", TestName = "InForce_FromMidnightInSydney_IsTheNewGroup")]
    [TestCase("2026-07-31T13:59:59Z", "engineering", "active", TestName = "InForce_OnTheLastDayInSydney_IsActive")]
    [TestCase("2026-07-31T14:00:00Z", "engineering", "ended", TestName = "InForce_OnceTheLastDayIsPastInSydney_IsEnded")]
    public async Task InForce(string now, string group, string status)
    {
        clock.Now = At("2026-06-01T00:00:00Z");
        var tenant = await TestTenant.CreateAsync(host, "AU", "AUD", "Australia/Sydney");
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("sales", "AU", "AUD", "Australia/Sydney"), "pay_group_id");
        // A group on the other side of the date line makes today three different days.
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("far", "none", "USD", "Pacific/Pago_Pago"), "pay_group_id");
        await tenant.Admin.MakeAsync("/pay-groups", TestTenant.Group("early", "none", "USD", "Pacific/Kiritimati"), "pay_group_id");
        var id = await HireAsync(tenant.Admin, "a", ("pay_group", "sales"));
        await tenant.OpenRunAsync();
        await tenant.Admin.PatchAsync($"/employees/{id}", new { pay_group = "engineering", effective_from = "2026-07-01" });
        var named = await tenant.Admin.PostAsync("/pay-runs", new
        {
            pay_group = "engineering",
            type = "off_cycle",
            pay_period_start = "2026-07-13",
            pay_period_end = "2026-07-26",
            employees = new[] { new { employee_id = id, hours_worked = 1, gross_pay = 1 } },
        });
        Assert.That(named.Status, Is.EqualTo(HttpStatusCode.Created), named.Text);
        await tenant.Admin.DeleteAsync($"/employees/{id}?end_date=2026-07-31");

        clock.Now = At(now);
        var employee = (await tenant.Admin.GetAsync($"/employees/{id}")).Json;

        Assert.That((employee.GetProperty("pay_group").GetString(), employee.GetProperty("status").GetString()), Is.EqualTo((group, status)));
        foreach (var filter in new[] { "sales", "engineering" })
            Assert.That(await FoundAsync(tenant.Admin, $"?pay_group={filter}"), Is.EqualTo(filter == group ? "a" : ""), filter);
        foreach (var filter in new[] { "active", "ended" })
            Assert.That(await FoundAsync(tenant.Admin, $"?status={filter}"), Is.EqualTo(filter == status ? "a" : ""), filter);
    }

    [Test]
    public async Task UpdatedSince_FindsWhatChangedThenOrLater()
    {
        clock.Now = At("2026-06-01T10:00:00Z");
        var admin = (await TestTenant.CreateAsync(host)).Admin;
        var first = await HireAsync(admin, "a");
        await HireAsync(admin, "b");
        clock.Now = clock.Now.AddHours(1);
        await HireAsync(admin, "c");
        await admin.PatchAsync($"/employees/{first}", new { classification = "Fitter" });

        Assert.That(await FoundAsync(admin, "?updated_since=2026-06-01T10:00:00Z"), Is.EqualTo("a b c"));
        Assert.That(await FoundAsync(admin, "?updated_since=2026-06-01T11:00:00Z"), Is.EqualTo("a c"));
        Assert.That(await FoundAsync(admin, "?updated_since=2026-06-01T21:00:00%2B10:00"), Is.EqualTo("a c"));
        Assert.That(await FoundAsync(admin, "?updated_since=2026-06-01T11:00:00.001Z"), Is.Empty);
    }

    [TestCase("Australia/Sydney", "2026-06-20T13:59:59Z", "2026-06-20")]
    [TestCase("Australia/Sydney", "2026-06-20T14:00:00Z", "2026-06-21")]
    [TestCase("Australia/Sydney", "2026-12-20T12:59:59Z", "2026-12-20", Description = "Summer time")]
    [TestCase("Australia/Sydney", "2026-12-20T13:00:00Z", "2026-12-21")]
    [TestCase("America/New_York", "2026-06-21T03:59:59Z", "2026-06-20")]
    [TestCase("America/New_York", "2026-06-21T04:00:00Z", "2026-06-21")]
    [TestCase("America/New_York", "2026-12-21T04:59:59Z", "2026-12-20")]
    [TestCase("America/New_York", "2026-12-21T05:00:00Z", "2026-12-21")]
    public async Task Delete_WithoutADay_EndsTodayWhereTheGroupIs(string zone, string now, string expected)
    {
        clock.Now = At(now);
        var tenant = await TestTenant.CreateAsync(host, timeZone: zone);
        var path = $"/employees/{await tenant.HireAsync()}";
        await tenant.OpenRunAsync(new { employee_id = path.Split('/')[^1], hours_worked = 1, gross_pay = 1 });

        var ended = await tenant.Admin.DeleteAsync(path);

        Assert.That(ended.Json.GetProperty("end_date").GetString(), Is.EqualTo(expected), ended.Text);
        Assert.That(ended.Json.GetProperty("status").GetString(), Is.EqualTo("active"), "The last day is not past yet.");

        clock.Now = clock.Now.AddDays(1);
        Assert.That((await tenant.Admin.GetAsync(path)).Json.GetProperty("status").GetString(), Is.EqualTo("ended"));
    }

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    private static Task<string> HireAsync(ApiClient admin, string name, params (string Name, object? Value)[] members) =>
        admin.MakeAsync("/employees", With([("email", $"{name}@example.com"), .. members]), "employee_id");

    private static async Task<string> FoundAsync(ApiClient admin, string query) => string.Join(' ', (await admin.GetAsync("/employees" + query)).Json
        .GetProperty("data").EnumerateArray().Select(employee => employee.GetProperty("email").GetString()!.Split('@')[0]).Order());
}
