namespace Payroll.Domain.PayCalculation;

/// <summary>Where a line of a paystub belongs. Gross pay is the sum of earnings and bonuses.</summary>
public enum LineKind
{
    /// <summary>Pay for time, or for anything else that is not a bonus.</summary>
    Earning,

    /// <summary>A bonus.</summary>
    Bonus,

    /// <summary>Expenses paid back: net pay, never gross pay.</summary>
    Reimbursement,

    /// <summary>Kept back as a tax.</summary>
    Tax,

    /// <summary>Kept back for any other reason.</summary>
    Deduction,

    /// <summary>Paid by the employer on top.</summary>
    EmployerContribution,
}
