using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Time;

namespace Payroll.Domain.PayCalculation;

/// <summary>Everything that the price of one employee's hours depends on, and nothing else.</summary>
public sealed record HoursInput
{
    /// <summary>The dates that are paid: a weekly premium belongs to the period that holds the week's last day.</summary>
    public required DateRange Period { get; init; }

    /// <summary>The first day of a week.</summary>
    public required DayOfWeek WeekStartsOn { get; init; }

    /// <summary>The holidays of the pay group.</summary>
    public IReadOnlySet<DateOnly> Holidays { get; init; } = new HashSet<DateOnly>();

    /// <summary>The entries to price, and those that are paid already and share a date, a week or a cycle with them. In any order.</summary>
    public required IReadOnlyList<WorkEntry> Entries { get; init; }

    /// <summary>The earning codes that rules name, and those that they have without naming one.</summary>
    public required IReadOnlyList<EarningCodeSnapshot> EarningCodes { get; init; }

    /// <summary>The earning codes whose lines the regular rate leaves out (29 U.S.C. 207(e)).</summary>
    public IReadOnlySet<string> OutsideRegularRate { get; init; } = new HashSet<string>();

    /// <summary>Bonuses that are spread over the period's hours for the regular rate.</summary>
    public Money BonusesInRegularRate { get; init; }
}
