using System.ComponentModel.DataAnnotations;
using Payroll.Application.Common;
using Payroll.Domain.Employees.Details;

namespace Payroll.Application.Employees.Details;

/// <summary>A withholding declaration: the members of the pay group's jurisdiction. In a change, what is left out stays, and null clears.</summary>
public sealed record TaxRequest
{
    private const string Largest = "999999999.99";

    /// <summary>AU: eight or nine digits, with tfn_status provided. Kept encrypted.</summary>
    [StringLength(11)]
    public Optional<string?> TaxFileNumber { get; init; }

    /// <summary>AU, required: whether a tax file number was given.</summary>
    public Optional<TfnStatus?> TfnStatus { get; init; }

    /// <summary>AU, required: residency for tax.</summary>
    public Optional<TaxResidency?> Residency { get; init; }

    /// <summary>AU, required: the tax-free threshold is claimed from this employer.</summary>
    public Optional<bool?> TaxFreeThreshold { get; init; }

    /// <summary>AU: exemption from the Medicare levy; none when left out.</summary>
    public Optional<MedicareLevyExemption?> MedicareLevyExemption { get; init; }

    /// <summary>AU: the Medicare levy variation declaration.</summary>
    public Optional<MedicareLevyVariationRequest?> MedicareLevyVariation { get; init; }

    /// <summary>AU: has a study or training support loan.</summary>
    public Optional<bool?> StudyLoan { get; init; }

    /// <summary>AU: tax offsets claimed, dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> TaxOffsetAnnual { get; init; }

    /// <summary>US: nine digits. Kept encrypted.</summary>
    [StringLength(11)]
    public Optional<string?> SocialSecurityNumber { get; init; }

    /// <summary>US, required: Form W-4, step 1(c).</summary>
    public Optional<FilingStatus?> FilingStatus { get; init; }

    /// <summary>US: Form W-4, step 2.</summary>
    public Optional<bool?> MultipleJobs { get; init; }

    /// <summary>US: Form W-4, step 3, dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> DependentsAmount { get; init; }

    /// <summary>US: Form W-4, step 4(a), dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> OtherIncome { get; init; }

    /// <summary>US: Form W-4, step 4(b), dollars a year.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> Deductions { get; init; }

    /// <summary>Kept back on top, dollars a pay.</summary>
    [DecimalNumber(2, "0", Largest)]
    public Optional<decimal?> ExtraWithholding { get; init; }

    /// <summary>US: claims exemption from withholding.</summary>
    public Optional<bool?> Exempt { get; init; }

    /// <summary>US: is a nonresident alien.</summary>
    public Optional<bool?> NonresidentAlien { get; init; }

    /// <summary>Keeps the numbers out of whatever prints the declaration.</summary>
    public override string ToString() => nameof(TaxRequest);
}

/// <summary>A Medicare levy variation declaration (AU).</summary>
public sealed record MedicareLevyVariationRequest
{
    /// <summary>Has a spouse.</summary>
    [Required]
    public bool? Spouse { get; init; }

    /// <summary>Number of dependent children.</summary>
    [Required, Range(0, 20)]
    public int? DependentChildren { get; init; }

    internal MedicareLevyVariation ToVariation() => new(Spouse.GetValueOrDefault(), DependentChildren.GetValueOrDefault());
}
