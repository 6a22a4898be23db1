using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.PayCalculation;

/// <summary>Lines of gross pay and reimbursements from given figures.</summary>
internal static class GivenEarnings
{
    public static IEnumerable<PayLine> Lines(GivenPay given)
    {
        if (given.GrossPay is { } gross)
            yield return AsGiven(LineKind.Earning, "ordinary", "Gross pay as given", given.HoursWorked, gross, "gross_pay");

        for (var i = 0; i < given.Earnings.Count; i++)
            yield return Line(given.Earnings[i], $"earnings[{i}]");

        for (var i = 0; i < given.Bonuses.Count; i++)
            yield return AsGiven(LineKind.Bonus, "bonus", given.Bonuses[i].Description, null, given.Bonuses[i].Amount, $"bonuses[{i}].amount");
    }

    /// <summary>Hours worked: as given, else the hours of the earnings that count as work; null when there are none.</summary>
    public static decimal? HoursWorked(GivenPay given) =>
        given.HoursWorked ?? given.Earnings.Where(e => EarningCode.Find(e.Code)?.IsWorked == true).Aggregate((decimal?)null, (sum, e) =>
            e.Hours is null ? sum : (sum ?? 0) + e.Hours);

    internal static PayLine AsGiven(LineKind kind, string code, string description, decimal? hours, decimal amount, string input) => new(
        kind, code, description, hours, null, new Money(amount),
        new LineTrace(input, "amount", [new("amount", amount)], amount, Rounding.NoneName));

    private static PayLine Line(GivenEarning earning, string path)
    {
        var code = EarningCode.Find(earning.Code) ?? throw new InvalidOperationException("Given pay names an earning code that does not exist.");
        var description = earning.Description ?? code.Name;
        if (earning.Amount is { } amount)
            return AsGiven(code.LineKind, code.Code, description, earning.Hours, amount, $"{path}.amount");

        var (hours, rate) = (earning.Hours ?? 0, earning.Rate ?? 0);
        var unrounded = hours * rate;
        var trace = new LineTrace(path, "hours × rate", [new("hours", hours), new("rate", rate)], unrounded, Rounding.HalfAwayFromZeroName);
        return new PayLine(code.LineKind, code.Code, description, hours, rate, Rounding.HalfAwayFromZero(unrounded), trace);
    }
}
