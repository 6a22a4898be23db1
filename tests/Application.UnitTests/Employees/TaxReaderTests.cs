using Payroll.Application.Common;
using Payroll.Application.Employees;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.UnitTests.Employees;

/// <summary>A withholding declaration is read by the pay group's jurisdiction.</summary>
public sealed class TaxReaderTests
{
    private static readonly TaxRequest Australian = new()
    {
        TfnStatus = TfnStatus.Provided, Residency = TaxResidency.Resident, TaxFreeThreshold = true, TaxFileNumber = "123 456 782",
    };

    private static readonly TaxRequest American = new() { FilingStatus = FilingStatus.Single, SocialSecurityNumber = "123-45-6789" };

    private static readonly (string Name, TaxRequest Input)[] AustralianMembers =
    [
        ("tax_file_number", new() { TaxFileNumber = "123456782" }), ("tfn_status", new() { TfnStatus = TfnStatus.Exempt }),
        ("residency", new() { Residency = TaxResidency.Resident }), ("tax_free_threshold", new() { TaxFreeThreshold = false }),
        ("medicare_levy_exemption", new() { MedicareLevyExemption = MedicareLevyExemption.Half }),
        ("medicare_levy_variation", new() { MedicareLevyVariation = new MedicareLevyVariationRequest { Spouse = true, DependentChildren = 2 } }),
        ("study_loan", new() { StudyLoan = true }), ("tax_offset_annual", new() { TaxOffsetAnnual = 100m }),
    ];

    private static readonly (string Name, TaxRequest Input)[] AmericanMembers =
    [
        ("social_security_number", new() { SocialSecurityNumber = "123456789" }), ("filing_status", new() { FilingStatus = FilingStatus.Single }),
        ("multiple_jobs", new() { MultipleJobs = true }), ("dependents_amount", new() { DependentsAmount = 2000m }), ("other_income", new() { OtherIncome = 10m }),
        ("deductions", new() { Deductions = 10m }), ("exempt", new() { Exempt = true }), ("nonresident_alien", new() { NonresidentAlien = true }),
    ];

    private static IEnumerable<TestCaseData> Foreign =>
        AustralianMembers.Select(member => new TestCaseData(Jurisdiction.Us, member.Name, member.Input).SetArgDisplayNames("Us", member.Name))
            .Concat(AmericanMembers.Select(member => new TestCaseData(Jurisdiction.Au, member.Name, member.Input).SetArgDisplayNames("Au", member.Name)));

    [Test]
    public void Australian_WithTheLeast_HasTheLawsDefaults() => Assert.That(
        Read(Australian, Jurisdiction.Au).Tax,
        Is.EqualTo(new Tax
        {
            TaxFileNumberLast3 = "782",
            TfnStatus = TfnStatus.Provided,
            Residency = TaxResidency.Resident,
            TaxFreeThreshold = true,
            MedicareLevyExemption = MedicareLevyExemption.None,
            StudyLoan = false,
            TaxOffsetAnnual = Money.Zero,
            ExtraWithholding = Money.Zero,
        }));

    [Test]
    public void American_WithTheLeast_HasTheFormsDefaults() => Assert.That(
        Read(American, Jurisdiction.Us).Tax, Is.EqualTo(AmericanDefaults with { SocialSecurityNumberLast4 = "6789" }));

    [Test]
    public void Numbers_AreProtectedWithoutSeparators()
    {
        Assert.That(Read(Australian, Jurisdiction.Au).Number, Is.EqualTo("<123456782>"));
        Assert.That(Read(American, Jurisdiction.Us).Number, Is.EqualTo("<123456789>"));
    }

    [TestCase("tfn_status", "provided, applied_for, exempt, not_provided")]
    [TestCase("residency", "resident, foreign_resident, working_holiday_maker")]
    [TestCase("tax_free_threshold", null)]
    public void Australian_WithoutAMemberThatItNeeds_IsRefused(string member, string? choices)
    {
        var input = member switch
        {
            "tfn_status" => Australian with { TfnStatus = default, TaxFileNumber = default },
            "residency" => Australian with { Residency = default },
            _ => Australian with { TaxFreeThreshold = default },
        };

        var error = Read(input, Jurisdiction.Au).Errors.Single();

        Assert.That((error.Field, error.Code), Is.EqualTo(($"tax.{member}", FieldErrorCodes.Required)));
        Assert.That(error.Message, Is.EqualTo(choices is null ? $"Give tax.{member}." : $"Give tax.{member}, one of: {choices}."));
    }

    [Test]
    public void American_WithoutItsFilingStatus_IsRefused() => Assert.That(
        Read(new TaxRequest(), Jurisdiction.Us).Errors.Single().Message, Is.EqualTo("Give tax.filing_status, one of: single, married_filing_jointly, head_of_household."));

    [TestCaseSource(nameof(Foreign))]
    public void MemberOfAnotherJurisdiction_IsRefused(Jurisdiction jurisdiction, string member, TaxRequest input)
    {
        var errors = Read(input, jurisdiction).Errors.Where(error => error.Code == FieldErrorCodes.Inconsistent);

        Assert.That(errors.Select(error => error.Field), Is.EqualTo(new[] { $"tax.{member}" }));
    }

