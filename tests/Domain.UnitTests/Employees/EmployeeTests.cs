using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using static Payroll.Domain.UnitTests.Employees.People;

namespace Payroll.Domain.UnitTests.Employees;

public sealed class EmployeeTests
{
    [Test]
    public void Hire_OfAPerson_IsVersionOneWithOneOpenEmployment()
    {
        var employee = Hire();

        Assert.That((employee.Version, employee.CreatedAt, employee.UpdatedAt), Is.EqualTo((1, Now, Now)));
        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-06-01/: first" }));
        Assert.That((employee.StartDate, employee.EndDate), Is.EqualTo((Day("2026-06-01"), (DateOnly?)null)));
    }

    [TestCase("", "Doe", "jane@example.com", "first_name")]
    [TestCase("Jane", "  ", "jane@example.com", "last_name")]
    [TestCase("Jane", "Doe", " ", "email")]
    public void Hire_WithoutAName_IsRefusedWithItsField(string first, string last, string email, string field)
    {
        var refusal = Assert.Throws<DomainRuleException>(() => Employee.Create(
            Id(1), Id(2), new EmployeeIdentity(first, last, email, null, null), EmployeeDetails.None, Id(3), Day("2026-06-01"), Terms(null), Now));

        Assert.That((refusal!.FieldError?.Field, refusal.FieldError?.Code), Is.EqualTo((field, FieldErrorCodes.Required)));
    }

    [Test]
    public void SearchText_HasEverythingThatIsSearchedInUpperCase() =>
        Assert.That(Hire().SearchText, Does.Contain("JANE DOE").And.Contain("JANE.DOE@EXAMPLE.COM").And.Contain("E-1"));

    [Test]
    public void Update_WithAnotherName_CountsAsOneChangeAndIsFoundByIt()
    {
        var employee = Hire();

        employee.Update(Jane with { LastName = " Roe ", Email = "JANE@example.com" }, EmployeeDetails.None, Later);

        Assert.That((employee.LastName, employee.Email, employee.EmailNormalized), Is.EqualTo(("Roe", "JANE@example.com", "JANE@EXAMPLE.COM")));
        Assert.That(employee.SearchText, Does.Contain("ROE").And.Not.Contain("DOE"));
        Assert.That((employee.Version, employee.UpdatedAt), Is.EqualTo((2, Later)));
    }

    [Test]
    public void AnyChange_ToWhatIsThere_IsNone()
    {
        var employee = Hire();

        employee.Update(Jane, EmployeeDetails.None, Later);
        employee.StartOn(Day("2026-06-01"), Later);
        employee.ChangeTerms(Id(13), Day("2026-07-01"), As("first"), Later);

        Assert.That((employee.Version, employee.UpdatedAt), Is.EqualTo((1, Now)));
        Assert.That(employee.Employments, Has.Count.EqualTo(1));
    }

    [Test]
    public void Update_OfSeveralDetails_CountsAsOneChange()
    {
        var employee = Hire();
        var account = new BankAccount("protected", "6789", "021000021", BankAccountType.Checking, 1);
        var given = new EmployeeDetails(account, new Tax { FilingStatus = FilingStatus.Single }, "protected", new SuperFund("Fund", "1"));

        employee.Update(Jane, given, Later);
        employee.Update(Jane, given with { BankAccount = null }, Later);

        Assert.That((employee.Version, employee.Details), Is.EqualTo((3, given with { BankAccount = null })));
    }

    [Test]
    public void Update_WithFractionsOfACent_LeavesTheDetails()
    {
        var employee = Hire();

        Assert.That(
            () => employee.Update(Jane, new(null, new Tax { FilingStatus = FilingStatus.Single, Deductions = new(0.001m) }, null, new SuperFund("Fund", null)), Later),
            Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.FieldError)).Property(nameof(FieldError.Field)).EqualTo("tax.deductions"));
        Assert.That((employee.Details, employee.Version), Is.EqualTo((EmployeeDetails.None, 1)));
    }

    [TestCase("2026-05-31", false)]
    [TestCase("2026-06-30", false)]
    [TestCase("2026-07-01", true)]
    public void IsEndedOn_ADay_OnlyOnceTheLastDayIsPast(string day, bool expected)
    {
        var employee = Hire();
        employee.End(Day("2026-06-30"), null, Later);

        Assert.That(employee.IsEndedOn(Day(day)), Is.EqualTo(expected));
    }

    [Test]
    public void StartOn_AnEarlierDay_MovesOnlyTheFirstDay()
    {
        var employee = Hire();
        employee.ChangeTerms(Id(13), Day("2026-07-01"), As("second"), Later);

        employee.StartOn(Day("2026-05-01"), Later);

        Assert.That(Spelled(employee), Is.EqualTo(new[] { "2026-05-01/2026-06-30: first", "2026-07-01/: second" }));
    }

    [Test]
    public void StartOn_ADayAfterTheFirstChange_IsRefused()
    {
        var employee = Hire();
        employee.ChangeTerms(Id(13), Day("2026-07-01"), As("second"), Later);

        var refusal = Assert.Throws<DomainRuleException>(() => employee.StartOn(Day("2026-07-01"), Later));

        Assert.That(refusal!.FieldError?.Field, Is.EqualTo("start_date"));
        Assert.That(employee.StartDate, Is.EqualTo(Day("2026-06-01")));
    }
}
