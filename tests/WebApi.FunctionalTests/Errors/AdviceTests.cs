using System.Net;

namespace Payroll.WebApi.FunctionalTests.Errors;

/// <summary>A refusal says what would do, where that is a short list.</summary>
public sealed class AdviceTests
{
    private TestTenant tenant = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => tenant = await TestTenant.CreateAsync(SharedApi.Host);

    [TestCase("/pay-schedules", """{"code": "weekly", "name": "Weekly", "anchor_date": "2026-06-01"}""", "It is one of: weekly, biweekly, semimonthly, monthly.")]
    [TestCase("/pay-groups", """{"code": "site", "name": "Site", "pay_schedule": "nowhere", "jurisdiction": "US", "time_zone": "America/New_York"}""", "There is no pay schedule 'nowhere' in this organization. It has: biweekly.")]
    [TestCase("/pay-runs", """{"pay_group": "nowhere", "type": "regular"}""", "It has: engineering.")]
    [TestCase("/timesheet-entries", """{"employee_external_id": "E-1", "date": "2026-06-01", "hours": 8, "earning_code": "nowhere"}""", "There is no earning code 'nowhere' in this organization. It has, among others: ")]
    [TestCase("/timesheet-entries", """{"employee_external_id": "E-1", "date": "2026-06-01", "hours": 8, "cost_code": "nowhere"}""", "It has none yet: create one first.")]
    [TestCase("/pay-rates", """{"classification": "rigger", "unit": "hour", "amount": 40, "effective_from": "2026-06-01", "name": "Rigger", "employment_type": "nowhere"}""", "It has: casual, ")]
    [TestCase("/holidays", """{"date": "2026-12-25", "name": "Christmas", "pay_group": "nowhere"}""", "It has: engineering.")]
    [TestCase("/employees", """{"first_name": "J", "last_name": "D", "email": "j@example.com", "employment_type": "nowhere", "pay_group": "engineering", "start_date": "2026-06-01"}""", "It has: casual, ")]
    public async Task Refusal_SaysWhatWouldDo(string path, string body, string expected)
    {
        var answer = await tenant.Admin.PostAsync(path, body);

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.BadRequest), answer.Text);
        Assert.That(answer.Text.Replace("\\u0027", "'", StringComparison.Ordinal), Does.Contain(expected));
    }

    [Test]
    public async Task QueryThatIsWrong_IsNoWrongBody()
    {
        var answer = await tenant.Admin.GetAsync("/employees?limit=0");

        Assert.That(answer.Json.GetProperty("title").GetString(), Is.EqualTo("Invalid request"));
    }
}
