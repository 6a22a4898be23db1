using Payroll.Domain.Codes;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.UnitTests.PayCalculation.Salaries;

/// <summary>Salaries of the biweekly period of 1 to 14 June 2026, Monday to Sunday, ten working days.</summary>
internal static class Salary
{
    public static readonly DateOnly Start = new(2026, 6, 1);
    public static readonly DateOnly End = new(2026, 6, 14);

    public static WorkRate Rate(decimal amount, decimal? hoursPerDay = 8) =>
        new(new Guid((int)amount, 1, 0, new byte[8]), 1, PayRateUnit.Year, amount, hoursPerDay, 5, Start, PayRateStep.Employee);

    /// <summary>Days of June that the run pays.</summary>
    public static SalaryStretch Days(int from, int to, WorkRate? rate, string? classification = null) =>
        new(new(2026, 6, from), new(2026, 6, to), WorkingDays.MondayToFriday.ToList(), SalaryDayState.Due, classification, rate);

    /// <summary>Days of June that the run does not pay.</summary>
    public static SalaryStretch Without(int from, int to, SalaryDayState state) => Days(from, to, null) with { State = state };

    public static UnpaidLeave Leave(int day, decimal hours) => new(new Guid(day, 7, 0, new byte[8]), 1, new(2026, 6, day), (int)(hours * 60));

    public static SalaryInput Input(params SalaryStretch[] stretches) => new()
    {
        PayPeriods = 26,
        EarningCode = new EarningCodeSnapshot("salary", "Salary", EarningKind.Worked),
        Stretches = stretches,
    };

    public static PayOutcome Calculate(SalaryInput? salary, ManualPay? given = null, HoursInput? hours = null) =>
        PayCalculator.Calculate(Pay.Input(given) with { Salary = salary, Hours = hours });

    public static PaidOutcome Paid(SalaryInput salary, ManualPay? given = null, HoursInput? hours = null) => (PaidOutcome)Calculate(salary, given, hours);

    public static IReadOnlyList<PayLine> Lines(SalaryInput salary) => Calculate(salary) is PaidOutcome paid ? paid.Lines : [];

    public static decimal Gross(params SalaryStretch[] stretches) => Paid(Input(stretches)).Totals.GrossPay.Amount;
}
