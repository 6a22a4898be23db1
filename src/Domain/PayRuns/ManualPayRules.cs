using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.PayRuns;

/// <summary>The rules that given pay keeps, whatever the run: what excludes what, what wants what, and where amounts may be negative.</summary>
public static class ManualPayRules
{
    /// <summary>An amount is in whole cents.</summary>
    public const int AmountDecimals = 2;

    /// <summary>Hours have at most two decimals.</summary>
    public const int HoursDecimals = 2;

    /// <summary>A rate has at most six decimals.</summary>
    public const int RateDecimals = 6;

    /// <summary>Every rule that is broken, with the path of the member inside the given pay.</summary>
    public static IEnumerable<FieldError> Check(ManualPay given, PayRunType type)
    {
        var negativeAllowed = type == PayRunType.Correction;
        if (given.GrossPay is not null && given.Earnings.Count > 0)
            yield return Inconsistent("earnings", "Give gross_pay or earnings, not both.");
        if (given.GrossPay is not null && given.HoursWorked is null)
            yield return new("hours_worked", FieldErrorCodes.Required, "Give hours_worked beside gross_pay.");
        if (given.HoursWorked is not null && !given.HasPay)
            yield return Inconsistent("hours_worked", "hours_worked alone pays nothing. Give gross_pay, earnings or bonuses beside it.");
        if (given.Exclude && given.HasPay)
            yield return Inconsistent("exclude", "An excluded employee is not paid: leave pay and deductions out, or exclude.");
        if (Negative("hours_worked", given.HoursWorked) is { } hours) yield return hours;
        if (Negative("gross_pay", given.GrossPay) is { } gross) yield return gross;
        foreach (var error in CheckDecimals(given)) yield return error;

        for (var i = 0; i < given.Earnings.Count; i++)
        {
            var (path, earning) = ($"earnings[{i}]", given.Earnings[i]);
            foreach (var error in CheckEarning(earning, path)) yield return error;
            if (Negative($"{path}.amount", earning.Amount) is { } amount) yield return amount;
            if (Negative($"{path}.hours", earning.Hours) is { } worked) yield return worked;
        }

        for (var i = 0; i < given.Bonuses.Count; i++)
            if (Negative($"bonuses[{i}].amount", given.Bonuses[i].Amount) is { } error) yield return error;
        for (var i = 0; i < given.Deductions.Count; i++)
            if (Negative($"deductions[{i}].amount", given.Deductions[i].Amount) is { } error) yield return error;

        FieldError? Negative(string field, decimal? value) => value < 0 && !negativeAllowed
            ? new FieldError(field, FieldErrorCodes.OutOfRange, "Negative figures belong into correction runs.")
            : null;
    }

    /// <summary>Every figure with more decimals than it may have, by its path inside the given pay: amounts are in whole cents.</summary>
    public static IEnumerable<FieldError> CheckDecimals(ManualPay given) => new[]
        {
            FieldError.OfDecimals("hours_worked", given.HoursWorked, HoursDecimals),
            FieldError.OfDecimals("gross_pay", given.GrossPay, AmountDecimals),
        }
        .Concat(given.Earnings.SelectMany((earning, i) => new[]
        {
            FieldError.OfDecimals($"earnings[{i}].hours", earning.Hours, HoursDecimals),
            FieldError.OfDecimals($"earnings[{i}].rate", earning.Rate, RateDecimals),
            FieldError.OfDecimals($"earnings[{i}].amount", earning.Amount, AmountDecimals),
        }))
        .Concat(given.Bonuses.Select((bonus, i) => FieldError.OfDecimals($"bonuses[{i}].amount", bonus.Amount, AmountDecimals)))
        .Concat(given.Deductions.Select((deduction, i) => FieldError.OfDecimals($"deductions[{i}].amount", deduction.Amount, AmountDecimals)))
        .OfType<FieldError>();

    /// <summary>Every earning whose code the organization doesn't have or no longer uses, or whose money goes against the code's kind.</summary>
    /// <param name="given">What is given.</param>
    /// <param name="codes">The organization's earning codes, by code.</param>
    /// <param name="before">What was given before in its place: it keeps codes that have been retired since.</param>
    public static IEnumerable<FieldError> CheckCodes(ManualPay given, IReadOnlyDictionary<string, EarningCode> codes, ManualPay? before)
    {
        for (var i = 0; i < given.Earnings.Count; i++)
        {
            var (path, earning) = ($"earnings[{i}]", given.Earnings[i]);
            if (!codes.TryGetValue(earning.Code, out var code))
                yield return new($"{path}.code", FieldErrorCodes.UnknownReference, $"There is no earning code '{earning.Code}' in this organization.");
            else if (code.IsRetired && before?.Earnings.Any(e => e.Code == code.Code) != true)
                yield return Inconsistent($"{path}.code", $"The earning code '{code.Code}' is retired. Give another one, or take it back into use.");
            else if (code.Kind == EarningKind.Unpaid && (earning.Amount ?? earning.Rate ?? 0) != 0)
                yield return Inconsistent($"{path}.amount", "Unpaid time has hours, and an amount or a rate of zero.");
        }
    }

    private static IEnumerable<FieldError> CheckEarning(ManualEarning earning, string path)
    {
        if (earning.Amount is null && (earning.Hours is null || earning.Rate is null))
            yield return new($"{path}.amount", FieldErrorCodes.Required, "Give an amount, or hours and a rate.");
        if (earning.Amount is not null && earning.Rate is not null)
            yield return Inconsistent($"{path}.rate", "Give an amount, or hours and a rate, not both.");
        if (earning.Rate < 0)
            yield return new($"{path}.rate", FieldErrorCodes.OutOfRange, "A rate is never negative. In a correction give negative hours.");
    }

    private static FieldError Inconsistent(string field, string message) => new(field, FieldErrorCodes.Inconsistent, message);
}
