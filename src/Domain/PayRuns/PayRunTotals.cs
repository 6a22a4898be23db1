using Payroll.Domain.Common;

namespace Payroll.Domain.PayRuns;

/// <summary>The sums over everyone who is paid in a run: exactly the sums of their paystubs.</summary>
/// <param name="Employees">How many people are paid.</param>
/// <param name="GrossPay">Earnings and bonuses.</param>
/// <param name="Reimbursements">Expenses paid back.</param>
/// <param name="Taxes">Taxes kept back.</param>
/// <param name="Deductions">Other deductions.</param>
/// <param name="NetPay">Gross pay + reimbursements − taxes − deductions.</param>
/// <param name="EmployerContributions">What the employer pays on top.</param>
public sealed record PayRunTotals(
    int Employees, Money GrossPay, Money Reimbursements, Money Taxes, Money Deductions, Money NetPay, Money EmployerContributions)
{
    // For the database, which fills the sums in one by one.
    private PayRunTotals()
        : this(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero)
    {
    }

    /// <summary>The run pays no employee.</summary>
    public static PayRunTotals None { get; } = new(0, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero, Money.Zero);

    /// <summary>The sums themselves, as they are kept.</summary>
    /// <exception cref="InvalidOperationException">One has fractions of a cent.</exception>
    public PayRunTotals InWholeCents()
    {
        foreach (var amount in new[] { GrossPay, Reimbursements, Taxes, Deductions, NetPay, EmployerContributions }) _ = amount.InWholeCents();
        return this;
    }

    /// <summary>The sums over several parts.</summary>
    public static PayRunTotals Sum(IEnumerable<PayRunTotals> parts) => parts.Aggregate(None, (sum, part) => new PayRunTotals(
        sum.Employees + part.Employees,
        sum.GrossPay + part.GrossPay,
        sum.Reimbursements + part.Reimbursements,
        sum.Taxes + part.Taxes,
        sum.Deductions + part.Deductions,
        sum.NetPay + part.NetPay,
        sum.EmployerContributions + part.EmployerContributions));

    /// <summary>These and one more employee.</summary>
    public PayRunTotals Plus(PayCalculation.PayTotals person) => new(
        Employees + 1,
        GrossPay + person.GrossPay,
        Reimbursements + person.Reimbursements,
        Taxes + person.Taxes,
        Deductions + person.Deductions,
        NetPay + person.NetPay,
        EmployerContributions + person.EmployerContributions);
}
