using Payroll.Application.Employees;
using Payroll.Domain.Employees;
using static Payroll.Application.UnitTests.Employees.TestCatalog;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>What the fields of an employee must be among themselves.</summary>
public sealed class EmployeeRulesTests
{
    [Test]
    public void NewEmployee_WithWhatIsRequired_IsFine() => Assert.That(EmployeeRules.CheckNew(Complete), Is.Empty);

    [Test]
    public void NewEmployee_WithoutAnything_NamesEachRequiredMember() => Assert.That(
        EmployeeRules.CheckNew(new GivenFields()).Select(error => $"{error.Field}: {error.Code}"),
        Is.EqualTo(new[]
        {
            "first_name: required", "last_name: required", "email: required", "employment_type: required", "pay_group: required", "start_date: required",
        }));

    [Test]
    public void NewEmployee_WithSeveralFaults_NamesAllOfThemAtOnce() => Assert.That(
        EmployeeRules.CheckNew(Complete with
        {
            LastName = "  ",
            WorkingDays = new([DayOfWeek.Monday, DayOfWeek.Monday]),
            BankAccount = new BankAccountRequest { AccountType = BankAccountType.Savings },
            BirthDate = new DateOnly(2026, 6, 1),
            EffectiveFrom = new DateOnly(2026, 7, 1),
        }).Select(error => $"{error.Field}: {error.Code}"),
        Is.EqualTo(new[]
        {
            "last_name: required", "working_days: duplicate", "bank_account.account_number: required", "bank_account.routing_number: required",
            "birth_date: inconsistent", "effective_from: inconsistent",
        }));

    [Test]
    public void NewEmployee_MayNameTheFirstDayTwice() => Assert.That(EmployeeRules.CheckNew(Complete with { EffectiveFrom = new DateOnly(2026, 6, 1) }), Is.Empty);

    [Test]
    public void Change_WithADay_NeedsTermsThatItDates()
    {
        var dated = new GivenFields { EffectiveFrom = new DateOnly(2026, 7, 1) };

        Assert.That(EmployeeRules.CheckChange(dated).Select(error => error.Field), Is.EqualTo(new[] { "effective_from" }));
        Assert.That(EmployeeRules.CheckChange(dated with { Classification = "Foreman" }), Is.Empty);
    }

    [Test]
    public void Change_OfPartOfAnAccount_IsFine() =>
        Assert.That(EmployeeRules.CheckChange(new GivenFields { BankAccount = new BankAccountRequest { RoutingNumber = "021000021" } }), Is.Empty);
}