    [Test]
    public void WithoutAJurisdiction_NothingIsWithheld() => Assert.That(
        Read(new TaxRequest(), Jurisdiction.None).Errors.Select(error => (error.Field, error.Code)), Is.EqualTo(new[] { ("tax", FieldErrorCodes.Inconsistent) }));

    [TestCase("1234567", false)]
    [TestCase("12345678", true)]
    [TestCase("123456782", true)]
    [TestCase("123 456 782", true)]
    [TestCase("1234567890", false)]
    [TestCase("12345678a", false)]
    [TestCase("123-456-782", false)]
    [TestCase("000000000", false)]
    [TestCase("１２３４５６７８２", false)]
    public void TaxFileNumber_HasEightOrNineDigits(string number, bool isGood)
    {
        var (_, kept, errors) = Read(Australian with { TaxFileNumber = number }, Jurisdiction.Au);

        Assert.That((kept is not null, errors.Count), Is.EqualTo((isGood, isGood ? 0 : 1)));
        if (!isGood) Assert.That((errors[0].Field, errors[0].Message.Contains(number)), Is.EqualTo(("tax.tax_file_number", false)));
    }

    [TestCase("12345678", false)]
    [TestCase("123456789", true)]
    [TestCase("123-45-6789", true)]
    [TestCase("123 45 6789", false)]
    [TestCase("1234567890", false)]
    [TestCase("000-00-0000", false)]
    public void SocialSecurityNumber_HasNineDigits(string number, bool isGood)
    {
        var (_, kept, errors) = Read(American with { SocialSecurityNumber = number }, Jurisdiction.Us);

        Assert.That((kept is not null, errors.Count), Is.EqualTo((isGood, isGood ? 0 : 1)));
    }

    [TestCase(TfnStatus.AppliedFor)]
    [TestCase(TfnStatus.Exempt)]
    [TestCase(TfnStatus.NotProvided)]
    public void TaxFileNumber_BesideAnotherStatus_IsRefused(TfnStatus status) => Assert.That(
        Read(Australian with { TfnStatus = status }, Jurisdiction.Au).Errors.Select(error => (error.Field, error.Code)),
        Is.EqualTo(new[] { ("tax.tax_file_number", FieldErrorCodes.Inconsistent) }));

    [Test]
    public void Provided_NeedsTheNumber() => Assert.That(
        Read(Australian with { TaxFileNumber = default }, Jurisdiction.Au).Errors.Select(error => error.Field), Is.EqualTo(new[] { "tax.tax_file_number" }));

    [Test]
    public void Update_KeepsWhatIsLeftOut()
    {
        var before = Read(Australian with { StudyLoan = true, ExtraWithholding = 20m }, Jurisdiction.Au);

        var after = Read(new TaxRequest { Residency = TaxResidency.ForeignResident }, Jurisdiction.Au, before.Tax, before.Number);

        Assert.That(after.Tax, Is.EqualTo(before.Tax! with { Residency = TaxResidency.ForeignResident }));
        Assert.That((after.Number, after.Errors.Count), Is.EqualTo((before.Number, 0)));
    }

    [Test]
    public void Update_ToAnotherStatus_DropsTheNumber()
    {
        var before = Read(Australian, Jurisdiction.Au);

        var after = Read(new TaxRequest { TfnStatus = TfnStatus.Exempt }, Jurisdiction.Au, before.Tax, before.Number);

        Assert.That((after.Number, after.Tax!.TaxFileNumberLast3), Is.EqualTo(((string?)null, (string?)null)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Update_ClearsTheSocialSecurityNumber_OnlyWithNull(bool isNull)
    {
        var before = Read(American, Jurisdiction.Us);
        var change = isNull ? new TaxRequest { SocialSecurityNumber = new Optional<string?>(null) } : new TaxRequest();

        Assert.That(Read(change, Jurisdiction.Us, before.Tax, before.Number).Number is null, Is.EqualTo(isNull));
    }

    [Test]
    public void DeclarationOfAnotherJurisdiction_IsNotCarriedOver()
    {
        var before = Read(Australian, Jurisdiction.Au);

        var after = Read(new TaxRequest { FilingStatus = FilingStatus.Single }, Jurisdiction.Us, before.Tax, before.Number);

        Assert.That((after.Tax, after.Number), Is.EqualTo((AmericanDefaults, (string?)null)));
    }

    private static Tax AmericanDefaults => new()
    {
        FilingStatus = FilingStatus.Single,
        MultipleJobs = false,
        DependentsAmount = Money.Zero,
        OtherIncome = Money.Zero,
        Deductions = Money.Zero,
        ExtraWithholding = Money.Zero,
        Exempt = false,
        NonresidentAlien = false,
    };

    private static (Tax? Tax, string? Number, List<FieldError> Errors) Read(
        TaxRequest input, Jurisdiction jurisdiction, Tax? current = null, string? number = null)
    {
        var errors = new List<FieldError>();
        var (tax, kept) = TaxReader.Read(input, current, number, jurisdiction, digits => $"<{digits}>", errors);
        return (tax, kept, errors);
    }
}
