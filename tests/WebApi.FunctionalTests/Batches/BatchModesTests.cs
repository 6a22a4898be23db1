using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.Batches;

/// <summary>What is written of a batch, by its mode and by what is there.</summary>
public sealed class BatchModesTests
{
    private TestTenant tenant = null!;
    private string jane = null!;

    private ApiClient Admin => tenant.Admin;

    // Good, wrong, in conflict with what is there, and good.
    private Dictionary<string, object?>[] Mixed => [Item(1), Item(2, ("hours", 25)), Item(3, ("hours", null), ("start", "10:00"), ("end", "11:00")), Item(4)];

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        jane = await tenant.HireAsync();
    }

    [Test]
    public async Task New_AreCreated_AndAnsweredInTheirOrder()
    {
        var answer = await Admin.ImportAsync(Item(3), Item(1), Item(2));

        Assert.That((answer.Status, answer.Summary()), Is.EqualTo((HttpStatusCode.OK, "3 0 0 0 0 0")), answer.Text);
        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-3 created", "T-1 created", "T-2 created" }));
        foreach (var result in answer.Json.GetProperty("results").EnumerateArray())
            Assert.That((await Admin.GetAsync($"{Entries}/{result.At("timesheet_entry_id")}")).Json.At("external_id"), Is.EqualTo(result.At("external_id")));
    }

    [Test]
    public async Task Again_EverythingIsUnchanged_AndNothingIsWritten()
    {
        Dictionary<string, object?>[] items = [Item(1), Item(2, ("project", " Bridge ")), Entry(jane, ("date", "2026-06-03"), ("external_id", " T-3 "), ("break_minutes", 30), ("hours", 7.5))];
        await Admin.ImportAsync(items);
        var before = await CreateAsync();

        foreach (var mode in new[] { "atomic", "partial", "dry_run" })
        {
            var again = await Admin.ImportInAsync(mode, items);
            Assert.That((again.Status, again.Summary()), Is.EqualTo((HttpStatusCode.OK, "0 0 3 0 0 0")), again.Text);
        }

        Assert.That(await CreateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Known_AreCorrected_AndWhatIsLeftOutStays()
    {
        await Admin.ImportAsync(Item(1, ("project", "Bridge")), Item(2, ("project", "Bridge")));

        var answer = await Admin.ImportAsync(
            new() { ["external_id"] = "T-1", ["hours"] = 5 }, new() { ["external_id"] = "T-2", ["project"] = "Bridge" }, Item(3), new() { ["external_id"] = "T-4", ["hours"] = 1 });
        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 not_applied", "T-2 not_applied", "T-3 not_applied", "T-4 rejected date: required employee_id: required" }).Or.EqualTo(
            new[] { "T-1 not_applied", "T-2 not_applied", "T-3 not_applied", "T-4 rejected employee_id: required date: required" }));
        answer = await Admin.ImportAsync(
            new() { ["external_id"] = "T-1", ["hours"] = 5 }, new() { ["external_id"] = "T-2", ["project"] = "Bridge" }, Item(3));

        Assert.That((answer.Results(), answer.Summary()), Is.EqualTo((new[] { "T-1 updated", "T-2 unchanged", "T-3 created" }, "1 1 1 0 0 0")), answer.Text);
        var first = (await Admin.GetAsync($"{Entries}?external_id=T-1")).Json;
        Assert.That((first.At("data[0].hours"), first.At("data[0].project"), first.At("data[0].version")), Is.EqualTo(("5", "Bridge", "2")));
    }

    [Test]
    public async Task Null_Clears()
    {
        await Admin.ImportAsync(Item(1, ("project", "Bridge")));

        var answer = await Admin.PostAsync($"{Entries}/batch", """{"items":[{"external_id":"T-1","project":null}]}""");

        Assert.That(answer.Summary(), Is.EqualTo("0 1 0 0 0 0"), answer.Text);
        Assert.That((await Admin.GetAsync(Entries)).Json.At("data[0].project"), Is.EqualTo("null"));
    }

    [Test]
    public async Task Atomic_WithAnyRefusal_WritesNothing_AndIsAProblem()
    {
        var there = await Admin.RecordAsync(Entry(jane, ("date", "2026-06-03")));
        var before = await CreateAsync();

        var answer = await Admin.ImportAsync(Mixed);

        Assert.That((answer.Status, answer.Code, answer.Summary()), Is.EqualTo((HttpStatusCode.BadRequest, "batch_rejected", "0 0 0 1 1 2")), answer.Text);
        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 not_applied", "T-2 rejected hours: out_of_range", "T-3 conflict start: timesheet_entry_overlap", "T-4 not_applied" }));
        Assert.That(answer.Json.At("results[2].conflicts_with"), Is.EqualTo(there));
        Assert.That(answer.Json.At("results[0].timesheet_entry_id"), Is.EqualTo("null"));
        Assert.That(await CreateAsync(), Is.EqualTo(before));
    }

    [Test]
    public async Task Partial_WritesTheGood()
    {
        await Admin.RecordAsync(Entry(jane, ("date", "2026-06-03")));

        var answer = await Admin.ImportInAsync("partial", Mixed);

        Assert.That((answer.Status, answer.Summary()), Is.EqualTo((HttpStatusCode.OK, "2 0 0 1 1 0")), answer.Text);
        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 created", "T-2 rejected hours: out_of_range", "T-3 conflict start: timesheet_entry_overlap", "T-4 created" }));
        Assert.That((await Admin.AllAsync(Entries)).Select(entry => entry.At("external_id")), Is.EquivalentTo(new[] { "null", "T-1", "T-4" }));
    }

    [Test]
    public async Task DryRun_WritesNothing_AndSaysWhatWouldBe()
    {
        await Admin.RecordAsync(Entry(jane, ("date", "2026-06-03")));
        await Admin.ImportAsync(Item(4, ("hours", 3)));
        var before = await CreateAsync();

        var answer = await Admin.ImportInAsync("dry_run", Mixed);

        Assert.That((answer.Status, answer.Summary()), Is.EqualTo((HttpStatusCode.OK, "1 1 0 1 1 0")), answer.Text);
        Assert.That((answer.Json.At("results[0].timesheet_entry_id"), answer.Json.At("results[3].status")), Is.EqualTo(("null", "updated")));
        Assert.That(await CreateAsync(), Is.EqualTo(before));
    }

    // Lists go by id.
    [Test]
    public async Task WhatIsRecordedTogether_HasIdsInTheOrderOfTheBatch()
    {
        var answer = await Admin.ImportAsync(Enumerable.Range(1, 40).Select(number => Hours(null, 0.5m, ("employee_external_id", "HR-1"), ("external_id", $"T-{number}"))));

        var ids = answer.Json.GetProperty("results").EnumerateArray().Select(result => result.At("timesheet_entry_id")).ToList();
        Assert.That(ids, Is.EqualTo(ids.Order(StringComparer.Ordinal)).And.Count.EqualTo(40));
    }

    [Test]
    public async Task Items_CanSwapTimes()
    {
        await Admin.ImportAsync(At(1, "08:00", "12:00"), At(2, "13:00", "17:00"));

        var answer = await Admin.ImportAsync(At(1, "13:00", "17:00"), At(2, "08:00", "12:00"));

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 updated", "T-2 updated" }), answer.Text);
    }

    [Test]
    public async Task Items_ThatOverlapEachOther_AreBothAConflict()
    {
        var answer = await Admin.ImportInAsync("partial", At(1, "08:00", "12:00"), At(2, "11:00", "17:00"), At(3, "17:00", "18:00"));

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-1 conflict start: timesheet_entry_overlap", "T-2 conflict start: timesheet_entry_overlap", "T-3 created" }), answer.Text);
        Assert.That(answer.Text, Does.Contain("The item 'T-1'").And.Contain("The item 'T-2'").And.Not.Contain("conflicts_with"));
    }

    [Test]
    public async Task RefusedItem_KeepsItsTime_AndTheItemThatNeedsItIsRefused()
    {
        var blocker = await Admin.RecordAsync(Entry(jane, ("start", "18:00"), ("end", "20:00")));
        await Admin.ImportAsync(At(1, "08:00", "12:00"));

        var answer = await Admin.ImportInAsync("partial", At(2, "09:00", "10:00"), At(1, "17:00", "19:00"));

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-2 conflict start: timesheet_entry_overlap", "T-1 conflict start: timesheet_entry_overlap" }), answer.Text);
        Assert.That(answer.Json.At("results[1].conflicts_with"), Is.EqualTo(blocker));
        Assert.That((await Admin.GetAsync($"{Entries}/{answer.Json.At("results[0].conflicts_with")}")).Json.At("external_id"), Is.EqualTo("T-1"));
    }

    [Test]
    public async Task Items_ThatTogetherFillMoreThanADay_AreAllRejected()
    {
        await Admin.ImportAsync(Day(1, 10));

        var answer = await Admin.ImportInAsync("partial", Day(2, 10), Day(3, 5), Item(4));

        Assert.That(answer.Results(), Is.EqualTo(new[] { "T-2 rejected hours: out_of_range", "T-3 rejected hours: out_of_range", "T-4 created" }), answer.Text);
        Assert.That(answer.Text, Does.Contain("10 hours on 2026-06-01"));
    }

    private Dictionary<string, object?> Item(int number, params (string Name, object? Value)[] members) =>
        Hours(jane, 8, [("external_id", $"T-{number}"), ("date", $"2026-06-{number:00}"), .. members]);

    private Dictionary<string, object?> At(int number, string start, string end) => Entry(jane, ("external_id", $"T-{number}"), ("start", start), ("end", end));

    private Dictionary<string, object?> Day(int number, decimal hours) => Hours(jane, hours, ("external_id", $"T-{number}"));

    // Entries with versions and times, and what was noted for auditors.
    private async Task<string> CreateAsync() => (await Admin.GetAsync($"{Entries}?limit=200")).Text + (await Admin.GetAsync("/audit-events?limit=200")).Text;
}
