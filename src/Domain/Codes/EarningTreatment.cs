namespace Payroll.Domain.Codes;

/// <summary>What the lines of an earning code count for.</summary>
/// <param name="Taxable">For income tax.</param>
/// <param name="Superable">For superannuation (Australia): qualifying earnings.</param>
/// <param name="Fica">For social security and Medicare (United States).</param>
/// <param name="InRegularRate">For the regular rate of overtime (United States).</param>
/// <param name="Supplemental">Taxed as a payment beside regular wages: supplemental wages, bonuses and arrears.</param>
public sealed record EarningTreatment(bool Taxable, bool Superable, bool Fica, bool InRegularRate, bool Supplemental)
{
    /// <summary>What lines of a kind count for where nothing else is said.</summary>
    public static EarningTreatment Of(EarningKind kind) => kind switch
    {
        EarningKind.Worked or EarningKind.Allowance => new(true, true, true, true, false),
        EarningKind.Leave => new(true, true, true, false, false),
        EarningKind.Bonus => new(true, true, true, true, true),
        EarningKind.Unpaid or EarningKind.Reimbursement => new(false, false, false, false, false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The kind is not known."),
    };
}
