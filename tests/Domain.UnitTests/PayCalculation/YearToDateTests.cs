using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Domain.UnitTests.PayCalculation;

public sealed class YearToDateTests
{
    private static readonly YearToDateAmount[] Before =
    [
        new(LineKind.Earning, "ordinary", new(8000)),
        new(LineKind.Earning, "overtime", new(300)),
        new(LineKind.Bonus, "bonus", new(100)),
        new(LineKind.Reimbursement, "reimbursement", new(50)),
        new(LineKind.Tax, "tax", new(1600)),
        new(LineKind.Deduction, "tax", new(7)),
        new(LineKind.Deduction, "deduction", new(20)),
    ];

    [Test]
    public void YearToDate_OfALine_IsTheYearsSumOfItsKindAndCodeWithThisRun()
    {
        var paid = Pay.Paid(Pay.Of(80, 4000, deductions: [Pay.Tax(800), Pay.Deduction(10), Pay.Deduction(5, "new")]), yearToDate: Before);

        Assert.That(paid.LinesYearToDate.Select(sum => sum.Amount), Is.EqualTo(new[] { 12_000m, 2_400m, 30m, 5m }));
    }

    [Test]
    public void YearToDate_OfTwoLinesOfOneCode_IsTheSameForBoth()
    {
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Amount(10), Pay.Amount(20)]), yearToDate: Before);

        Assert.That(paid.LinesYearToDate.Select(sum => sum.Amount), Is.EqualTo(new[] { 8_030m, 8_030m }));
    }

    [Test]
    public void YearToDate_OfTheStub_HasEverythingOfTheYearWithThisRun()
    {
        var year = Pay.Paid(Pay.Of(80, 4000, deductions: [Pay.Tax(800)]), yearToDate: Before).YearToDate;

        Assert.That(year, Is.EqualTo(new PayTotals(new(12_400), new(50), new(2_400), new(27), Money.Zero)));
        Assert.That(year.NetPay, Is.EqualTo(new Money(10_023)));
    }

    [Test]
    public void YearToDate_WithNothingBefore_IsThisRun()
    {
        var paid = Pay.Paid(Pay.Of(80, 4000, deductions: [Pay.Tax(800)]));

        Assert.That(paid.YearToDate, Is.EqualTo(paid.Totals));
    }

    [Test]
    public void YearToDate_InACorrection_GoesDown() =>
        Assert.That(
            Pay.Paid(Pay.Of(-2, -100, deductions: [Pay.Tax(-32)]), PayRunType.Correction, Before).LinesYearToDate.Select(sum => sum.Amount),
            Is.EqualTo(new[] { 7_900m, 1_568m }));
}
