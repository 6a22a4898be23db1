using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayCalculation;

public sealed class PayCalculatorTests
{
    [Test]
    public void PaidHoursOfAnEarlierRun_DoNotCoverAnEmployeeWhoLeft()
    {
        var bonus = Pay.Of() with { Bonuses = [new("Farewell", 100)] };
        var input = Pay.Input(bonus, PayRunType.Regular);
        var hours = Pricing.Week.Input(Pricing.Week.Hours(Pricing.Week.Monday, 8) with { IsPaid = true });
        var outcome = PayCalculator.Calculate(input with { Employee = input.Employee with { IsCovered = false }, Hours = hours });
        Assert.That(outcome, Is.InstanceOf<BlockedOutcome>().With.Property("Code").EqualTo(PayBlockerCodes.NotEmployed));
    }

    [Test]
    public void Calculate_WithHoursAndARateOfFourDecimals_RoundsTheLineOnceAndTellsHow()
    {
        var line = Pay.Paid(Pay.Of(earnings: [Pay.Hours(38, 27.1658m)])).Lines.Single();

        Assert.That(line.Amount, Is.EqualTo(new Money(1032.30m)));
        Assert.That((line.Hours, line.Rate), Is.EqualTo((38m, 27.1658m)));
        Assert.That((line.Trace.Formula, line.Trace.Unrounded, line.Trace.Rounding), Is.EqualTo(("hours × rate", 1032.3004m, "half_away_from_zero")));
        Assert.That(line.Trace.Operands, Is.EqualTo(new LineOperand[] { new("hours", 38m), new("rate", 27.1658m) }));
    }

