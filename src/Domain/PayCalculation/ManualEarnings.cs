using Payroll.Domain.Codes;
using Payroll.Domain.Common;

namespace Payroll.Domain.PayCalculation;

/// <summary>Lines of gross pay and reimbursements from given figures.</summary>
internal sealed class ManualEarnings(IReadOnlyList<EarningCodeSnapshot> codes)
{
    public IEnumerable<PayLine> Lines(ManualPay given)
    {
        if (given.GrossPay is { } gross)
            yield return AsGiven(LineKind.Earning, EngineCodes.Ordinary, "Gross pay as given", given.HoursWorked, gross, "gross_pay");

        for (var i = 0; i < given.Earnings.Count; i++)
            yield return Line(given.Earnings[i], $"earnings[{i}]");

        for (var i = 0; i < given.Bonuses.Count; i++)
        {
            var description = given.Bonuses[i].Description ?? SnapshotOf(EngineCodes.Bonus).Name;
            yield return AsGiven(LineKind.Bonus, EngineCodes.Bonus, description, null, given.Bonuses[i].Amount, $"bonuses[{i}].amount");
        }
    }

    /// <summary>Hours worked: as given, else the hours of the earnings that count as work; null when there are none.</summary>
    public decimal? HoursWorked(ManualPay given) =>
        given.HoursWorked ?? given.Earnings.Where(e => SnapshotOf(e.Code).Kind == EarningKind.Worked).Aggregate((decimal?)null, (sum, e) =>
            e.Hours is null ? sum : (sum ?? 0) + e.Hours);

    internal static PayLine AsGiven(LineKind kind, string code, string description, decimal? hours, decimal amount, string input) => new(
        kind, code, description, hours, null, new Money(amount),
        new LineTrace(input, "amount", [new("amount", amount)], amount, Rounding.NoneName));

    private PayLine Line(ManualEarning earning, string path)
    {
        var code = SnapshotOf(earning.Code);
        var kind = LineKindOf(code.Kind);
        var description = earning.Description ?? code.Name;
        if (earning.Amount is { } amount)
            return AsGiven(kind, code.Code, description, earning.Hours, amount, $"{path}.amount");

        var (hours, rate) = (earning.Hours ?? 0, earning.Rate ?? 0);
        var unrounded = hours * rate;
        var trace = new LineTrace(path, "hours × rate", [new("hours", hours), new("rate", rate)], unrounded, Rounding.HalfAwayFromZeroName);
        return new PayLine(kind, code.Code, description, hours, rate, Rounding.HalfAwayFromZero(unrounded), trace);
    }

    private EarningCodeSnapshot SnapshotOf(string name) => codes.FirstOrDefault(code => code.Code == name)
        ?? throw new InvalidOperationException("Given pay names an earning code that does not exist.");

    /// <summary>The kind of the lines of an earning code.</summary>
    internal static LineKind LineKindOf(EarningKind kind) => kind switch
    {
        EarningKind.Bonus => LineKind.Bonus,
        EarningKind.Reimbursement => LineKind.Reimbursement,
        _ => LineKind.Earning,
    };
}
