using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>What is unchanged, and what only looks like it.</summary>
public sealed class UnchangedItemsTests
{
    private TestTenant tenant = null!;

    private ApiClient Admin => tenant.Admin;

    [SetUp]
    public async Task RecordAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        await tenant.HireAsync("jane@example.com", ("external_id", "HR-1"));
        await Admin.MakeAsync("/cost-codes", new { code = "roof", name = "Roof" }, "cost_code_id");
        Assert.That((await Admin.ImportAsync(Item())).Results(), Is.EqualTo(new[] { "T-1 created" }));
    }

    [Test]
    public async Task Item_WithEveryMember_IsUnchanged() => Assert.That(await SendAsync(Item()), Is.EqualTo("T-1 unchanged"));

    [Test]
    public async Task Item_WithSomeOfThem_IsUnchanged() =>
        Assert.That(await SendAsync(new() { ["external_id"] = "T-1", ["project"] = "Bridge", ["end"] = "17:00" }), Is.EqualTo("T-1 unchanged"));

    [Test]
    public async Task Item_WithTheHoursThatFollowFromTheTimes_IsUnchanged() => Assert.That(await SendAsync(Item(("hours", 7.5m))), Is.EqualTo("T-1 unchanged"));

    [Test]
    public async Task Item_WithOtherHoursThanFollowFromTheTimes_IsRejected() =>
        Assert.That(await SendAsync(Item(("hours", 7m))), Is.EqualTo("T-1 rejected hours: inconsistent"));

    [Test]
    public async Task Item_WithACodeThatIsRetiredSince_IsUnchanged()
    {
        var code = (await Admin.GetAsync("/cost-codes")).Json.At("data[0].cost_code_id");
        Assert.That((await Admin.PatchAsync($"/cost-codes/{code}", new { status = "retired" })).Json.At("status"), Is.EqualTo("retired"));

        Assert.That(await SendAsync(Item()), Is.EqualTo("T-1 unchanged"));
    }

    [Test]
    public async Task Item_ThatSomebodyApprovedSince_IsUnchanged_UnlessItSaysSubmitted()
    {
        await Admin.PostAsync($"{Entries}/approve", new { filter = new { from = "2026-06-01" } });

        Assert.That(await SendAsync(Item()), Is.EqualTo("T-1 unchanged"));
        Assert.That(await SendAsync(Item(("status", "submitted"))), Is.EqualTo("T-1 updated"));
    }

    [TestCase("project", "Tunnel")]
    [TestCase("units", 3)]
    [TestCase("break_minutes", 45)]
    [TestCase("cost_code", null)]
    public async Task Item_ThatSomebodyCorrectedSince_IsSetBack(string member, object? value)
    {
        var id = (await Admin.GetAsync(Entries)).Json.At("data[0].timesheet_entry_id");
        var corrected = await Admin.PatchAsync($"{Entries}/{id}", new Dictionary<string, object?> { [member] = value });
        Assert.That(corrected.Json.At("version"), Is.EqualTo("2"), corrected.Text);

        Assert.That(await SendAsync(Item()), Is.EqualTo("T-1 updated"));
        Assert.That(await SendAsync(Item()), Is.EqualTo("T-1 unchanged"));
    }

    private static Dictionary<string, object?> Item(params (string Name, object? Value)[] members) => Entry(
        null,
        [
            ("external_id", "T-1"), ("employee_external_id", "HR-1"), ("break_minutes", 30), ("units", 2.50m), ("distance_km", 12.0m),
            ("classification", "Rigger"), ("cost_code", "roof"), ("project", "Bridge"), ("earning_code", "ordinary"), .. members,
        ]);

    private async Task<string> SendAsync(Dictionary<string, object?> item) => string.Join(", ", (await Admin.ImportInAsync("partial", item)).Results());
}
