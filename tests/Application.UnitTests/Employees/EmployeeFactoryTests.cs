using Payroll.Application.Common.Errors;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using static Payroll.Application.UnitTests.Employees.TestCatalog;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>What a new employee is, and what the factory refuses by which path.</summary>
public sealed class EmployeeFactoryTests
{
    private static readonly BankAccountRequest Account = new() { AccountNumber = "000123456789", RoutingNumber = "021000021", AccountType = BankAccountType.Checking };

    private static readonly TaxRequest FormW4 = new() { FilingStatus = FilingStatus.Single, SocialSecurityNumber = "518-27-3649" };

    private static IEnumerable<TestCaseData> Refused =>
    [
        Case("pay_group: unknown_reference", fields => fields with { PayGroup = "nowhere" }),
        Case("pay_group: unknown_reference", fields => fields with { PayGroup = "Engineering" }),
        Case("employment_type: unknown_reference", fields => fields with { EmploymentType = "intern" }),
        Case("employment_type: unknown_reference; pay_group: unknown_reference", fields => fields with { EmploymentType = "intern", PayGroup = "nowhere" }),
        Case("pay_schedule: inconsistent", fields => fields with { PaySchedule = "monthly" }),
        Case("pay_group: unknown_reference; super_fund.name: required", fields => fields with { PayGroup = "nowhere", SuperFund = new SuperFundRequest(), BankAccount = new BankAccountRequest() }),
        Case("bank_account.routing_number: invalid_format", fields => fields with { BankAccount = Account with { RoutingNumber = "021000022" } }),
        Case("bank_account.account_number: invalid_format; bank_account.routing_number: invalid_format", fields => fields with { PayGroup = "sydney", BankAccount = Account }),
        Case("bank_account.account_number: required; bank_account.account_type: required", fields => fields with { BankAccount = new BankAccountRequest { RoutingNumber = "021000021" } }),
        Case("tax: inconsistent", fields => fields with { PayGroup = "sales", Tax = FormW4 }),
        Case("tax.filing_status: required", fields => fields with { Tax = new TaxRequest() }),
        Case("tax.social_security_number: invalid_format", fields => fields with { Tax = FormW4 with { SocialSecurityNumber = "12-345" } }),
        Case(
            "tax.social_security_number: inconsistent; tax.filing_status: inconsistent; tax.tfn_status: required; tax.residency: required; tax.tax_free_threshold: required",
            fields => fields with { PayGroup = "sydney", Tax = FormW4 }),
        Case(
            "employment_type: unknown_reference; pay_schedule: inconsistent; super_fund.name: required; bank_account.routing_number: invalid_format; tax.filing_status: required",
            fields => fields with
            {
                EmploymentType = "intern", PaySchedule = "monthly", SuperFund = new SuperFundRequest(), BankAccount = Account with { RoutingNumber = "1" }, Tax = new TaxRequest(),
            }),
    ];

    [TestCaseSource(nameof(Refused))]
    public void Create_WithFaults_NamesEachByItsPath(Func<GivenFields, GivenFields> change, string errors)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => Hire(change(Complete)));

        Assert.That(string.Join("; ", refused!.Errors.Select(error => $"{error.Field}: {error.Code}")), Is.EqualTo(errors));
    }

    [Test]
    public void Create_WithAnUnknownCode_SaysWhichThereAre()
    {
        var refused = Assert.Throws<InvalidRequestException>(() => Hire(Complete with { PayGroup = "nowhere" }));

        Assert.That(refused!.Errors.Single().Message, Is.EqualTo("There is no pay group 'nowhere' in this organization. It has: engineering, sales, sydney."));
    }

    [Test]
    public void Create_WithALongText_IsRefusedWithItsField()
    {
        var refused = Assert.Throws<DomainRuleException>(() => Hire(Complete with { Classification = new string('x', Text.NameLength + 1) }));

        Assert.That((refused!.FieldError?.Field, refused.FieldError?.Code), Is.EqualTo(("classification", FieldErrorCodes.TooLong)));
    }

    [Test]
    public void Create_WithWhatIsRequired_EmploysFromTheFirstDayOn()
    {
        var employee = Hire();

        Assert.That((employee.Id, employee.OrganizationId, employee.Version), Is.EqualTo((Id(10), OrganizationId, 1)));
        Assert.That(employee.Identity, Is.EqualTo(new EmployeeIdentity("Jane", "Doe", "jane.doe@example.com", null, null)));
        Assert.That(employee.Details, Is.EqualTo(EmployeeDetails.None));
        var employment = employee.Employments.Single();
        Assert.That((employment.EffectiveFrom, employment.EffectiveTo), Is.EqualTo((new DateOnly(2026, 6, 1), (DateOnly?)null)));
        Assert.That(employment.Terms, Is.EqualTo(new EmploymentTerms(American.Id, FullTime.Id, null, WorkingDays.MondayToFriday)));
    }

    [Test]
    public void Create_WithEverything_KeepsNumbersEncrypted()
    {
        var employee = Hire(Complete with
        {
            ExternalId = " E-1 ",
            BirthDate = new DateOnly(1990, 2, 28),
            PaySchedule = "biweekly",
            EffectiveFrom = new DateOnly(2026, 6, 1),
            Classification = " Foreman ",
            WorkingDays = new([DayOfWeek.Saturday, DayOfWeek.Sunday]),
            BankAccount = Account,
            Tax = FormW4,
            SuperFund = new SuperFundRequest { Name = " Cbus ", MemberNumber = "7" },
        });

        Assert.That((employee.ExternalId, employee.BirthDate, employee.SuperFund), Is.EqualTo(("E-1", new DateOnly(1990, 2, 28), new SuperFund("Cbus", "7"))));
        Assert.That(employee.BankAccount, Is.EqualTo(new BankAccount("<000123456789>", "6789", "021000021", BankAccountType.Checking, 1)));
        Assert.That((employee.ProtectedTaxNumber, employee.Tax!.SocialSecurityNumberLast4, employee.Tax.FilingStatus), Is.EqualTo(("<518273649>", "3649", FilingStatus.Single)));
        Assert.That(employee.Employments[0].Terms, Is.EqualTo(
            new EmploymentTerms(American.Id, FullTime.Id, "Foreman", WorkingDays.Of([DayOfWeek.Saturday, DayOfWeek.Sunday]))));
    }

    [Test]
    public void Create_WithNullWhereNothingIsRequired_IsAsLeftOut()
    {
        var employee = Hire(Complete with { ExternalId = new(null), BankAccount = new(null), Tax = new(null), SuperFund = new(null), WorkingDays = new(null), BirthDate = new(null) });

        Assert.That((employee.Details, employee.Employments[0].Terms.WorkingDays), Is.EqualTo((EmployeeDetails.None, WorkingDays.MondayToFriday)));
    }

    private static TestCaseData Case(string errors, Func<GivenFields, GivenFields> change) => new TestCaseData(change, errors).SetArgDisplayNames(errors);
}
