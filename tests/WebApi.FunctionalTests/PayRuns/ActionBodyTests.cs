using System.Net;

namespace Payroll.WebApi.FunctionalTests.PayRuns;

/// <summary>Actions of the cycle need no body, and don't pass over one that says something.</summary>
public sealed class ActionBodyTests
{
    [TestCase("""{"accept_exceptions": true}""")]
    [TestCase("""{"garbage": 1""")]
    [TestCase("[]")]
    public async Task Action_WithABodyThatItDoesNotTake_IsRefused(string body)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var run = await tenant.OpenRunAsync();

        var refused = await tenant.Admin.PostAsync($"/pay-runs/{run}/calculate", body);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "invalid_request")), refused.Text);
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Json.GetProperty("status").GetString(), Is.EqualTo("draft"));
    }

    [TestCase("{}")]
    [TestCase(" {}\n")]
    [TestCase("")]
    public async Task Action_WithABodyThatSaysNothing_IsTaken(string body)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var run = await tenant.OpenRunAsync();

        Assert.That((await tenant.Admin.PostAsync($"/pay-runs/{run}/calculate", body)).Status, Is.EqualTo(HttpStatusCode.Accepted));
    }
}
