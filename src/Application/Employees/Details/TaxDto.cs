using System.Text.Json.Serialization;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.Employees.Details;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.Employees.Details;

/// <summary>A withholding declaration: only the members of the pay group's jurisdiction are there.</summary>
public sealed record TaxDto
{
    /// <summary>AU: the tax file number's last three digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TaxFileNumberLast3 { get; init; }

    /// <summary>AU: whether a tax file number was given.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TfnStatus? TfnStatus { get; init; }

    /// <summary>AU: residency for tax.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TaxResidency? Residency { get; init; }

    /// <summary>AU: the tax-free threshold is claimed from this employer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? TaxFreeThreshold { get; init; }

    /// <summary>AU: exemption from the Medicare levy.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MedicareLevyExemption? MedicareLevyExemption { get; init; }

    /// <summary>AU: the Medicare levy variation declaration.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MedicareLevyVariation? MedicareLevyVariation { get; init; }

    /// <summary>AU: has a study or training support loan.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? StudyLoan { get; init; }

    /// <summary>AU: tax offsets claimed, dollars a year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? TaxOffsetAnnual { get; init; }

    /// <summary>US: the social security number's last four digits.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SocialSecurityNumberLast4 { get; init; }

    /// <summary>US: Form W-4, step 1(c).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public FilingStatus? FilingStatus { get; init; }

    /// <summary>US: Form W-4, step 2.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? MultipleJobs { get; init; }

    /// <summary>US: Form W-4, step 3, dollars a year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? DependentsAmount { get; init; }

    /// <summary>US: Form W-4, step 4(a), dollars a year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? OtherIncome { get; init; }

    /// <summary>US: Form W-4, step 4(b), dollars a year.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? Deductions { get; init; }

    /// <summary>Kept back on top, dollars a pay.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Money? ExtraWithholding { get; init; }

    /// <summary>US: claims exemption from withholding.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? Exempt { get; init; }

    /// <summary>US: is a nonresident alien.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public bool? NonresidentAlien { get; init; }

    /// <summary>The employee's declaration for a jurisdiction; null when there is none.</summary>
    internal static TaxDto? Of(Employee employee, Jurisdiction jurisdiction) => employee.Tax switch
    {
        AustralianTaxDetails tax when jurisdiction == Jurisdiction.Au => new TaxDto
        {
            TaxFileNumberLast3 = employee.TaxIdentifier?.LastDigits,
            TfnStatus = tax.TfnStatus,
            Residency = tax.Residency,
            TaxFreeThreshold = tax.TaxFreeThreshold,
            MedicareLevyExemption = tax.MedicareLevyExemption,
            MedicareLevyVariation = tax.MedicareLevyVariation,
            StudyLoan = tax.StudyLoan,
            TaxOffsetAnnual = new Money(tax.TaxOffsetAnnual),
            ExtraWithholding = new Money(tax.ExtraWithholding),
        },
        UnitedStatesTaxDetails tax when jurisdiction == Jurisdiction.Us => new TaxDto
        {
            SocialSecurityNumberLast4 = employee.TaxIdentifier?.LastDigits,
            FilingStatus = tax.FilingStatus,
            MultipleJobs = tax.MultipleJobs,
            DependentsAmount = new Money(tax.DependentsAmount),
            OtherIncome = new Money(tax.OtherIncome),
            Deductions = new Money(tax.Deductions),
            ExtraWithholding = new Money(tax.ExtraWithholding),
            Exempt = tax.Exempt,
            NonresidentAlien = tax.NonresidentAlien,
        },
        _ => null,
    };
}
