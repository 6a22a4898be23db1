namespace Payroll.Domain.Codes;

/// <summary>What an earning code pays for.</summary>
public enum EarningKind
{
    /// <summary>Time at work: its hours are hours worked.</summary>
    Worked,

    /// <summary>Paid time off.</summary>
    Leave,

    /// <summary>Time off without pay: hours, and no money.</summary>
    Unpaid,

    /// <summary>Pay for anything else that is not a bonus, such as an allowance or a commission.</summary>
    Allowance,

    /// <summary>A bonus: a line of its own kind, within gross pay.</summary>
    Bonus,

    /// <summary>Expenses paid back: in net pay, never in gross pay.</summary>
    Reimbursement,
}
