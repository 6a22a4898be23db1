using Payroll.Domain.PayGroups;

namespace Payroll.Domain.Employees.Details;

/// <summary>A US Form W-4 (2020 or later). Amounts are dollars with two decimals.</summary>
/// <param name="FilingStatus">Step 1(c).</param>
/// <param name="MultipleJobs">Step 2: the box is checked.</param>
/// <param name="DependentsAmount">Step 3, dollars a year.</param>
/// <param name="OtherIncome">Step 4(a), dollars a year.</param>
/// <param name="Deductions">Step 4(b), dollars a year.</param>
/// <param name="ExtraWithholding">Step 4(c), dollars a pay.</param>
/// <param name="Exempt">Claims exemption from withholding.</param>
/// <param name="NonresidentAlien">Is a nonresident alien.</param>
public sealed record UnitedStatesTaxDetails(
    FilingStatus FilingStatus,
    bool MultipleJobs,
    decimal DependentsAmount,
    decimal OtherIncome,
    decimal Deductions,
    decimal ExtraWithholding,
    bool Exempt,
    bool NonresidentAlien) : TaxDetails
{
    /// <inheritdoc/>
    public override Jurisdiction Jurisdiction => Jurisdiction.Us;

    /// <inheritdoc/>
    protected override IEnumerable<(string Member, decimal Value)> Amounts() =>
    [
        ("dependents_amount", DependentsAmount), ("other_income", OtherIncome), ("deductions", Deductions), ("extra_withholding", ExtraWithholding),
    ];
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
