using Payroll.Domain.Codes;


namespace Payroll.Application.Codes.EarningCodes;

/// <summary>What lines of an earning code are said to count for; null: nothing is said.</summary>
public sealed record TreatmentRules(bool? Taxable, bool? Superable, bool? Fica, bool? InRegularRate, bool? Supplemental)
{
    /// <summary>What is said, and the rest as it is otherwise.</summary>
    internal EarningTreatment Over(EarningTreatment otherwise) => new(
        Taxable ?? otherwise.Taxable,
        Superable ?? otherwise.Superable,
        Fica ?? otherwise.Fica,
        InRegularRate ?? otherwise.InRegularRate,
        Supplemental ?? otherwise.Supplemental);
}
