using Payroll.Domain.Common;

namespace Payroll.Domain.PayCalculation;

/// <summary>The sums of one person's lines.</summary>
/// <param name="GrossPay">Earnings and bonuses.</param>
/// <param name="Reimbursements">Expenses paid back.</param>
/// <param name="Taxes">Taxes kept back.</param>
/// <param name="Deductions">Other deductions.</param>
/// <param name="EmployerContributions">What the employer pays on top.</param>
public sealed record PayTotals(Money GrossPay, Money Reimbursements, Money Taxes, Money Deductions, Money EmployerContributions)
{
    // For the database, which fills the sums in one by one.
    private PayTotals()
        : this(Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero)
    {
    }

    /// <summary>Gross pay + reimbursements − taxes − deductions. Negative only in a correction.</summary>
    public Money NetPay => GrossPay + Reimbursements - Taxes - Deductions;

    /// <summary>What the employee owes back: a negative net pay, as a positive amount; otherwise zero.</summary>
    public Money AmountOwed => NetPay < Money.Zero ? -NetPay : Money.Zero;

    /// <summary>The sums themselves, as they are kept.</summary>
    /// <exception cref="InvalidOperationException">One has fractions of a cent.</exception>
    public PayTotals InWholeCents()
    {
        foreach (var amount in new[] { GrossPay, Reimbursements, Taxes, Deductions, EmployerContributions }) _ = amount.InWholeCents();
        return this;
    }

    /// <summary>The sums of lines, or of the year so far.</summary>
    public static PayTotals Of(IEnumerable<(LineKind Kind, Money Amount)> amounts)
    {
        var sums = new Money[Enum.GetValues<LineKind>().Length];
        foreach (var (kind, amount) in amounts) sums[(int)kind] += amount;
        return new PayTotals(
            sums[(int)LineKind.Earning] + sums[(int)LineKind.Bonus],
            sums[(int)LineKind.Reimbursement],
            sums[(int)LineKind.Tax],
            sums[(int)LineKind.Deduction],
            sums[(int)LineKind.EmployerContribution]);
    }

    /// <summary>These and others.</summary>
    public static PayTotals operator +(PayTotals left, PayTotals right) => new(
        left.GrossPay + right.GrossPay,
        left.Reimbursements + right.Reimbursements,
        left.Taxes + right.Taxes,
        left.Deductions + right.Deductions,
        left.EmployerContributions + right.EmployerContributions);
}
