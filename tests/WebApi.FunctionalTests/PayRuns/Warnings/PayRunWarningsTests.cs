using System.Net;
using Payroll.WebApi.FunctionalTests.PayRates;
using Payroll.WebApi.FunctionalTests.Timesheets;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Warnings;

/// <summary>Warnings are listed for a run, counted by employee, and shown with each result. They change no pay, and make no run stale.</summary>
public sealed class PayRunWarningsTests
{
    private TestTenant tenant = null!;
    private string jane = null!;
    private string joe = null!;

    [SetUp]
    public async Task SetUpAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        (jane, joe) = (await tenant.HireAsync(), await tenant.HireAsync("joe@example.com"));
        foreach (var employee in new[] { jane, joe })
            await tenant.Admin.SetRateAsync(("classification", null), ("employee_id", employee), ("amount", 40), ("effective_from", "2026-01-01"));
    }

    [Test]
    public async Task Warnings_AreListedByEmployee_CountedAndPaged()
    {
        await tenant.HireAsync("calm@example.com");
        await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.Admin.RecordAsync(EntrySteps.Hours(jane, 4, ("date", "2026-06-02")));
        await tenant.Admin.RecordAsync(EntrySteps.Hours(joe, 4, ("date", "2026-06-14")));
        var run = await tenant.OpenRunAsync();

        var calculated = await tenant.CalculateAsync(run);

        var all = await tenant.WarningsAsync(run);
        Assert.That(all.Select(warning => (warning.At("employee_id"), warning.At("code"))), Is.EqualTo(new[]
        {
            (jane, "unapproved_entries"), (joe, "unapproved_entries"), (joe, "no_hours"),
        }));
        Assert.That(all[0].At("message"), Does.StartWith("1 entry (4 hours) of the period, the first of 2026-06-02, is not approved."));
        Assert.That((calculated.At("counts.warnings"), calculated.At("counts.skipped")), Is.EqualTo(("2", "2")));
        Assert.That((await tenant.WarningsAsync(run, limit: 1)).Select(warning => warning.ToString()), Is.EqualTo(all.Select(warning => warning.ToString())));
        Assert.That((await tenant.Admin.GetAsync("/pay-runs")).Json.At("data[0].counts.warnings"), Is.EqualTo("2"));
    }

    [Test]
    public async Task Results_ShowTheirWarnings_AndPaystubsDoNot()
    {
        await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        await tenant.Admin.RecordAsync(EntrySteps.Hours(jane, 4, ("date", "2026-06-02")));
        var run = await tenant.OpenRunAsync(RunSteps.Given(joe));
        await tenant.BringToAsync(run, "submitted");

        var results = await tenant.Admin.AllAsync($"/pay-runs/{run}/results");
        var paystub = (await tenant.Admin.GetAsync($"/paystubs?employee_id={jane}")).Json;
        Assert.That(results.Select(result => (result.At("employee_id"), result.GetProperty("warnings").GetArrayLength())), Is.EqualTo(new[] { (jane, 1), (joe, 0) }));
        Assert.That((results[0].At("warnings[0].code"), (await tenant.WarningsAsync(run)).Count), Is.EqualTo(("unapproved_entries", 1)));
        Assert.That(paystub.GetProperty("data")[0].TryGetProperty("warnings", out _), Is.False);
    }

    [Test]
    public async Task BeforeACalculation_AndAfterReopening_ThereAreNone()
    {
        var run = await tenant.OpenRunAsync();
        var inDraft = await tenant.WarningsAsync(run);
        await tenant.CalculateAsync(run);
        var calculated = await tenant.WarningsAsync(run);
        await tenant.Admin.ActAsync(run, "reopen");

        Assert.That((inDraft.Count, calculated.Count), Is.EqualTo((0, 2)));
        Assert.That(((await tenant.WarningsAsync(run)).Count, (await tenant.RunAsync(run)).At("counts.warnings")), Is.EqualTo((0, "0")));
        Assert.That((await tenant.CalculateAsync(run)).At("counts.warnings"), Is.EqualTo("2"));
    }

    [Test]
    public async Task WhatOnlyAWarningDependsOn_MakesNoRunStale()
    {
        await tenant.ApprovedAsync(jane, "2026-06-01", 8);
        var run = await tenant.OpenRunAsync(RunSteps.Given(joe));
        await tenant.CalculateAsync(run);
        await tenant.Admin.RecordAsync(EntrySteps.Hours(jane, 4, ("date", "2026-06-02")));
        await tenant.Admin.PatchAsync($"/pay-groups/{TestTenant.PayGroup}", new { large_change_percent = 5 });

        var approved = await tenant.Admin.ActAsync(run, "approve");

        Assert.That((approved.Status, (await tenant.RunAsync(run)).At("counts.stale")), Is.EqualTo((HttpStatusCode.OK, "0")), approved.Text);
    }

    [Test]
    public async Task OtherTenants_FindNothing_AndABadCursorIsRefused()
    {
        var run = await tenant.OpenRunAsync();
        await tenant.CalculateAsync(run);
        var other = await TestTenant.CreateAsync(SharedApi.Host);

        var foreign = await other.Admin.GetAsync($"/pay-runs/{run}/warnings");
        var skipped = (await tenant.Admin.GetAsync($"/pay-runs/{run}/skipped?limit=1")).Json.At("next_cursor");
        var ofAnotherList = await tenant.Admin.GetAsync($"/pay-runs/{run}/warnings?cursor={skipped}");

        Assert.That((foreign.Status, foreign.Code), Is.EqualTo((HttpStatusCode.NotFound, "not_found")));
        Assert.That((ofAnotherList.Status, ofAnotherList.Errors.Single()), Is.EqualTo((HttpStatusCode.BadRequest, "cursor: invalid_format")));
    }
}
