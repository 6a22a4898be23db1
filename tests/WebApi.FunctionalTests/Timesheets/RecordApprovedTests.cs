using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.Timesheets;

/// <summary>Only approved entries are paid, so an entry is recorded as approved with the scope alone that approving needs.</summary>
public sealed class RecordApprovedTests
{
    [Test]
    public async Task AKeyThatCanOnlyRecord_CannotRecordApprovedEntries_AndNothingIsWritten()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var jane = await tenant.HireAsync();
        var clerk = await KeyAsync(tenant, "create:timesheets");
        var approved = EntrySteps.Entry(jane, ("status", "approved"));

        var refused = await clerk.PostAsync(EntrySteps.Entries, approved);
        var batch = await clerk.ImportAsync(approved);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), refused.Text);
        Assert.That(refused.Json.At("required_scopes"), Does.Contain("update:timesheets").And.Not.Contain("create"));
        Assert.That((batch.Status, batch.Code), Is.EqualTo((HttpStatusCode.Forbidden, "insufficient_scope")), batch.Text);
        Assert.That((await tenant.Admin.GetAsync(EntrySteps.Entries)).Json.GetProperty("data").GetArrayLength(), Is.Zero);
    }

    [TestCase("submitted")]
    [TestCase(null)]
    public async Task AKeyThatCanOnlyRecord_RecordsSubmittedEntries(string? status)
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var clerk = await KeyAsync(tenant, "create:timesheets");

        var recorded = await clerk.PostAsync(EntrySteps.Entries, EntrySteps.Entry(await tenant.HireAsync(), ("status", status)));

        Assert.That((recorded.Status, recorded.Json.At("status")), Is.EqualTo((HttpStatusCode.Created, "submitted")), recorded.Text);
    }

    [Test]
    public async Task AKeyThatCanApprove_RecordsApprovedEntries()
    {
        var tenant = await TestTenant.CreateAsync(SharedApi.Host);
        var foreman = await KeyAsync(tenant, "create:timesheets", "update:timesheets");

        var recorded = await foreman.PostAsync(EntrySteps.Entries, EntrySteps.Entry(await tenant.HireAsync(), ("status", "approved")));

        Assert.That((recorded.Status, recorded.Json.At("status")), Is.EqualTo((HttpStatusCode.Created, "approved")), recorded.Text);
    }

    private static async Task<ApiClient> KeyAsync(TestTenant tenant, params string[] scopes)
    {
        var made = await tenant.Admin.PostAsync("/api-keys", new { name = "Clerk", scopes });
        return SharedApi.Host.Client(made.Json.At("key"));
    }
}
