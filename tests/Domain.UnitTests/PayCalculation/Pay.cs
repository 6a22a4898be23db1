using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayCalculation;

/// <summary>Given pay, and what is computed from it, for tests that care about one thing at a time.</summary>
internal static class Pay
{
    /// <summary>The codes that every organization starts with.</summary>
    public static IReadOnlyList<EarningCodeSnapshot> Snapshots { get; } = [.. StartingEarningCode.All.Select(code => new EarningCodeSnapshot(code.Code, code.Name, code.Kind))];

    public static ManualPay Of(
        decimal? hoursWorked = null,
        decimal? grossPay = null,
        ManualEarning[]? earnings = null,
        decimal[]? bonuses = null,
        ManualDeduction[]? deductions = null,
        bool exclude = false) => new(
            hoursWorked, grossPay, earnings ?? [], [.. (bonuses ?? []).Select(amount => new ManualBonus("Bonus", amount))], deductions ?? [], exclude);

    public static ManualEarning Hours(decimal hours, decimal rate, string code = "ordinary") => new(code, null, hours, rate, null);

    public static ManualEarning Amount(decimal amount, string code = "ordinary", decimal? hours = null) => new(code, null, hours, null, amount);

    public static ManualDeduction Deduction(decimal amount, string? code = null) => new(code, "Union fee", amount, ManualDeductionKind.Deduction, null);

    public static ManualDeduction Tax(decimal amount, string? code = null) => new(code, "Income tax", amount, ManualDeductionKind.Tax, null);

    public static PayInput Input(
        ManualPay? given,
        PayRunType type = PayRunType.Regular,
        Jurisdiction jurisdiction = Jurisdiction.None,
        bool isCovered = true,
        params YearToDateAmount[] yearToDate) => new(
            new PayRunSnapshot(type, "engineering", jurisdiction, "USD", new(2026, 6, 1), new(2026, 6, 14), new(2026, 6, 19)),
            new EmployeeSnapshot(new Guid(1, 0, 0, new byte[8]), null, "Jane", "Doe", "full_time", TaxTreatment.Employee, null, isCovered, null),
            given is null ? null : new ManualPaySnapshot(new Guid(2, 0, 0, new byte[8]), 1, given),
            yearToDate,
            Snapshots);

    public static PayOutcome Calculate(ManualPay? given, PayRunType type = PayRunType.Regular) => PayCalculator.Calculate(Input(given, type));

    public static PaidOutcome Paid(ManualPay given, PayRunType type = PayRunType.Regular, params YearToDateAmount[] yearToDate) =>
        (PaidOutcome)PayCalculator.Calculate(Input(given, type, yearToDate: yearToDate));

    /// <summary>Any pay that the rules let through in a run of the type.</summary>
    public static Gen<ManualPay> Any(PayRunType type)
    {
        var negative = type == PayRunType.Correction;
        var figures = Gen.OneOf(Gen.Choose(negative ? -300 : 0, 300), Gen.Choose(negative ? -99_999_999 : 0, 99_999_999)).Select(cents => cents / 100m);
        var hours = Gen.Choose(negative ? -9_999 : 0, 9_999).Select(hundredths => hundredths / 100m);
        var rates = Gen.Choose(0, 99_999_999).Select(millionths => millionths / 1_000_000m);
        var codes = Gen.Elements(Snapshots.Where(code => code.Kind != EarningKind.Unpaid).Select(code => code.Code));
        var earnings = Gen.OneOf(
            from code in codes from h in hours from rate in rates select Hours(h, rate, code),
            from code in codes from amount in figures select Amount(amount, code));
        var deductions =
            from amount in figures
            from tax in Gen.Elements(true, false)
            from code in Gen.Elements<string?>(null, "a", "b")
            select tax ? Tax(amount, code) : Deduction(amount, code);
        return
            from gross in figures
            from worked in hours
            from lines in earnings.ListOf()
            from bonuses in figures.ListOf()
            from kept in deductions.ListOf()
            from inOne in Gen.Elements(true, false)
            select inOne
                ? Of(worked, gross, null, [.. bonuses.Take(5)], [.. kept.Take(5)])
                : Of(null, null, [.. lines.Take(8)], [.. bonuses.Take(5)], [.. kept.Take(5)]);
    }
}
