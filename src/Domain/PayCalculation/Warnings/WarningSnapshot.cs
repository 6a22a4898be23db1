using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation.Warnings;

/// <summary>
/// What an employee's warnings depend on beside the input of the calculation. It is no part of that input: it changes no pay, so a change of it
/// must not make a run stale.
/// </summary>
public sealed record WarningSnapshot
{
    /// <summary>What pays the employee on the last day of the period in the pay group: by the hour, day, unit or year. Null: there is no rate.</summary>
    public PayRateUnit? RateUnit { get; init; }

    /// <summary>The pay dates of the calendar year of the run's pay date.</summary>
    public required PayDatesSnapshot PayDates { get; init; }

    /// <summary>
    /// The period of the group's last submitted regular run before this one, where the employee had a salary on working days and no run has paid it;
    /// null: nothing is missing.
    /// </summary>
    public DateRange? UnpaidSalary { get; init; }

    /// <summary>Entries of the period that are not approved, on days that the pay group pays.</summary>
    public EntriesSnapshot Unapproved { get; init; } = EntriesSnapshot.None;

    /// <summary>Approved entries that no run has paid and that are too old to be paid, on days that the pay group pays.</summary>
    public EntriesSnapshot TooOld { get; init; } = EntriesSnapshot.None;

    /// <summary>How many entries of the period are approved, those included that another run has paid.</summary>
    public int ApprovedEntries { get; init; }

    /// <summary>The employee's last regular run of the pay group that is submitted; null: there is none.</summary>
    public LastPaySnapshot? LastPay { get; init; }

    /// <summary>The percentage by which gross pay may differ from that run.</summary>
    public decimal LargeChangePercent { get; init; } = PayGroup.DefaultLargeChangePercent;
}

/// <summary>Some timesheet entries.</summary>
/// <param name="Count">How many.</param>
/// <param name="Minutes">Their minutes.</param>
/// <param name="First">The earliest work date; null where there are none.</param>
public sealed record EntriesSnapshot(int Count, int Minutes, DateOnly? First)
{
    /// <summary>No entries.</summary>
    public static EntriesSnapshot None { get; } = new(0, 0, null);
}

/// <summary>The pay dates of a calendar year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">How many it has.</param>
/// <param name="PeriodsPerYear">How many a year counts as: 52, 26, 24 or 12.</param>
/// <param name="Divisor">By what the pay group divides salaries.</param>
public sealed record PayDatesSnapshot(int Year, int Count, int PeriodsPerYear, SalaryDivisor Divisor);

/// <summary>What an employee was paid in the last regular run.</summary>
/// <param name="PeriodStart">The run's first day.</param>
/// <param name="PeriodEnd">The run's last day.</param>
/// <param name="GrossPay">Earnings and bonuses.</param>
public sealed record LastPaySnapshot(DateOnly PeriodStart, DateOnly PeriodEnd, Money GrossPay);
