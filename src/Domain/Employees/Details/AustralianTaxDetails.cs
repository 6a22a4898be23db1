using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

/// <summary>An Australian withholding declaration. Amounts are dollars with two decimals.</summary>
/// <param name="TfnStatus">Whether a tax file number was given.</param>
/// <param name="Residency">Residency for tax.</param>
/// <param name="TaxFreeThreshold">The tax-free threshold is claimed from this employer.</param>
/// <param name="MedicareLevyExemption">Exemption from the Medicare levy.</param>
/// <param name="MedicareLevyVariation">The Medicare levy variation declaration, where there is one.</param>
/// <param name="StudyLoan">Has a study or training support loan.</param>
/// <param name="TaxOffsetAnnual">Tax offsets claimed, dollars a year.</param>
/// <param name="ExtraWithholding">Agreed on top, dollars a pay.</param>
public sealed record AustralianTaxDetails(
    TfnStatus TfnStatus,
    TaxResidency Residency,
    bool TaxFreeThreshold,
    MedicareLevyExemption MedicareLevyExemption,
    MedicareLevyVariation? MedicareLevyVariation,
    bool StudyLoan,
    decimal TaxOffsetAnnual,
    decimal ExtraWithholding) : TaxDetails
{
    /// <inheritdoc/>
    public override Jurisdiction Jurisdiction => Jurisdiction.Au;

    /// <inheritdoc/>
    protected override IEnumerable<(string Member, decimal Value)> Amounts() =>
        [("tax_offset_annual", TaxOffsetAnnual), ("extra_withholding", ExtraWithholding)];
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
