using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.UnitTests.PayCalculation;

public sealed class PayCalculatorProperties
{
    private const int Cases = 300;

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property GrossPay_IsTheSumOfEarningsAndBonuses() => ForAllPaid(paid =>
        Assert.That(paid.Totals.GrossPay, Is.EqualTo(Sum(paid, LineKind.Earning) + Sum(paid, LineKind.Bonus))));

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property NetPay_IsGrossPayAndReimbursementsLessTaxesAndDeductions() => ForAllPaid(paid =>
        Assert.That(
            paid.Totals.NetPay,
            Is.EqualTo(paid.Totals.GrossPay + Sum(paid, LineKind.Reimbursement) - Sum(paid, LineKind.Tax) - Sum(paid, LineKind.Deduction))));

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property EveryLine_HasWholeCentsAndComputesAgainFromItsTrace() => ForAllPaid(paid =>
    {
        foreach (var line in paid.Lines)
        {
            var again = line.Trace.Operands.Aggregate(1m, (product, operand) => product * operand.Value);
            Assert.That(line.Amount.HasWholeCents);
            Assert.That(line.Trace.Unrounded, Is.EqualTo(again));
            Assert.That(line.Trace.Rounding == Rounding.NoneName ? new Money(again) : Rounding.HalfAwayFromZero(again), Is.EqualTo(line.Amount));
        }
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property EveryGivenFigure_MakesExactlyOneLine() =>
        Prop.ForAll(Pay.Any(PayRunType.Correction).Where(given => given.HasPay).ToArbitrary(), given =>
            Assert.That(
                Pay.Paid(given, PayRunType.Correction).Lines,
                Has.Count.EqualTo((given.GrossPay is null ? 0 : 1) + given.Earnings.Count + given.Bonuses.Count + given.Deductions.Count)));

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property OutsideCorrections_NobodyIsPaidLessThanNothing() =>
        Prop.ForAll(Pay.Any(PayRunType.Regular).Where(given => given.HasPay).ToArbitrary(), given =>
        {
            var corrected = Pay.Paid(given, PayRunType.Correction).Totals;
            var outcome = Pay.Calculate(given);

            Assert.That(outcome is PaidOutcome, Is.EqualTo(corrected.NetPay >= Money.Zero));
            Assert.That(outcome is BlockedOutcome { Code: PayBlockerCodes.NegativeNetPay }, Is.EqualTo(corrected.NetPay < Money.Zero));
        });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property AmountOwed_IsTheNegativeNetPayOrNothing() => ForAllPaid(paid =>
        Assert.That(paid.Totals.AmountOwed.Amount, Is.EqualTo(Math.Max(0, -paid.Totals.NetPay.Amount))));

    [FsCheck.NUnit.Property(MaxTest = 100)]
    public Property TheTotalsOfARun_AreTheSumsOfItsPeople() =>
        Prop.ForAll(Pay.Any(PayRunType.Correction).Where(given => given.HasPay).ListOf().ToArbitrary(), people =>
        {
            var paid = people.Select(given => Pay.Paid(given, PayRunType.Correction).Totals).ToList();
            var run = paid.Aggregate(PayRunTotals.None, (totals, person) => totals.Plus(person));

            Assert.That(run, Is.EqualTo(new PayRunTotals(
                paid.Count,
                Money.Sum(paid.Select(p => p.GrossPay)),
                Money.Sum(paid.Select(p => p.Reimbursements)),
                Money.Sum(paid.Select(p => p.Taxes)),
                Money.Sum(paid.Select(p => p.Deductions)),
                Money.Sum(paid.Select(p => p.NetPay)),
                Money.Sum(paid.Select(p => p.EmployerContributions)))));
            Assert.That(run.NetPay, Is.EqualTo(run.GrossPay + run.Reimbursements - run.Taxes - run.Deductions));
        });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property YearToDate_AfterTwoRuns_IsBothOfThem() =>
        Prop.ForAll(Arbitrary, Arbitrary, (first, second) =>
        {
            var before = Pay.Paid(first, PayRunType.Correction);
            var sums = before.Lines.GroupBy(line => (line.Kind, line.Code))
                .Select(lines => new YearToDateAmount(lines.Key.Kind, lines.Key.Code, Money.Sum(lines.Select(line => line.Amount)))).ToArray();

            var after = Pay.Paid(second, PayRunType.Correction, sums);

            Assert.That(after.YearToDate, Is.EqualTo(before.Totals + after.Totals));
            Assert.That(after.Lines.Zip(after.LinesYearToDate), Has.All.Matches<(PayLine Line, Money YearToDate)>(pair =>
                pair.YearToDate == Money.Sum(before.Lines.Concat(after.Lines)
                    .Where(line => (line.Kind, line.Code) == (pair.Line.Kind, pair.Line.Code)).Select(line => line.Amount))));
        });

    private static Arbitrary<ManualPay> Arbitrary => Pay.Any(PayRunType.Correction).Where(given => given.HasPay).ToArbitrary();

    private static Money Sum(PaidOutcome paid, LineKind kind) => Money.Sum(paid.Lines.Where(line => line.Kind == kind).Select(line => line.Amount));

    private static Property ForAllPaid(Action<PaidOutcome> check) =>
        Prop.ForAll(Arbitrary, given => check(Pay.Paid(given, PayRunType.Correction)));
}
