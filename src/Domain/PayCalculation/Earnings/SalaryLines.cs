using System.Globalization;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>The salary of a period: a line for each pay rate and classification, by the working days that they hold. Pure.</summary>
internal static class SalaryLines
{
    private const string Whole = "salary ÷ pay_periods";
    private const string Part = Whole + " × days ÷ days_of_period";
    private const string WithoutLeave = Whole + " × (days − unpaid_minutes ÷ minutes_of_day) ÷ days_of_period";
    private const string WithoutLeaveDays = Whole + " × (days − unpaid_days) ÷ days_of_period";

    public static List<PayLine> Of(SalaryInput? input) => input is null ? [] : input.Stretches
        .Where(stretch => stretch.HasSalary)
        .GroupBy(stretch => (stretch.Rate!.PayRateId, stretch.Classification))
        .Select(part => Line(input, part.ToList()))
        .ToList();

    /// <summary>A working day without any rate, beside days with a salary; null: there is none.</summary>
    public static BlockedOutcome? Problem(SalaryInput? input)
    {
        if (input?.Stretches.FirstOrDefault(stretch => stretch is { State: SalaryDayState.Due, Rate: null, Days: > 0 }) is not { } gap) return null;
        return new BlockedOutcome(PayBlockerCodes.NoRate, string.Create(
            CultureInfo.InvariantCulture, $"The employee has a salary for a part of the period, and no pay rate from {gap.From:O} to {gap.To:O}. Add a rate for these days, or supply the pay."));
    }

    private static PayLine Line(SalaryInput input, List<SalaryStretch> part)
    {
        var rate = part[0].Rate!;
        var (days, daysOfPeriod) = (part.Sum(stretch => stretch.Days), input.Stretches.Sum(stretch => stretch.Days));
        var leave = input.UnpaidLeave.Where(entry => part.Exists(stretch => stretch.IsWorkingDay(entry.Date))).ToList();
        List<LineOperand> operands = [new("salary", rate.Amount), new("pay_periods", input.PayPeriods)];
        if (days < daysOfPeriod || leave.Count > 0) operands.AddRange([new("days", days), new("days_of_period", daysOfPeriod)]);

        // Counted in parts of a day, so that there is one division.
        var (formula, partsOfDay, unpaid) = (days < daysOfPeriod ? Part : Whole, 1m, 0m);
        if (leave.Count > 0 && rate.HoursPerDay is { } hours)
        {
            (formula, partsOfDay) = (WithoutLeave, hours * 60);
            unpaid = leave.GroupBy(entry => entry.Date).Sum(date => Math.Min(date.Sum(entry => entry.Minutes), partsOfDay));
            operands.AddRange([new("unpaid_minutes", unpaid), new("minutes_of_day", partsOfDay)]);
        }
        else if (leave.Count > 0)
        {
            (formula, unpaid) = (WithoutLeaveDays, leave.DistinctBy(entry => entry.Date).Count());
            operands.Add(new("unpaid_days", unpaid));
        }

        var unrounded = rate.Amount * ((days * partsOfDay) - unpaid) / (input.PayPeriods * daysOfPeriod * partsOfDay);
        var trace = new LineTrace(null, formula, operands, unrounded, Rounding.HalfAwayFromZeroName) { Salary = new SalarySource(rate, DaysOf(part), leave) };
        return new PayLine(
            ManualEarnings.LineKindOf(input.EarningCode.Kind), input.EarningCode.Code, input.EarningCode.Name, null, null, Rounding.HalfAwayFromZero(unrounded), trace)
        {
            Work = new LineWork(part[^1].To, null, null, part[0].Classification, null, null, rate.PayRateId, null),
        };
    }

    private static List<SalaryDays> DaysOf(List<SalaryStretch> part) => part.ConvertAll(stretch => new SalaryDays(stretch.From, stretch.To, stretch.Days));
}
