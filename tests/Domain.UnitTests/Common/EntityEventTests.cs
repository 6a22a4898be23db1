using System.Reflection;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Common.Events;
using Payroll.Domain.Employees;
using Payroll.Domain.Organizations;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;
using Payroll.Domain.RateLimiting;
using Payroll.Domain.Timesheets;
using Payroll.Domain.UnitTests.ApiKeys;
using Payroll.Domain.UnitTests.Employees;
using Payroll.Domain.UnitTests.PayRates;
using Payroll.Domain.UnitTests.PayRuns;

namespace Payroll.Domain.UnitTests.Common;

/// <summary>Every change of an entity that moves money raises its event in the entity itself, where no use case can forget it.</summary>
public sealed class EntityEventTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);
    private static readonly EarningTreatment Leave = EarningTreatment.Of(EarningKind.Leave);
    private static readonly PayCalendar Weekly = new(PayFrequency.Weekly, new(2026, 6, 1), 3, PayDateAdjustment.None);

    /// <summary>Changes that decide nothing about pay: what the server does with a run before it is approved.</summary>
    private static readonly string[] Silent =
    [
        "PayRun.StartCalculation", "PayRun.FailCalculation", "PayRun.FinishCalculation", "PayRun.Stop", "PayRunInput.Replace",
    ];

    private static readonly (string Change, Func<EventSource> Make, Action<EventSource> Act, string Raised)[] Changes =
    [
        Of("ApiKey.Update", () => IssuedKeys.Issue(), key => key.Update("Other", ["read:*"], ApiKeyTier.Standard, null, [], Now), "api_key.updated name=Other, scopes=read:*, tier=standard"),
        Of("ApiKey.Revoke", () => IssuedKeys.Issue(), key => key.Revoke(Now), "api_key.revoked name=Reader"),
        Of("ApiKey.RecordExposure", () => IssuedKeys.Issue(), key => key.RecordExposure(Now), "api_key.seen_in_clear name=Reader"),
        Of("ApiKey.NoteExpiry", () => IssuedKeys.Issue(Now.AddDays(2)), key => key.NoteExpiry(Now), "api_key.expiring name=Reader, expires_at=2026-06-17T09:00:00.0000000+00:00"),
        Of("Employee.Update", () => People.Hire(), one => one.Update(People.Jane with { LastName = "Roe" }, EmployeeDetails.None, Now)),
        Of("Employee.Update", () => People.Hire(), one => one.Update(People.Jane, EmployeeDetails.None with { BankAccount = Account }, Now), "employee.bank_account_changed"),
        Of("Employee.Update", () => People.Hire(), one => one.Update(People.Jane, EmployeeDetails.None with { ProtectedTaxNumber = "protected" }, Now), "employee.tax_details_changed"),
        Of("Employee.Update", () => People.Hire(), one => one.Update(People.Jane, EmployeeDetails.None with { SuperFund = new("Fund", "7") }, Now), "employee.super_fund_changed"),
        Of("Employee.ChangeTerms", () => People.Hire(), one => one.ChangeTerms(Id(5), new(2026, 7, 1), People.As("second"), Now), $"employment.created employee_id={Id(10)}, effective_from=2026-07-01"),
        Of("Employee.ChangeTerms", () => People.Hire(), one => one.ChangeTerms(Id(5), new(2026, 6, 1), People.As("second"), Now), $"employment.updated employee_id={Id(10)}, effective_from=2026-06-01, changed=classification"),
        Of("Employee.StartOn", () => People.Hire(), one => one.StartOn(new(2026, 6, 2), Now), $"employment.updated employee_id={Id(10)}, effective_from=2026-06-01, changed=effective_from"),
        Of("Employee.End", () => People.Hire(), one => one.End(new(2026, 6, 30), " Moved ", Now), "employee.ended end_date=2026-06-30, reason=Moved"),
        Of("Employee.End", ChangedInJuly, one => one.End(new(2026, 6, 30), null, Now), "employee.ended end_date=2026-06-30", $"employment.removed employee_id={Id(10)}, effective_from=2026-07-01"),
        Of("Employee.Rehire", Ended, one => one.Rehire(Id(5), new(2026, 8, 1), People.Terms("again"), Now), $"employment.created employee_id={Id(10)}, effective_from=2026-08-01"),
        Of("PayGroup.Rename", Runs.Group, group => group.Rename("Other", Now), "pay_group.updated code=engineering, changed=name"),
        Of("PayGroup.Reorganize", Runs.Group, group => group.Reorganize(Schedule(), new(Jurisdiction.Us, "EUR", "Europe/London", DayOfWeek.Sunday, SalaryDivisor.Actual), Now), "pay_group.updated code=engineering, changed=pay_schedule, jurisdiction, currency, time_zone, week_starts_on, salary_divisor"),
        Of("PayGroup.SetLargeChangePercent", Runs.Group, group => group.SetLargeChangePercent(12.5m, Now), "pay_group.updated code=engineering, changed=large_change_percent"),
        Of("PaySchedule.Rename", Schedule, one => one.Rename("Other", Now), "pay_schedule.updated code=weekly, changed=name"),
        Of("PaySchedule.Reschedule", Schedule, one => one.Reschedule(new(PayFrequency.Monthly, new(2026, 7, 1), 5, PayDateAdjustment.Previous), Now), "pay_schedule.updated code=weekly, changed=frequency, anchor_date, pay_date_offset_days, pay_date_adjustment"),
        Of("EmploymentType.Rename", Type, type => type.Rename("Other", Now), "employment_type.updated code=apprentice, changed=name"),
        Of("EmploymentType.Treat", Type, type => type.Treat(TaxTreatment.Contractor, Now), "employment_type.updated code=apprentice, changed=tax_treatment"),
        Of("EarningCode.Rename", Code, code => code.Rename("Other", Now), "earning_code.updated code=meal, changed=name"),
        Of("EarningCode.Become", Code, code => code.Become(CodeStatus.Retired, Now), "earning_code.updated code=meal, changed=status"),
        Of("EarningCode.Treat", Code, code => code.Treat(EarningKind.Leave, Leave with { Supplemental = true }, Now), "earning_code.updated code=meal, changed=kind, in_regular_rate, supplemental"),
        Of("CostCode.Rename", Cost, code => code.Rename("Other", Now), "cost_code.updated code=north, changed=name"),
        Of("CostCode.Become", Cost, code => code.Become(CodeStatus.Retired, Now), "cost_code.updated code=north, changed=status"),
        Of("CostCode.Move", Cost, code => code.Move(new CostCodePlace(Cost(7), [Id(7)]), 1, Now), "cost_code.updated code=north, changed=parent"),
        Of("Holiday.Update", Christmas, day => day.Update(new(2026, 12, 26), "Boxing Day", Now), "holiday.updated date=2026-12-25, changed=date, name"),
        Of("PayRuleSet.Update", Rules, set => set.Update(set.Terms with { Name = "Other", Rules = [] }, Now), "pay_rule.updated changed=name, rules"),
        Of("PayRate.Update", () => Rates.Create(Rates.Standard), rate => rate.Update(Rates.Standard with { Amount = 43, EffectiveTo = new(2026, 12, 31) }, Now), "pay_rate.updated changed=amount, effective_to"),
        Of("TimesheetEntry.Update", Approved, entry => entry.Update(entry.Terms with { GivenMinutes = 60 }, null, Now), $"timesheet.corrected entries=1, from=2026-06-01, to=2026-06-01"),
        Of("PayRun.MovePayDate", () => Runs.Open(), run => run.MovePayDate(run.PayDate.AddDays(1), Now), "pay_run.updated changed=pay_date"),
        Of("PayRun.ChangeInput", () => Runs.Open(), run => run.ChangeInput(Id(10), Now), $"pay_run.input_changed employee_id={Id(10)}"),
        Of("PayRun.Approve", () => Runs.In(PayRunStatus.Calculated), run => run.Approve(false, Runs.Key, Now), "pay_run.approved"),
        Of("PayRun.Reopen", () => Runs.In(PayRunStatus.Approved), run => run.Reopen(Now), "pay_run.reopened"),
        Of("PayRun.Submit", () => Runs.In(PayRunStatus.Approved), run => run.Submit(Now), "pay_run.submitted"),
        Of("PayRun.MarkPaid", () => Runs.In(PayRunStatus.Submitted), run => run.MarkPaid(Now), "pay_run.paid"),
        Of("PayRun.Cancel", () => Runs.Open(), run => run.Cancel(Now), "pay_run.cancelled"),
        Of("Organization.Update", () => Organization.Found(Id(1), "Acme", Now), one => one.Update("Other", null, null, null, null, Now), "organization.updated"),
    ];

    private static IEnumerable<TestCaseData> ChangeCases => Changes.Select((change, at) => new TestCaseData(at).SetArgDisplayNames(change.Change));

    [TestCaseSource(nameof(ChangeCases))]
    public void Change_RaisesItsEvent_AndNoneWhereItChangesNothing(int at)
    {
        var (_, make, act, raised) = Changes[at];
        var entity = make();
        entity.TakeEvents();

        act(entity);

        Assert.That(string.Join("; ", entity.TakeEvents().Select(Written)), Is.EqualTo(raised));
        Assert.That(entity.TakeEvents(), Is.Empty);
    }

    [Test]
    public void EveryMethodThatChangesAnEntity_RaisesAnEvent_OrIsKnownToMoveNothing()
    {
        var methods = typeof(Resource).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EventSource)) && !type.IsAbstract)
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(method => method.GetParameters().Any(parameter => parameter.ParameterType == typeof(DateTimeOffset)) && !IsQuestion(method))
                .Select(method => $"{type.Name}.{method.Name}"));

        Assert.That(methods, Is.EquivalentTo(Changes.Select(change => change.Change).Distinct().Concat(Silent).Append("ApiKey.Rotate")));
    }

    [Test]
    public void NewEntities_RaiseTheirEvents() => Assert.That(
        new EventSource[]
        {
            Organization.Found(Id(1), "Acme", Now), IssuedKeys.Issue(), People.Hire(), Runs.Group(), Schedule(), Type(), Code(), Cost(), Christmas(), Rates.Create(Rates.Standard), Approved(), Runs.Open(),
        }.SelectMany(entity => entity.TakeEvents()).Select(Written),
        Is.EqualTo(new[]
        {
            "organization.created name=Acme", "api_key.created name=Reader, scopes=read:employees read:payroll, tier=windowed, limits=all/60=10",
            $"employment.created employee_id={Id(10)}, effective_from=2026-06-01",
            "pay_group.created code=engineering", "pay_schedule.created code=weekly", "employment_type.created code=apprentice", "earning_code.created code=meal",
            "cost_code.created code=north", "holiday.created date=2026-12-25", "pay_rate.created", "timesheet.approved entries=1, from=2026-06-01, to=2026-06-01", "pay_run.created",
        }));

    [Test]
    public void Hire_WithDetails_RaisesTheirEvents()
    {
        var employee = Employee.Create(
            Id(10), Id(11), People.Jane, new EmployeeDetails(Account, null, "protected", new SuperFund("Fund", null)), Id(12), new(2026, 6, 1), People.Terms(null), Now);

        Assert.That(
            employee.TakeEvents().Select(raised => raised.Action),
            Is.EqualTo(new[] { "employment.created", "employee.bank_account_changed", "employee.tax_details_changed", "employee.super_fund_changed" }));
    }

    [Test]
    public void RemovedEntities_SaySo() => Assert.That(
        new EventSource[] { People.Hire(), Runs.Group(), Schedule(), Type(), Code(), Cost(), Christmas(), Rates.Create(Rates.Standard), Approved() }.Select(entity => Written(entity.Removal(Now)!)),
        Is.EqualTo(new[]
        {
            "employee.removed", "pay_group.removed code=engineering", "pay_schedule.removed code=weekly", "employment_type.removed code=apprentice", "earning_code.removed code=meal",
            "cost_code.removed code=north", "holiday.removed date=2026-12-25", "pay_rate.removed", "timesheet.corrected entries=1, from=2026-06-01, to=2026-06-01",
        }));

    [Test]
    public void WhatAnOrganizationStartsWith_IsPartOfItsFounding()
    {
        Assert.That(EarningCode.Seed(Id(1), Id(2), StartingEarningCode.All[0], Now).TakeEvents(), Is.Empty);
        Assert.That(EmploymentType.Seed(Id(1), Id(2), "casual", "Casual", TaxTreatment.Employee, Now).TakeEvents(), Is.Empty);
    }

    [Test]
    public void RotatedKey_TellsOfItself_AndOfItsSuccessor()
    {
        var key = IssuedKeys.Issue();
        key.TakeEvents();

        var successor = key.Rotate(Now, TimeSpan.Zero);

        Assert.That(key.TakeEvents().Select(Written), Is.EqualTo(new[]
        {
            $"api_key.rotated name=Reader, rotated_to={successor.Id}, expires_at=2026-06-15T09:00:00.0000000+00:00",
            $"api_key.created name=Reader, scopes=read:employees read:payroll, tier=windowed, limits=all/60=10, rotated_from={key.Id}",
        }));
        Assert.That(successor.TakeEvents(), Is.Empty);
    }

    private static BankAccount Account => new("protected", "6789", "021000021", BankAccountType.Checking, 1);

    private static bool IsQuestion(MethodInfo method) => method.Name is "Removal" or "StatusAt" or "AdviceAt" or "RenewedExpiry";

    private static (string, Func<EventSource>, Action<EventSource>, string) Of<T>(string change, Func<T> make, Action<T> act, params string[] raised)
        where T : EventSource => (change, make, entity => act((T)entity), string.Join("; ", raised));

    private static string Written(DomainEvent raised) =>
        $"{raised.Action} {string.Join(", ", raised.Details.Where(detail => detail.Value is not null).Select(detail => $"{detail.Name}={detail.Value}"))}".Trim();

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static PaySchedule Schedule() => PaySchedule.Configure(Id(3), Id(9), "weekly", "Weekly", Weekly, Now);

    private static EmploymentType Type() => EmploymentType.Configure(Id(4), Id(9), "apprentice", "Apprentice", TaxTreatment.Employee, Now);

    private static EarningCode Code() => EarningCode.Configure(Id(5), Id(9), "meal", "Meal", EarningKind.Allowance, EarningTreatment.Of(EarningKind.Allowance), Now);

    private static PayRuleSet Rules() => PayRuleSet.Create(
        Id(6), Id(9), new() { Code = "on-site", Name = "On-site", EffectiveFrom = new(2026, 7, 1), Rules = [PayCalculation.Pricing.Week.DailyAfter8] }, Now);

    private static CostCode Cost() => Cost(6);

    private static CostCode Cost(int number) => CostCode.Configure(Id(number), Id(9), "north", "North", CostCodePlace.Top, Now);

    private static Holiday Christmas() => Holiday.Declare(Id(8), Id(9), new(2026, 12, 25), "Christmas Day", null, Now);

    private static TimesheetEntry Approved() => TimesheetEntry.Create(
        Id(20), Id(9), new TimesheetEntryTerms { EmployeeId = Id(10), Date = new(2026, 6, 1), GivenMinutes = 480, Status = TimesheetStatus.Approved }, null, Now);

    private static Employee ChangedInJuly()
    {
        var employee = People.Hire();
        employee.ChangeTerms(Id(5), new(2026, 7, 1), People.As("second"), Now);
        return employee;
    }

    private static Employee Ended()
    {
        var employee = People.Hire();
        employee.End(new(2026, 6, 30), null, Now);
        return employee;
    }
}
