using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.UnitTests.PayCalculation.Pricing;
using static Payroll.Domain.UnitTests.PayCalculation.Salaries.Salary;

namespace Payroll.Domain.UnitTests.PayCalculation.Salaries;

/// <summary>What a salary pays, by the examples of docs/calculation.md.</summary>
public sealed class SalaryTests
{
    private static readonly SalaryStretch Whole = Days(1, 14, Rate(78_000));

    [TestCase(52, 1_500)]
    [TestCase(26, 3_000)]
    [TestCase(27, 2_888.89)]
    [TestCase(24, 3_250)]
    [TestCase(12, 6_500)]
    public void WholePeriod_IsTheAmountByTheNumberOfPeriods(int payPeriods, decimal gross) =>
        Assert.That(Paid(Input(Whole) with { PayPeriods = payPeriods }).Totals.GrossPay.Amount, Is.EqualTo(gross));

    [Test]
    public void ChangeOfRate_SplitsThePeriod()
    {
        var paid = Paid(Input(Days(1, 7, Rate(78_000)), Days(8, 14, Rate(104_000))));
        Assert.That(paid.Lines.Select(line => (line.Code, line.Description, line.Amount.Amount)), Is.EqualTo(new[] { ("salary", "Salary", 1_500m), ("salary", "Salary", 2_000m) }));
        Assert.That(paid.Totals.GrossPay.Amount, Is.EqualTo(3_500m));
    }

    [Test]
    public void Line_NamesItsRateItsStepAndItsDays()
    {
        var line = Paid(Input(Days(1, 7, Rate(78_000), "Clerk"), Days(8, 14, Rate(104_000)))).Lines[0];
        Assert.Multiple(() =>
        {
            Assert.That(line.Trace.Formula, Is.EqualTo("salary ÷ pay_periods × days ÷ days_of_period"));
            Assert.That(line.Trace.Operands.Select(operand => (operand.Name, operand.Value)),
                Is.EqualTo(new[] { ("salary", 78_000m), ("pay_periods", 26m), ("days", 5m), ("days_of_period", 10m) }));
            Assert.That((line.Trace.Unrounded, line.Trace.Rounding), Is.EqualTo((1_500m, Rounding.HalfAwayFromZeroName)));
            Assert.That(line.Trace.Salary!.Days, Is.EqualTo(new[] { new SalaryDays(Start, new(2026, 6, 7), 5) }));
            Assert.That((line.Trace.Salary.PayRate.Amount, line.Trace.Salary.PayRate.Step), Is.EqualTo((78_000m, PayRateStep.Employee)));
            Assert.That(line.Work, Is.EqualTo(new LineWork(new(2026, 6, 7), null, null, "Clerk", null, null, Rate(78_000).PayRateId, null)));
        });
    }

    [TestCase(3, 8.0, 2_700, "salary ÷ pay_periods × (days − unpaid_minutes ÷ minutes_of_day) ÷ days_of_period")]
    [TestCase(3, 4.0, 2_850, "salary ÷ pay_periods × (days − unpaid_minutes ÷ minutes_of_day) ÷ days_of_period")]
    [TestCase(3, 10.0, 2_700, "salary ÷ pay_periods × (days − unpaid_minutes ÷ minutes_of_day) ÷ days_of_period")]
    [TestCase(6, 8.0, 3_000, "salary ÷ pay_periods")]
    public void UnpaidLeave_TakesUpToAWorkingDay(int day, double hours, decimal gross, string formula)
    {
        var paid = Paid(Input(Whole) with { UnpaidLeave = [Leave(day, (decimal)hours)] });
        Assert.That((paid.Totals.GrossPay.Amount, paid.Lines.Single().Trace.Formula), Is.EqualTo((gross, formula)));
    }

    [Test]
    public void UnpaidLeave_WithoutHoursPerDay_TakesTheWholeDayOnce()
    {
        var paid = Paid(Input(Days(1, 14, Rate(78_000, null))) with { UnpaidLeave = [Leave(3, 2), Leave(3, 1)] });
        Assert.That((paid.Totals.GrossPay.Amount, paid.Lines.Single().Trace.Formula),
            Is.EqualTo((2_700m, "salary ÷ pay_periods × (days − unpaid_days) ÷ days_of_period")));
        Assert.That(paid.Lines.Single().Trace.Salary!.UnpaidLeave, Has.Count.EqualTo(2));
    }

    [Test]
    public void UnpaidLeaveOfAllDays_PaysNothing()
    {
        var leave = Enumerable.Range(1, 14).Select(day => Leave(day, 8)).ToList();
        Assert.That(Paid(Input(Whole) with { UnpaidLeave = leave }).Lines.Single().Amount, Is.EqualTo(Money.Zero));
    }

    [TestCase(SalaryDayState.NotEmployed)]
    [TestCase(SalaryDayState.OtherPayGroup)]
    public void StartsEndsAndTransfers_PayTheDaysThatAreDue(SalaryDayState state)
    {
        Assert.That(Gross(Without(1, 2, state), Days(3, 14, Rate(78_000))), Is.EqualTo(2_400m), "a start on the third day");
        Assert.That(Gross(Days(1, 2, Rate(78_000)), Without(3, 14, state)), Is.EqualTo(600m), "an end after two days");
        Assert.That(Gross(Days(1, 2, Rate(78_000)), Without(3, 12, state), Days(13, 14, Rate(78_000))), Is.EqualTo(600m), "the weekend has no working days");
    }

