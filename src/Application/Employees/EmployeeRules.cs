namespace Payroll.Application.Employees;

/// <summary>Rules that several of the room's validators share.</summary>
internal static class EmployeeRules
{
    /// <summary>Null when the working days are some days, each once.</summary>
    public static string? WorkingDaysProblem(IReadOnlyList<DayOfWeek>? days) =>
        days is null || (days.Count > 0 && days.Distinct().Count() == days.Count) ? null : "Give each working day once, and at least one.";
}
