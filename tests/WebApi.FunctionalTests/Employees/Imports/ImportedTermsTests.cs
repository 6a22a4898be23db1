using System.Net;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Employees.Imports.ImportSteps;

namespace Payroll.WebApi.FunctionalTests.Employees.Imports;

/// <summary>Terms of a batch: from which day on they hold, and what is paid or ended already.</summary>
public sealed class ImportedTermsTests
{
    private TestTenant tenant = null!;
    private string employee = null!;

    [SetUp]
    public async Task HireAsync()
    {
        tenant = await TestTenant.CreateAsync(SharedApi.Host);
        employee = await tenant.HireAsync("jane@example.com", ("external_id", "E-1"), ("classification", "Rigger"));
    }

    [Test]
    public async Task Terms_FromADayOn_AreDated_AndUnchangedWhenSentAgain()
    {
        object item = Item("E-1", ("classification", "Lead"), ("effective_from", "2026-07-01"));

        var (first, again) = (await tenant.ImportEmployeeIdsAsync(item), await tenant.ImportEmployeeIdsAsync(item));

        Assert.That((first.Statuses(), again.Statuses()), Is.EqualTo(("updated", "unchanged")), first.Text + again.Text);
        Assert.That(await TermsAsync(), Is.EqualTo(new[] { "2026-06-01 Rigger", "2026-07-01 Lead" }));
    }

    [Test]
    public async Task Terms_OfSomebodyNew_HoldFromTheFirstDayOn()
    {
        var answer = await tenant.ImportEmployeeIdsAsync(
            "partial",
            Person("E-2", ("effective_from", "2026-07-01")), Person("E-3", ("effective_from", "2026-06-01")), Item("E-1", ("effective_from", "2026-07-01")));

        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { "0 effective_from: inconsistent", "2 effective_from: inconsistent" }), answer.Text);
        Assert.That(answer.Statuses(), Is.EqualTo("rejected, created, rejected"));
    }

    [Test]
    public async Task Start_ThatMovesPastHours_IsAConflictOfThatItem()
    {
        await tenant.Admin.RecordAsync(EntrySteps.Hours(employee, 8, ("date", "2026-06-03")));

        var answer = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("start_date", "2026-06-04")), Person("E-2"));

        Assert.That((answer.Statuses(), answer.ItemErrors()), Is.EqualTo(("conflict, created", new[] { "0 start_date: in_use" })), answer.Text);
    }

    [Test]
    public async Task Terms_OfPaidDays_ChangeOnlyAfterThem()
    {
        Assert.That((await tenant.SubmitAsync(await tenant.OpenRunAsync(RunSteps.Given(employee)))).Status, Is.EqualTo(HttpStatusCode.OK));

        var refused = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("classification", "Lead"), ("effective_from", "2026-06-08"), ("last_name", "Roe")));
        var same = await tenant.ImportEmployeeIdsAsync(Item("E-1", ("classification", "Rigger"), ("effective_from", "2026-06-08")), Person("E-2"));
        var moved = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("start_date", "2026-05-01")));
        var taken = await tenant.ImportEmployeeIdsAsync(Item("E-1", ("classification", "Lead")));

        Assert.That((refused.Statuses(), refused.ItemErrors()), Is.EqualTo(("conflict", new[] { "0 effective_from: invalid_state" })), refused.Text);
        Assert.That(same.Statuses(), Is.EqualTo("unchanged, created"), same.Text);
        Assert.That(moved.ItemErrors(), Is.EqualTo(new[] { "0 start_date: invalid_state" }), moved.Text);
        Assert.That(taken.Statuses(), Is.EqualTo("updated"), taken.Text);
        Assert.That(await TermsAsync(), Is.EqualTo(new[] { "2026-06-01 Rigger", "2026-06-15 Lead" }));
        Assert.That((await tenant.Admin.GetAsync($"/employees/{employee}")).Json.At("last_name"), Is.EqualTo("Doe"));
    }

    [Test]
    public async Task Terms_OfSomebodyWhoseEmploymentEnded_AreRefusedWhereTheyChange()
    {
        await tenant.OpenRunAsync(RunSteps.Given(employee));
        Assert.That((await tenant.Admin.DeleteAsync($"/employees/{employee}?end_date=2026-06-30")).Status, Is.EqualTo(HttpStatusCode.OK));

        var refused = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("classification", "Lead"), ("effective_from", "2026-07-01")));
        var same = await tenant.ImportEmployeeIdsAsync(Item("E-1", ("classification", "Rigger"), ("employment_type", "full_time"), ("pay_group", TestTenant.PayGroup)));
        var named = await tenant.ImportEmployeeIdsAsync(Item("E-1", ("last_name", "Roe")));

        Assert.That(refused.ItemErrors(), Is.EqualTo(new[] { "0 effective_from: inconsistent" }), refused.Text);
        Assert.That((same.Statuses(), named.Statuses()), Is.EqualTo(("unchanged", "updated")), same.Text + named.Text);
        var jane = (await tenant.Admin.GetAsync($"/employees/{employee}")).Json;
        Assert.That((jane.At("end_date"), jane.At("classification"), jane.At("last_name")), Is.EqualTo(("2026-06-30", "Rigger", "Roe")));
    }

    [Test]
    public async Task Terms_WithoutADay_AreComparedWithThoseOfToday_AndLeaveEarlierOnesAlone()
    {
        employee = await tenant.HireAsync("joe@example.com", ("external_id", "E-2"), ("classification", "Rigger"), ("start_date", "2020-01-06"));
        Assert.That(
            (await tenant.Admin.PostAsync($"/employees/{employee}/employments", new { effective_from = "2021-01-04", classification = "Lead" })).Status,
            Is.EqualTo(HttpStatusCode.Created));

        var same = await tenant.ImportEmployeeIdsAsync(Item("E-2", ("classification", "Lead"), ("pay_group", TestTenant.PayGroup)));
        var other = await tenant.ImportEmployeeIdsAsync(Item("E-2", ("classification", "Foreman")));

        Assert.That((same.Statuses(), other.Statuses()), Is.EqualTo(("unchanged", "updated")), same.Text + other.Text);
        Assert.That(await TermsAsync(), Is.EqualTo(new[] { "2020-01-06 Rigger", "2021-01-04 Foreman" }));
    }

    [Test]
    public async Task Terms_FromADayWithoutEmployment_AreRefusedEvenWhereTheyAreThoseOfBefore()
    {
        await tenant.OpenRunAsync(RunSteps.Given(employee));
        Assert.That((await tenant.Admin.DeleteAsync($"/employees/{employee}?end_date=2026-06-30")).Status, Is.EqualTo(HttpStatusCode.OK));

        var answer = await tenant.ImportEmployeeIdsAsync("partial", Item("E-1", ("classification", "Rigger"), ("effective_from", "2026-08-03")));

        Assert.That(answer.ItemErrors(), Is.EqualTo(new[] { "0 effective_from: inconsistent" }), answer.Text);
    }

    private async Task<IEnumerable<string>> TermsAsync() => (await tenant.Admin.AllAsync($"/employees/{employee}/employments"))
        .Select(one => $"{one.At("effective_from")} {one.At("classification")}").Order();
}