    [TestCase("0.5", "0.01", "0.01")]
    [TestCase("-0.5", "0.01", "-0.01")]
    [TestCase("1.5", "0.03", "0.05")]
    [TestCase("0.5", "0.009999", "0.00")]
    [TestCase("0.5", "0.010001", "0.01")]
    [TestCase("-0.5", "0.010001", "-0.01")]
    [TestCase("2.5", "33.333333", "83.33")]
    [TestCase("0.25", "40.50", "10.13")]
    [TestCase("-0.25", "40.50", "-10.13")]
    public void Calculate_AtHalfACent_RoundsAwayFromZero(string hours, string rate, string amount)
    {
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Hours(Parse(hours), Parse(rate))]), PayRunType.Correction);

        Assert.That(paid.Lines.Single().Amount, Is.EqualTo(new Money(Parse(amount))));
    }

    [Test]
    public void Calculate_WithSeveralLines_AddsRoundedLines()
    {
        // Three times 0.005: rounded line by line 0.03; their exact sum would give 0.02.
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Hours(0.5m, 0.01m), Pay.Hours(0.5m, 0.01m), Pay.Hours(0.5m, 0.01m)]));

        Assert.That(paid.Totals.GrossPay, Is.EqualTo(new Money(0.03m)));
    }

    [Test]
    public void Calculate_WithGrossPayBonusTaxAndDeduction_GivesGrossAndNet()
    {
        var paid = Pay.Paid(Pay.Of(80, 4000, null, [250], [Pay.Tax(800.50m), Pay.Deduction(49.50m)]));

        Assert.That(paid.Totals, Is.EqualTo(new PayTotals(new(4250), new(0), new(800.50m), new(49.50m), new(0))));
        Assert.That(paid.Totals.NetPay, Is.EqualTo(new Money(3400)));
        Assert.That(paid.HoursWorked, Is.EqualTo(80));
        Assert.That(paid.Lines.Select(line => (line.Kind, line.Code)), Is.EqualTo(new[]
        {
            (LineKind.Earning, "ordinary"), (LineKind.Bonus, "bonus"), (LineKind.Tax, "tax"), (LineKind.Deduction, "deduction"),
        }));
    }

    [Test]
    public void Calculate_WithAReimbursement_AddsItToNetPayOnly()
    {
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Amount(125, "reimbursement"), Pay.Amount(1500)], deductions: [Pay.Tax(300)]));

        Assert.That((paid.Totals.GrossPay, paid.Totals.Reimbursements, paid.Totals.NetPay), Is.EqualTo((new Money(1500), new Money(125), new Money(1325))));
        Assert.That(paid.Lines.Select(line => line.Kind), Is.EqualTo(new[] { LineKind.Earning, LineKind.Reimbursement, LineKind.Tax }));
    }

    [Test]
    public void Calculate_WithAnEarningOfTheCodeBonus_MakesABonusLine() =>
        Assert.That(Pay.Paid(Pay.Of(earnings: [Pay.Amount(100, "bonus")])).Lines.Single().Kind, Is.EqualTo(LineKind.Bonus));

    [Test]
    public void Calculate_WithDescriptionsAndCodes_KeepsThemAndFillsInWhatIsMissing()
    {
        var paid = Pay.Paid(Pay.Of(
            earnings: [new ManualEarning("overtime", "Saturday", null, null, 10), Pay.Amount(10, "annual_leave")],
            deductions: [Pay.Deduction(1, "UNION"), Pay.Tax(1, "STATE")]));

        Assert.That(paid.Lines.Select(line => (line.Code, line.Description)), Is.EqualTo(new[]
        {
            ("overtime", "Saturday"), ("annual_leave", "Annual leave"), ("STATE", "Income tax"), ("UNION", "Union fee"),
        }));
    }

    [Test]
    public void Calculate_ForEveryLine_NamesTheMemberThatItComesFrom()
    {
        var paid = Pay.Paid(Pay.Of(earnings: [Pay.Amount(10), Pay.Hours(1, 10)], bonuses: [5], deductions: [Pay.Tax(1), Pay.Deduction(2)]));

        Assert.That(paid.Lines.Select(line => line.Trace.Input), Is.EqualTo(new[]
        {
            "earnings[0].amount", "earnings[1]", "bonuses[0].amount", "deductions[0].amount", "deductions[1].amount",
        }));
    }

    [Test]
    public void Calculate_WhenKeptBackIsMoreThanThePay_IsAnExceptionThatNamesTheDifference()
    {
        var outcome = Pay.Calculate(Pay.Of(8, 100, deductions: [Pay.Tax(60), Pay.Deduction(40.01m)]));

        Assert.That(outcome, Is.TypeOf<BlockedOutcome>());
        Assert.That(((BlockedOutcome)outcome).Code, Is.EqualTo("negative_net_pay"));
        Assert.That(((BlockedOutcome)outcome).Message, Does.Contain("0.01"));
    }

    [Test]
    public void Calculate_WhenKeptBackIsExactlyThePay_PaysZero() =>
        Assert.That(Pay.Paid(Pay.Of(8, 100, deductions: [Pay.Tax(100)])).Totals.NetPay, Is.EqualTo(Money.Zero));

    [TestCase(PayRunType.Regular)]
    [TestCase(PayRunType.OffCycle)]
    [TestCase(PayRunType.Bonus)]
    public void Calculate_WithANegativeNetOutsideCorrections_IsAnException(PayRunType type) =>
        Assert.That(Pay.Calculate(Pay.Of(deductions: [Pay.Deduction(1)]), type), Is.TypeOf<BlockedOutcome>());

    [Test]
    public void Calculate_WithANegativeNetInACorrection_IsOwed()
    {
        var paid = Pay.Paid(Pay.Of(-2, -100, deductions: [Pay.Tax(-32)]), PayRunType.Correction);

        Assert.That((paid.Totals.GrossPay, paid.Totals.Taxes, paid.Totals.NetPay), Is.EqualTo((new Money(-100), new Money(-32), new Money(-68))));
        Assert.That(paid.Totals.AmountOwed, Is.EqualTo(new Money(68)));
    }

    [TestCase(Jurisdiction.Au, "AU")]
    [TestCase(Jurisdiction.Us, "US")]
    public void Calculate_WhereTheLawWouldWithhold_IsAnExceptionWhileThereIsNoTable(Jurisdiction jurisdiction, string named)
    {
        var outcome = PayCalculator.Calculate(Pay.Input(Pay.Of(80, 4000), jurisdiction: jurisdiction));

        Assert.That(outcome, Is.TypeOf<BlockedOutcome>());
        Assert.That(((BlockedOutcome)outcome).Code, Is.EqualTo("no_table_for_date"));
        Assert.That(((BlockedOutcome)outcome).Message, Does.Contain(named).And.Contain("2026-06-19"));
    }

    [Test]
    public void Calculate_ForSomebodyWhomTheRunDoesNotCover_IsAnException() =>
        Assert.That(
            (PayCalculator.Calculate(Pay.Input(Pay.Of(80, 4000), isCovered: false)) as BlockedOutcome)?.Code,
            Is.EqualTo("not_employed"));

    [Test]
    public void Calculate_WithNothingToPay_SkipsWithTheReason()
    {
        Assert.That(Pay.Calculate(null), Is.EqualTo(new SkippedOutcome("no_pay_given")));
        Assert.That(Pay.Calculate(ManualPay.Nothing), Is.EqualTo(new SkippedOutcome("no_pay_given")));
        Assert.That(Pay.Calculate(Pay.Of(exclude: true)), Is.EqualTo(new SkippedOutcome("excluded")));
    }

    [Test]
    public void Calculate_WithNothingToPay_SkipsWhateverTheJurisdiction() =>
        Assert.That(PayCalculator.Calculate(Pay.Input(null, jurisdiction: Jurisdiction.Us)), Is.TypeOf<SkippedOutcome>());

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
