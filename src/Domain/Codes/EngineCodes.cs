namespace Payroll.Domain.Codes;

/// <summary>The earning codes that lines get without anybody naming one. Every organization has them.</summary>
public static class EngineCodes
{
    /// <summary>Of the line that <c>gross_pay</c> makes.</summary>
    public const string Ordinary = "ordinary";

    /// <summary>Of the lines of salaries.</summary>
    public const string Salary = "salary";

    /// <summary>Of the lines that <c>bonuses</c> make.</summary>
    public const string Bonus = "bonus";

    /// <summary>Of the lines of overtime rules that name no other code.</summary>
    public const string Overtime = "overtime";

    /// <summary>Of the lines of allowance rules that name no other code.</summary>
    public const string Allowance = "allowance";

    /// <summary>All of them: an organization can neither remove or retire them nor turn them into another kind, and each line has its code.</summary>
    public static IReadOnlyList<string> All { get; } = [Ordinary, Salary, Bonus, Overtime, Allowance];
}
