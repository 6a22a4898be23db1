using Payroll.Domain.Common;

namespace Payroll.Domain.PayCalculation;

/// <summary>What the calculation finds for one person.</summary>
public abstract record PayOutcome;

/// <summary>The person is paid.</summary>
/// <param name="HoursWorked">Hours worked, where any are known.</param>
/// <param name="Lines">The lines, in the order in which they stand on the paystub.</param>
/// <param name="Totals">Their sums.</param>
/// <param name="YearToDate">The tax year's sums, these included.</param>
/// <param name="LinesYearToDate">For each line: the tax year's sum of its kind and code, this run included.</param>
public sealed record PaidOutcome(
    decimal? HoursWorked,
    IReadOnlyList<PayLine> Lines,
    PayTotals Totals,
    PayTotals YearToDate,
    IReadOnlyList<Money> LinesYearToDate) : PayOutcome
{
    /// <summary>The same, whose amounts are all in whole cents.</summary>
    /// <exception cref="InvalidOperationException">One has fractions of a cent.</exception>
    public PaidOutcome InWholeCents()
    {
        Totals.InWholeCents();
        YearToDate.InWholeCents();
        foreach (var amount in Lines.Select(line => line.Amount).Concat(LinesYearToDate)) _ = amount.InWholeCents();
        return this;
    }
}

/// <summary>The person's pay could not be computed: set aside, never paid wrongly.</summary>
/// <param name="Code">One of <see cref="PayBlockerCodes"/>.</param>
/// <param name="Message">What to do about it.</param>
public sealed record BlockedOutcome(string Code, string Message) : PayOutcome;

/// <summary>The person gets nothing in this run, for a harmless reason.</summary>
/// <param name="Reason">One of <see cref="SkipReasons"/>.</param>
public sealed record SkippedOutcome(string Reason) : PayOutcome;

/// <summary>Why a person's pay could not be computed.</summary>
public static class PayBlockerCodes
{
    /// <summary>Deductions and taxes exceed the pay.</summary>
    public const string NegativeNetPay = "negative_net_pay";

    /// <summary>A regular run has pay for a person who is not employed in its period any more.</summary>
    public const string NotEmployed = "not_employed";

    /// <summary>There is no withholding table for the jurisdiction and pay date.</summary>
    public const string NoTableForDate = "no_table_for_date";

    /// <summary>There is no pay rate for work on its date.</summary>
    public const string NoRate = "no_rate";

    /// <summary>A rate by the unit, and an entry without units.</summary>
    public const string NoUnits = "no_units";

    /// <summary>An amount is larger than any pay.</summary>
    public const string AmountTooLarge = "amount_too_large";

    /// <summary>A fault of ours while computing this person.</summary>
    public const string CalculationFailed = "calculation_failed";
}

/// <summary>Why a person gets nothing.</summary>
public static class SkipReasons
{
    /// <summary>Neither pay is given, nor is there anything to price.</summary>
    public const string NoPayGiven = "no_pay_given";

    /// <summary>The input says so.</summary>
    public const string Excluded = "excluded";
}