    [Test]
    public void OtherWorkingDays_CountInTheirPlace()
    {
        var threeDays = Days(8, 14, Rate(78_000)) with { WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday] };
        var joined = Paid(Input(Days(1, 7, Rate(78_000)), threeDays));
        Assert.That((joined.Lines.Count, joined.Totals.GrossPay.Amount), Is.EqualTo((1, 3_000m)));
        Assert.That(Gross(Without(1, 7, SalaryDayState.NotEmployed), threeDays), Is.EqualTo(1_125m), "3 of 8 days");
    }

    [Test]
    public void OneRate_InTwoClassifications_HasTwoLines() =>
        Assert.That(Paid(Input(Days(1, 7, Rate(78_000), "Clerk"), Days(8, 14, Rate(78_000), "Manager"))).Lines.Select(line => line.Work!.Classification), Is.EqualTo(new[] { "Clerk", "Manager" }));

    [Test]
    public void HoursRate_OnSomeDays_LeavesTheOthersToTheSalary() =>
        Assert.That(Gross(Days(1, 7, Week.ByTheHour(40)), Days(8, 14, Rate(78_000))), Is.EqualTo(1_500m));

    [Test]
    public void WorkingDayWithoutAnyRate_Blocks()
    {
        var blocked = (BlockedOutcome)Calculate(Input(Days(1, 9, Rate(78_000)), Days(10, 14, null)));
        Assert.That((blocked.Code, blocked.Message), Is.EqualTo((PayBlockerCodes.NoRate,
            "The employee has a salary for a part of the period, and no pay rate from 2026-06-10 to 2026-06-14. Add a rate for these days, or supply the pay.")));
        Assert.That(Gross(Days(1, 12, Rate(78_000)), Days(13, 14, null)), Is.EqualTo(3_000m), "a weekend needs no rate");
    }

    [Test]
    public void WorkingDaysWithoutAnyRate_BesideASalaryOfAWeekend_BlockAndAreNotSkipped()
    {
        var blocked = (BlockedOutcome)Calculate(Input(Days(1, 12, null), Days(13, 14, Rate(78_000))));
        Assert.That((blocked.Code, blocked.Message), Is.EqualTo((PayBlockerCodes.NoRate,
            "The employee has a salary for a part of the period, and no pay rate from 2026-06-01 to 2026-06-12. Add a rate for these days, or supply the pay.")));
    }

    [Test]
    public void Stretch_HasASalary_WhereARunPaysAWorkingDayByTheYear()
    {
        Assert.That((Days(12, 14, Rate(78_000)).HasSalary, Days(13, 14, Rate(78_000)).HasSalary), Is.EqualTo((true, false)), "a Friday, and a weekend");
        Assert.That((Days(1, 14, null).HasSalary, Days(1, 14, Rate(40) with { Unit = PayRateUnit.Hour }).HasSalary), Is.EqualTo((false, false)));
        Assert.That((Days(1, 14, Rate(78_000)) with { State = SalaryDayState.OtherPayGroup }).HasSalary, Is.False);
    }

    [Test]
    public void GivenEarnings_ReplaceTheSalary_AndBonusesAndDeductionsStandBesideIt()
    {
        Assert.That(Paid(Input(Whole), Pay.Of(grossPay: 500)).Totals.GrossPay.Amount, Is.EqualTo(500m));
        Assert.That(Paid(Input(Whole), Pay.Of(earnings: [Pay.Amount(200)])).Totals.GrossPay.Amount, Is.EqualTo(200m));
        var beside = Paid(Input(Whole), Pay.Of(bonuses: [100], deductions: [Pay.Tax(600)])).Totals;
        Assert.That((beside.GrossPay.Amount, beside.NetPay.Amount), Is.EqualTo((3_100m, 2_500m)));
    }

    [Test]
    public void NoDayThatIsDue_IsSkipped_AndExcludeLeavesOut()
    {
        Assert.That(Calculate(Input(Days(13, 14, Rate(78_000)), Without(1, 12, SalaryDayState.NotEmployed))), Is.EqualTo(new SkippedOutcome(SkipReasons.NoPayGiven)));
        Assert.That(Calculate(Input(Whole), Pay.Of(exclude: true)), Is.EqualTo(new SkippedOutcome(SkipReasons.Excluded)));
    }

    [Test]
    public void EmployeeOutsideOfTheRun_IsNotPaid() => Assert.That(
        PayCalculator.Calculate(Pay.Input(null, isCovered: false) with { Salary = Input(Whole) }), Is.InstanceOf<BlockedOutcome>().With.Property("Code").EqualTo(PayBlockerCodes.NotEmployed));

    [TestCase(PayFrequency.Weekly, "2026-01-01", 2026, 52)]
    [TestCase(PayFrequency.Weekly, "2020-12-28", 2027, 53)]
    [TestCase(PayFrequency.Biweekly, "2026-06-01", 2026, 26)]
    [TestCase(PayFrequency.Semimonthly, "2026-01-01", 2026, 24)]
    [TestCase(PayFrequency.Monthly, "2026-01-01", 2026, 12)]
    public void PayDatesOfAYear_AreCounted(PayFrequency frequency, string anchor, int year, int count)
    {
        var calendar = new PayCalendar(frequency, DateOnly.ParseExact(anchor, "yyyy-MM-dd"), 5, PayDateAdjustment.Previous);
        Assert.That(calendar.PayDatesIn(year, PayCalendar.NoHolidays), Is.EqualTo(count));
    }
}
