namespace Payroll.Domain.PayCalculation.Warnings;

/// <summary>What to look at before a run is approved. A warning changes no pay, and stops nothing.</summary>
/// <param name="Code">One of <see cref="PayWarningCodes"/>.</param>
/// <param name="Message">What was found, with figures and dates, and what to do.</param>
public sealed record PayWarning(string Code, string Message);

/// <summary>What a warning is about.</summary>
public static class PayWarningCodes
{
    /// <summary>The calendar year has more pay dates than a year of the schedule counts as, and the employee has a yearly rate.</summary>
    public const string ExtraPayDate = "extra_pay_date";

    /// <summary>The group's last regular run has not paid the employee, who had a salary in its period.</summary>
    public const string SalaryNotPaid = "salary_not_paid";

    /// <summary>Approved hours are too old for a run to pay them.</summary>
    public const string EntryOlderThan90Days = "entry_older_than_90_days";

    /// <summary>Hours of the period are not approved.</summary>
    public const string UnapprovedEntries = "unapproved_entries";

    /// <summary>An employee who is paid for hours, days or units has no approved hours in the period.</summary>
    public const string NoHours = "no_hours";

    /// <summary>Leave on a date together with work, with other leave, or with a holiday.</summary>
    public const string OverlappingLeave = "overlapping_leave";

    /// <summary>A rule has brought a date up to its minimum engagement.</summary>
    public const string BelowMinimumEngagement = "below_minimum_engagement";

    /// <summary>Gross pay differs from that of the last regular run by more than the pay group allows without a warning.</summary>
    public const string LargeChange = "large_change";
}
