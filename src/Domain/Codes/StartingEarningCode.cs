namespace Payroll.Domain.Codes;

/// <summary>An earning code that every organization starts with.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it pays for.</param>
/// <param name="Treatment">What its lines count for.</param>
public sealed record StartingEarningCode(string Code, string Name, EarningKind Kind, EarningTreatment Treatment)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<StartingEarningCode> All { get; } =
    [
        Usual("ordinary", "Ordinary pay", EarningKind.Worked),
        // Overtime is no qualifying earning.
        new("overtime", "Overtime", EarningKind.Worked, EarningTreatment.Of(EarningKind.Worked) with { Superable = false }),
        Usual("salary", "Salary", EarningKind.Worked),
        Usual("allowance", "Allowance", EarningKind.Allowance),
        new("commission", "Commission", EarningKind.Allowance, EarningTreatment.Of(EarningKind.Allowance) with { Supplemental = true }),
        // It belongs to earlier weeks: this week's regular rate has nothing of it.
        new("back_pay", "Back pay", EarningKind.Allowance, EarningTreatment.Of(EarningKind.Allowance) with { InRegularRate = false, Supplemental = true }),
        Usual("bonus", "Bonus", EarningKind.Bonus),
        Usual("annual_leave", "Annual leave", EarningKind.Leave),
        Usual("personal_leave", "Personal leave", EarningKind.Leave),
        Usual("public_holiday", "Public holiday", EarningKind.Leave),
        Usual("unpaid_leave", "Unpaid leave", EarningKind.Unpaid),
        Usual("reimbursement", "Reimbursement", EarningKind.Reimbursement),
    ];

    private static StartingEarningCode Usual(string code, string name, EarningKind kind) => new(code, name, kind, EarningTreatment.Of(kind));
}
