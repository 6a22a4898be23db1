using System.Text.Json.Serialization;
using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees;

/// <summary>A withholding declaration: only the members of the pay group's jurisdiction are there.</summary>
/// <remarks>Kept and answered in this one shape. The number that it shows the last digits of is kept apart, encrypted.</remarks>
public sealed record Tax
{
    private const JsonIgnoreCondition WhenNull = JsonIgnoreCondition.WhenWritingNull;

    /// <summary>AU: the tax file number's last three digits.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public string? TaxFileNumberLast3 { get; init; }

    /// <summary>AU: whether a tax file number was given.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public TfnStatus? TfnStatus { get; init; }

    /// <summary>AU: residency for tax.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public TaxResidency? Residency { get; init; }

    /// <summary>AU: the tax-free threshold is claimed from this employer.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public bool? TaxFreeThreshold { get; init; }

    /// <summary>AU: exemption from the Medicare levy.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public MedicareLevyExemption? MedicareLevyExemption { get; init; }

    /// <summary>AU: the Medicare levy variation declaration.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public MedicareLevyVariation? MedicareLevyVariation { get; init; }

    /// <summary>AU: has a study or training support loan.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public bool? StudyLoan { get; init; }

    /// <summary>AU: tax offsets claimed, dollars a year.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public Money? TaxOffsetAnnual { get; init; }

    /// <summary>US: the social security number's last four digits.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public string? SocialSecurityNumberLast4 { get; init; }

    /// <summary>US: Form W-4, step 1(c).</summary>
    [JsonIgnore(Condition = WhenNull)]
    public FilingStatus? FilingStatus { get; init; }

    /// <summary>US: Form W-4, step 2.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public bool? MultipleJobs { get; init; }

    /// <summary>US: Form W-4, step 3, dollars a year.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public Money? DependentsAmount { get; init; }

    /// <summary>US: Form W-4, step 4(a), dollars a year.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public Money? OtherIncome { get; init; }

    /// <summary>US: Form W-4, step 4(b), dollars a year.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public Money? Deductions { get; init; }

    /// <summary>Kept back on top, dollars a pay.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public Money? ExtraWithholding { get; init; }

    /// <summary>US: claims exemption from withholding.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public bool? Exempt { get; init; }

    /// <summary>US: is a nonresident alien.</summary>
    [JsonIgnore(Condition = WhenNull)]
    public bool? NonresidentAlien { get; init; }

    /// <summary>Whether it is a declaration of a jurisdiction: each of the United States has a filing status.</summary>
    public bool IsOf(Jurisdiction jurisdiction) => jurisdiction == (FilingStatus is null ? Jurisdiction.Au : Jurisdiction.Us);

    /// <summary>Every amount with fractions of a cent, by its path inside the employee.</summary>
    public IEnumerable<FieldError> CheckDecimals() => new (string Member, Money? Amount)[]
    {
        ("tax_offset_annual", TaxOffsetAnnual), ("dependents_amount", DependentsAmount), ("other_income", OtherIncome),
        ("deductions", Deductions), ("extra_withholding", ExtraWithholding),
    }.Select(member => FieldError.OfDecimals($"tax.{member.Member}", member.Amount?.Amount, 2)).OfType<FieldError>();
}

/// <summary>A Medicare levy variation declaration.</summary>
/// <param name="Spouse">Has a spouse.</param>
/// <param name="DependentChildren">Number of dependent children, 0 to 20.</param>
public sealed record MedicareLevyVariation(bool Spouse, int DependentChildren);

/// <summary>Whether a tax file number was given.</summary>
public enum TfnStatus
{
    /// <summary>Given.</summary>
    Provided,

    /// <summary>Applied for; counts as given for 28 days.</summary>
    AppliedFor,

    /// <summary>Exempt from giving one.</summary>
    Exempt,

    /// <summary>Not given.</summary>
    NotProvided,
}

/// <summary>Residency for Australian tax.</summary>
public enum TaxResidency
{
    /// <summary>Resident.</summary>
    Resident,

    /// <summary>Foreign resident.</summary>
    ForeignResident,

    /// <summary>Working holiday maker.</summary>
    WorkingHolidayMaker,
}

/// <summary>Exemption from the Medicare levy.</summary>
public enum MedicareLevyExemption
{
    /// <summary>None.</summary>
    None,

    /// <summary>Half of the levy.</summary>
    Half,

    /// <summary>The whole levy.</summary>
    Full,
}

/// <summary>Step 1(c) of Form W-4.</summary>
public enum FilingStatus
{
    /// <summary>Single or married filing separately.</summary>
    Single,

    /// <summary>Married filing jointly.</summary>
    MarriedFilingJointly,

    /// <summary>Head of household.</summary>
    HeadOfHousehold,
}
