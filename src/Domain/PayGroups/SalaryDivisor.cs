namespace Payroll.Domain.PayGroups;

/// <summary>By what a yearly salary is divided for one pay period.</summary>
public enum SalaryDivisor
{
    /// <summary>By 52, 26, 24 or 12, as the schedule's frequency says.</summary>
    Fixed,

    /// <summary>By the number of the group's pay dates in the calendar year of the run's pay date.</summary>
    Actual,
}
