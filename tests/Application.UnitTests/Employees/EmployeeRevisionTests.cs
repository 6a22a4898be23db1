using Payroll.Application.Common.Errors;
using Payroll.Application.Employees;
using Payroll.Application.Employees.Employments;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using static Payroll.Application.UnitTests.Employees.TestCatalog;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>What a change does to an employee, and what it refuses by which path. It is 15 June; Jane is employed from 1 June on.</summary>
public sealed class EmployeeRevisionTests
{
    private static readonly BankAccountRequest Account = new() { AccountNumber = "000123456789", RoutingNumber = "021000021", AccountType = BankAccountType.Checking };

    private static IEnumerable<TestCaseData> Invalid =>
    [
        Case("pay_group: unknown_reference", new() { PayGroup = "nowhere" }),
        Case("pay_group: unknown_reference; employment_type: unknown_reference", new() { PayGroup = "nowhere", EmploymentType = "intern" }),
        Case("pay_group: unknown_reference", new() { PayGroup = "nowhere", BankAccount = Account with { RoutingNumber = "1" }, Tax = new TaxRequest(), PaySchedule = "monthly" }),
        Case("employment_type: unknown_reference; tax.filing_status: required", new() { EmploymentType = "intern", Tax = new TaxRequest() }),
        Case("pay_schedule: inconsistent", new() { PaySchedule = "monthly" }),
        Case("birth_date: inconsistent", new() { BirthDate = new DateOnly(2026, 6, 1) }),
        Case("birth_date: inconsistent", new() { BirthDate = new DateOnly(2026, 6, 2), StartDate = new DateOnly(2026, 6, 2) }),
        Case("bank_account.routing_number: invalid_format", new() { BankAccount = Account with { RoutingNumber = "1" } }),
        Case("bank_account.account_number: required; bank_account.account_type: required", new() { BankAccount = new BankAccountRequest { RoutingNumber = "021000021" } }),
        Case("super_fund.name: required", new() { SuperFund = new SuperFundRequest { MemberNumber = "7" } }),
        Case("tax.filing_status: required; super_fund.name: required", new() { Tax = new TaxRequest(), SuperFund = new SuperFundRequest() }),
        Case("tax: inconsistent", new() { PayGroup = "sales", Tax = new TaxRequest { FilingStatus = FilingStatus.Single } }),
        Case("tax.filing_status: inconsistent; tax.tfn_status: required; tax.residency: required; tax.tax_free_threshold: required",
            new() { PayGroup = "sydney", Tax = new TaxRequest { FilingStatus = FilingStatus.Single } }),
    ];

    [TestCaseSource(nameof(Invalid))]
    public void Apply_WithFaults_NamesEachByItsPath(GivenFields change, string errors)
    {
        var refused = Assert.Throws<InvalidRequestException>(() => Apply(change, Hire()));

        Assert.That(refused!.Errors.Select(error => $"{error.Field}: {error.Code}"), Is.EquivalentTo(errors.Split("; ")));
    }

    [TestCase("first_name")]
    [TestCase("last_name")]
    [TestCase("email")]
    public void Apply_OfABlankName_IsRefusedWithItsField(string field)
    {
        var change = field switch
        {
            "first_name" => new GivenFields { FirstName = "  " },
            "last_name" => new GivenFields { LastName = "\u200b" },
            _ => new GivenFields { Email = "  " },
        };

        var refused = Assert.Throws<DomainRuleException>(() => Apply(change, Hire()));

        Assert.That((refused!.FieldError?.Field, refused.FieldError?.Code), Is.EqualTo((field, FieldErrorCodes.Required)));
    }

    [Test]
    public void Apply_OfAStartAfterTheBirth_NamesTheMemberThatIsGiven()
    {
        var employee = Hire(Complete with { BirthDate = new DateOnly(2026, 5, 1) });

        var refused = Assert.Throws<InvalidRequestException>(() => Apply(new() { StartDate = new DateOnly(2026, 5, 1) }, employee));

        Assert.That(refused!.Errors.Single().Field, Is.EqualTo("start_date"));
    }

    [Test]
    public void Apply_OfAnotherJurisdiction_NeedsAnAccountOfIt()
    {
        var employee = Hire(Complete with { BankAccount = Account });

        var refused = Assert.Throws<InvalidRequestException>(() => Apply(new() { PayGroup = "sydney" }, employee));

        Assert.That(refused!.Errors.Select(error => $"{error.Field}: {error.Code}"), Is.EqualTo(new[] { "bank_account: inconsistent" }));
    }

    [Test]
    public void Apply_OfAnotherStart_OnceARunHasPaid_IsRefused()
    {
        var refused = Assert.Throws<DomainRuleException>(() => Apply(new() { StartDate = new DateOnly(2026, 5, 1) }, Hire(), paidUpTo: new DateOnly(2026, 6, 14)));

        Assert.That((refused!.Code, refused.FieldError?.Field), Is.EqualTo((ErrorCodes.InvalidState, "start_date")));
    }

