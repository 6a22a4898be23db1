namespace Payroll.Domain.PayCalculation;

/// <summary>What a line of pay counts for.</summary>
/// <param name="Code">The code that inputs and lines carry.</param>
/// <param name="Name">What stands on the paystub when nothing else is said.</param>
/// <param name="LineKind">The kind of line that it makes.</param>
/// <param name="IsWorked">Its hours are hours worked.</param>
/// <param name="IsUnpaid">It carries hours and no money.</param>
public sealed record EarningCode(string Code, string Name, LineKind LineKind, bool IsWorked = false, bool IsUnpaid = false)
{
    /// <summary>The codes that exist from the start.</summary>
    public static IReadOnlyList<EarningCode> All { get; } =
    [
        new("ordinary", "Ordinary pay", LineKind.Earning, IsWorked: true),
        new("overtime", "Overtime", LineKind.Earning, IsWorked: true),
        new("salary", "Salary", LineKind.Earning, IsWorked: true),
        new("allowance", "Allowance", LineKind.Earning),
        new("commission", "Commission", LineKind.Earning),
        new("back_pay", "Back pay", LineKind.Earning),
        new("bonus", "Bonus", LineKind.Bonus),
        new("annual_leave", "Annual leave", LineKind.Earning),
        new("personal_leave", "Personal leave", LineKind.Earning),
        new("public_holiday", "Public holiday", LineKind.Earning),
        new("unpaid_leave", "Unpaid leave", LineKind.Earning, IsUnpaid: true),
        new("reimbursement", "Reimbursement", LineKind.Reimbursement),
    ];

    /// <summary>The code's meaning; null when there is no such code.</summary>
    public static EarningCode? Find(string code) => All.FirstOrDefault(c => c.Code == code);
}
