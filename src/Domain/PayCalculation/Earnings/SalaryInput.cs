using System.Text.Json.Serialization;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Everything that one employee's salary of a period depends on, and nothing else.</summary>
public sealed record SalaryInput
{
    /// <summary>How many salaries a year has: 52, 26, 24 or 12, or the pay dates of the year.</summary>
    public required int PayPeriods { get; init; }

    /// <summary>The earning code of its lines.</summary>
    public required EarningCodeSnapshot EarningCode { get; init; }

    /// <summary>The days of the period, in order and without a gap.</summary>
    public required IReadOnlyList<SalaryStretch> Stretches { get; init; }

    /// <summary>Approved entries of unpaid leave in the period, by date and id.</summary>
    public IReadOnlyList<UnpaidLeave> UnpaidLeave { get; init; } = [];

    /// <summary>The stretches that a salary is paid for.</summary>
    internal IEnumerable<SalaryStretch> Paid => Stretches.Where(stretch => stretch is { State: SalaryDayState.Due, Rate.Unit: PayRateUnit.Year });

    /// <summary>The pay rates of the salary, each with the last day that it pays.</summary>
    public IEnumerable<(Guid PayRateId, DateOnly LastDay)> RatesUsed() => Paid.Select(stretch => (stretch.Rate!.PayRateId, stretch.To));
}

/// <summary>Days of a period in which nothing changes for a salary.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="WorkingDays">The days of the week that the employment works. Outside of employment those of the one before, or else of the next one.</param>
/// <param name="State">Whether the run pays these days.</param>
/// <param name="Classification">The classification that the employee is employed in.</param>
/// <param name="Rate">The rate that holds; null: there is none, or the run does not pay these days.</param>
public sealed record SalaryStretch(DateOnly From, DateOnly To, IReadOnlyList<DayOfWeek> WorkingDays, SalaryDayState State, string? Classification, WorkRate? Rate)
{
    /// <summary>Whether a run pays a salary for it: it has a yearly rate and working days.</summary>
    [JsonIgnore]
    public bool HasSalary => this is { State: SalaryDayState.Due, Rate.Unit: PayRateUnit.Year, Days: > 0 };

    /// <summary>How many working days it has.</summary>
    internal int Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Count(after => IsWorkingDay(From.AddDays(after)));

    /// <summary>Whether a day is one of its working days.</summary>
    internal bool IsWorkingDay(DateOnly day) => From <= day && day <= To && WorkingDays.Contains(day.DayOfWeek);
}

/// <summary>Whether a run pays the salary of some days.</summary>
public enum SalaryDayState
{
    /// <summary>It does.</summary>
    Due,

    /// <summary>The employee is not employed on them.</summary>
    NotEmployed,

    /// <summary>Another pay group pays them.</summary>
    OtherPayGroup,
}

/// <summary>Unpaid leave on a date.</summary>
/// <param name="EntryId">The timesheet entry.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Date">The work date.</param>
/// <param name="Minutes">Minutes.</param>
public sealed record UnpaidLeave(Guid EntryId, int Version, DateOnly Date, int Minutes);

/// <summary>What a line of a salary comes from.</summary>
/// <param name="PayRate">The rate that was chosen, and where it was found.</param>
/// <param name="Days">The days that it pays.</param>
/// <param name="UnpaidLeave">The unpaid leave that was taken off.</param>
public sealed record SalarySource(WorkRate PayRate, IReadOnlyList<SalaryDays> Days, IReadOnlyList<UnpaidLeave> UnpaidLeave);

/// <summary>Days that a salary is paid for.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Days">How many working days they have.</param>
public sealed record SalaryDays(DateOnly From, DateOnly To, int Days);
