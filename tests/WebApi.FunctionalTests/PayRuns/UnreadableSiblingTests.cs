using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>A value that can't be read is one error: nothing false is said of its neighbours.</summary>
public sealed class UnreadableSiblingTests
{
    [TestCase("""{"gross_pay": 100.001, "hours_worked": 8}""", "gross_pay: invalid_format")]
    [TestCase("""{"earnings": [{"code": "ordinary", "hours": 8, "rate": 1.1234567}]}""", "earnings[0].rate: invalid_format")]
    public async Task Input_WithAnUnreadableMember_NamesThatMemberOnly(string body, string error)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var employee = await tenant.HireAsync();
        var run = await tenant.OpenRunAsync();

        var refused = await tenant.Admin.PutAsync($"/pay-runs/{run}/inputs/{employee}", body);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(refused.Errors, Is.EqualTo(new[] { error }));
    }
}
