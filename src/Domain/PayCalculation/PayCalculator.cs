using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Earnings;

namespace Payroll.Domain.PayCalculation;

/// <summary>The recipe: from everything known of one person in one run to their pay. Pure; the same input gives the same outcome.</summary>
public static class PayCalculator
{
    /// <summary>Goes up with each change that can give another outcome for the same input. Kept with each result.</summary>
    public const int EngineVersion = 1;

    /// <summary>The largest amount of a line, and of a sum of the tax year.</summary>
    private const decimal MaxAmount = 999_999_999_999.99m;

    /// <summary>Computes one person's pay.</summary>
    /// <returns>A <see cref="PaidOutcome"/>, an <see cref="BlockedOutcome"/> or a <see cref="SkippedOutcome"/>.</returns>
    public static PayOutcome Calculate(PayInput input)
    {
        var given = input.Given?.Pay ?? ManualPay.Nothing;
        var hours = given.HasEarnings ? null : input.Hours;
        var salary = given.HasEarnings ? null : input.Salary;
        var hasOpenHours = hours?.Entries.Any(entry => !entry.CountsOnly) is true;
        if (given.Exclude) return new SkippedOutcome(SkipReasons.Excluded);
        if (!given.HasPay && hours is null && salary is null) return new SkippedOutcome(SkipReasons.NoPayGiven);
        if (!input.Employee.IsCovered && !hasOpenHours) return NotEmployed(input.Run);
        if (WithholdingTables.AreMissing(input.Run.Jurisdiction)) return NoTable(input.Run);

        var earnings = new ManualEarnings(input.EarningCodes);
        var priced = hours is null ? null : HoursPricer.Price(hours with { BonusesInRegularRate = Bonuses(given, hours) });
        var salaries = SalaryLines.Of(salary);
        if (priced?.Problems is [var problem, ..]) return new BlockedOutcome(problem.Code, problem.Message);
        if (SalaryLines.Problem(salary) is { } gap) return gap;
        if (priced is null or { Lines: [] } && salaries.Count == 0 && !given.HasPay && !hasOpenHours) return new SkippedOutcome(SkipReasons.NoPayGiven);

        // Reimbursements stand behind gross pay, whatever the order in which they were given.
        List<PayLine> lines = [.. salaries.Concat(HoursLines.Of(priced, hours)).Concat(earnings.Lines(given)).Concat(ManualDeductions.Lines(given)).OrderBy(line => line.Kind)];
        var totals = PayTotals.Of(lines.Select(line => (line.Kind, line.Amount)));
        var year = PayTotals.Of(input.YearToDate.Select(amount => (amount.Kind, amount.Amount))) + totals;
        if (lines.Exists(line => IsTooLarge(line.Amount)) || IsTooLarge(year.GrossPay) || IsTooLarge(year.Reimbursements)) return TooLarge();
        if (totals.NetPay < Money.Zero && input.Run.Type != PayRunType.Correction) return NegativeNet(totals);

        return new PaidOutcome(
            hasOpenHours ? HoursLines.HoursWorked(hours!) : earnings.HoursWorked(given),
            lines,
            totals,
            year,
            YearToDate(lines, input.YearToDate));
    }

    private static Money Bonuses(ManualPay given, HoursInput hours) => hours.OutsideRegularRate.Contains(EngineCodes.Bonus)
        ? Money.Zero
        : Money.Sum(given.Bonuses.Select(bonus => new Money(bonus.Amount)));

    private static List<Money> YearToDate(List<PayLine> lines, IReadOnlyList<YearToDateAmount> before)
    {
        var sums = lines.GroupBy(line => (line.Kind, line.Code)).ToDictionary(group => group.Key, group => Money.Sum(group.Select(line => line.Amount)));
        foreach (var year in before)
            if (sums.TryGetValue((year.Kind, year.Code), out var sum)) sums[(year.Kind, year.Code)] = sum + year.Amount;
        return lines.ConvertAll(line => sums[(line.Kind, line.Code)]);
    }

    private static BlockedOutcome NotEmployed(PayRunSnapshot run) => new(
        PayBlockerCodes.NotEmployed,
        $"Pay is given, but the employee has no day in the pay group from {run.PayPeriodStart:O} to {run.PayPeriodEnd:O}. "
        + "Take the input back, or put the employment right.");

    private static BlockedOutcome NoTable(PayRunSnapshot run) => new(
        PayBlockerCodes.NoTableForDate,
        $"There is no withholding table of {run.Jurisdiction.ToString().ToUpperInvariant()} for the pay date {run.PayDate:O}. "
        + "A pay group with the jurisdiction none takes taxes as given.");

    private static bool IsTooLarge(Money amount) => Math.Abs(amount.Amount) > MaxAmount;

    private static BlockedOutcome TooLarge() => new(
        PayBlockerCodes.AmountTooLarge, "An amount is larger than 999,999,999,999.99. Check the rates, units and supplied amounts of the employee.");

    private static BlockedOutcome NegativeNet(PayTotals totals) => new(
        PayBlockerCodes.NegativeNetPay,
        $"Taxes and deductions exceed the pay by {totals.AmountOwed}. Give less to keep back, or more pay.");
}
