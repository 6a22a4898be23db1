namespace Payroll.Domain.Timesheets;

/// <summary>Whether hours may be paid.</summary>
public enum TimesheetStatus
{
    /// <summary>Known, and not paid before they are approved.</summary>
    Submitted,

    /// <summary>The next run pays them.</summary>
    Approved,
}