    [Test]
    public void Apply_OfTermsForPaidDays_IsRefused()
    {
        var change = new GivenFields { Classification = "Foreman", EffectiveFrom = new DateOnly(2026, 6, 14) };

        var refused = Assert.Throws<DomainRuleException>(() => Apply(change, Hire(), paidUpTo: new DateOnly(2026, 6, 14)));

        Assert.That((refused!.Code, refused.FieldError?.Field), Is.EqualTo((ErrorCodes.InvalidState, "effective_from")));
    }

    [Test]
    public void Apply_OfAStartAfterHours_IsAConflictWithTheEntry()
    {
        var refused = Assert.Throws<ConflictException>(() => Apply(new() { StartDate = new DateOnly(2026, 6, 10) }, Hire(), hoursOn: new DateOnly(2026, 6, 9)));

        Assert.That((refused!.Code, refused.ConflictsWith, refused.FieldError?.Field), Is.EqualTo((ErrorCodes.InUse, Id(20), "start_date")));
    }

    [Test]
    public void Apply_OfAGroupWithOtherClocks_ForDaysWithTimes_IsAConflictWithTheEntry()
    {
        var change = new GivenFields { PayGroup = "sydney", EffectiveFrom = new DateOnly(2026, 6, 8) };

        var refused = Assert.Throws<ConflictException>(() => Apply(change, Hire(), hoursOn: new DateOnly(2026, 6, 9)));

        Assert.That((refused!.Code, refused.ConflictsWith, refused.FieldError?.Field), Is.EqualTo((ErrorCodes.InUse, Id(20), "pay_group")));
    }

    [Test]
    public void Apply_OfTerms_OnceEmploymentIsOver_NeedsADay()
    {
        var employee = Hire();
        employee.End(new DateOnly(2026, 6, 10), null, Now);

        var refused = Assert.Throws<InvalidRequestException>(() => Apply(new() { Classification = "Foreman" }, employee));

        Assert.That(refused!.Errors.Select(error => $"{error.Field}: {error.Code}"), Is.EqualTo(new[] { "effective_from: required" }));
    }

    [TestCase(null, "2026-06-01")]
    [TestCase("2026-06-14", "2026-06-15")]
    public void Apply_OfTermsWithoutADay_HoldsFromTheFirstDayThatIsNotPaid(string? paidUpTo, string from)
    {
        var employee = Hire();

        Apply(new() { EmploymentType = "casual" }, employee, paidUpTo is null ? null : DateOnly.Parse(paidUpTo, null));

        var changed = employee.Employments[^1];
        Assert.That((changed.EffectiveFrom, changed.EmploymentTypeId), Is.EqualTo((DateOnly.Parse(from, null), Casual.Id)));
    }

    [TestCase(true, "Foreman")]
    [TestCase(false, null)]
    public void Apply_OfWhatHoldsToday_ChangesLaterTerms_UnlessItOnlyRestates(bool isRestated, string? later)
    {
        var employee = Hire();
        employee.ChangeTerms(Id(11), new DateOnly(2026, 7, 1), terms => terms with { Classification = "Foreman" }, Now);

        Apply(new() { Classification = new(null), PayGroup = "engineering" }, employee, paidUpTo: new DateOnly(2026, 6, 30), isRestated: isRestated);

        Assert.That(employee.Employments.Select(dated => dated.Classification), Is.EqualTo(new[] { null, later }));
    }

    [Test]
    public void Apply_OfSeveralMembers_IsOneChange_AndLeavesTheOthers()
    {
        var employee = Hire(Complete with { ExternalId = "E-1", BankAccount = Account, SuperFund = new SuperFundRequest { Name = "Cbus" } });

        Apply(new() { LastName = "Roe", Tax = new TaxRequest { FilingStatus = FilingStatus.Single }, SuperFund = new(null) }, employee);

        Assert.That((employee.FirstName, employee.LastName, employee.ExternalId, employee.Version), Is.EqualTo(("Jane", "Roe", "E-1", 2)));
        Assert.That((employee.BankAccount?.AccountNumberLast4, employee.Tax?.FilingStatus, employee.SuperFund), Is.EqualTo(("6789", FilingStatus.Single, (SuperFund?)null)));
    }

    [Test]
    public void Apply_OfNothing_IsNoChange()
    {
        var employee = Hire();

        Apply(new(), employee);

        Assert.That(employee.Version, Is.EqualTo(1));
    }

    private static void Apply(GivenFields change, Employee employee, DateOnly? paidUpTo = null, DateOnly? hoursOn = null, bool isRestated = false)
    {
        var paid = new PaidDays(paidUpTo is { } last ? new() { [employee.Id] = last } : []);
        var unpaid = new UnpaidHours(hoursOn is { } first ? new() { [employee.Id] = (Id(20), first) } : []);
        var clocked = new ClockedHours((hoursOn is { } day ? new[] { (EntryId: Id(20), Date: day) } : []).ToLookup(_ => employee.Id));
        new EmployeeRevision(new EmployeeDetailsReader(new Brackets())).Apply(change, employee, new RevisionSnapshot(All, paid, unpaid, clocked), isRestated, Now);
    }

    private static TestCaseData Case(string errors, GivenFields change) => new TestCaseData(change, errors).SetArgDisplayNames(errors);
}
