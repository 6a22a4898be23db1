namespace Payroll.Domain.Common;

/// <summary>The dates that the product accepts. Every calculation with them stays inside of <see cref="DateOnly"/>.</summary>
public static class PayrollDates
{
    /// <summary>1 January 1900: before the birth and the hiring of every employee.</summary>
    public static DateOnly Earliest { get; } = new(1900, 1, 1);

    /// <summary>31 December 2199.</summary>
    public static DateOnly Latest { get; } = new(2199, 12, 31);

    /// <summary>True from <see cref="Earliest"/> to <see cref="Latest"/>, both included.</summary>
    public static bool IsAccepted(DateOnly date) => Earliest <= date && date <= Latest;

    /// <summary>The first day of the week that a date is in.</summary>
    public static DateOnly WeekOf(DateOnly date, DayOfWeek weekStartsOn) => date.AddDays(-((date.DayOfWeek - weekStartsOn + 7) % 7));
}
