using System.Globalization;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Warnings;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;
using static Payroll.Domain.UnitTests.PayCalculation.Warnings.Known;

namespace Payroll.Domain.UnitTests.PayCalculation.Warnings;

public sealed class PayWarningsTests
{
    private static readonly PayInput Supplied = Pay.Input(Pay.Of(80, 4000));

    private static readonly MinimumEngagementRule FourHours = new() { Name = "Call-out", Hours = 4 };

    [Test]
    public void PayWithoutAnythingToLookAt_HasNoWarnings() =>
        Assert.That((CodesOf(Supplied), CodesOf(Worked(Hours(Monday, 8))), CodesOf(Pay.Input(null))), Is.EqualTo((Array.Empty<string>(), Array.Empty<string>(), Array.Empty<string>())));

    [TestCase(26, 26, false)]
    [TestCase(27, 26, true)]
    [TestCase(52, 52, false)]
    [TestCase(53, 52, true)]
    public void ExtraPayDate_IsOfAYearWithMorePayDatesThanTheSchedule(int payDates, int periodsPerYear, bool isWarned)
    {
        var known = Nothing with { RateUnit = PayRateUnit.Year, PayDates = new(2027, payDates, periodsPerYear, SalaryDivisor.Fixed) };

        Assert.That(CodesOf(Supplied, known), Is.EqualTo(isWarned ? new[] { "extra_pay_date" } : []));
    }

    [Test]
    public void ExtraPayDate_IsOnlyOfSalariesInRegularRuns()
    {
        var known = Nothing with { RateUnit = PayRateUnit.Year, PayDates = new(2027, 27, 26, SalaryDivisor.Fixed) };

        Assert.That(CodesOf(Supplied, known with { RateUnit = PayRateUnit.Hour }), Is.Empty);
        Assert.That(CodesOf(Supplied, known with { RateUnit = null }), Is.Empty);
        Assert.That(CodesOf(Pay.Input(Pay.Of(80, 4000), PayRunType.OffCycle), known), Is.Empty);
    }

    [TestCase(SalaryDivisor.Fixed, "2027 has 27 pay dates. Each pays 1/26 of the yearly rate (salary_divisor fixed: the year pays more than the rate). Check that this is agreed.")]
    [TestCase(SalaryDivisor.Actual, "2027 has 27 pay dates. Each pays 1/27 of the yearly rate (salary_divisor actual: each pays less than in other years). Check that this is agreed.")]
    public void ExtraPayDate_SaysWhatTheDivisorDoes(SalaryDivisor divisor, string message) =>
        Assert.That(WarningsOf(Supplied, Nothing with { RateUnit = PayRateUnit.Year, PayDates = new(2027, 27, 26, divisor) }).Single().Message, Is.EqualTo(message));

    [Test]
    [SetCulture("de-DE")]
    public void SalaryNotPaid_NamesThePeriod_OnlyInRegularRuns()
    {
        var known = Nothing with { UnpaidSalary = new(new(2026, 5, 18), new(2026, 5, 31)) };

        Assert.That(WarningsOf(Pay.Input(null), known), Is.EqualTo(new PayWarning[]
        {
            new("salary_not_paid", "The employee has a salary from 2026-05-18 to 2026-05-31, and the regular run of this period has not paid the employee. No regular run pays it later. Pay it in an off-cycle run, as earnings with the code salary or back_pay."),
        }));
        Assert.That(CodesOf(Pay.Input(Pay.Of(80, 4000), PayRunType.OffCycle), known), Is.Empty);
        Assert.That(CodesOf(Pay.Input(Pay.Of(exclude: true)), known), Is.Empty);
    }

    [Test]
    public void EntryOlderThan90Days_AndUnapprovedEntries_AreCounted()
    {
        var known = Nothing with { TooOld = new(1, 450, new(2026, 2, 3)), Unapproved = new(3, 1440, new(2026, 6, 2)) };

        Assert.That(WarningsOf(Supplied, known), Is.EqualTo(new PayWarning[]
        {
            new("entry_older_than_90_days", "1 entry (7.5 hours), the first of 2026-02-03, is approved and more than 90 days older than the period's end. No run pays them. Supply their pay as earnings, or delete them."),
            new("unapproved_entries", "3 entries (24 hours) of the period, the first of 2026-06-02, are not approved. This run does not pay them. Approve them and calculate again, or pay them later."),
        }));
    }

    [TestCase(PayRateUnit.Hour, "hour")]
    [TestCase(PayRateUnit.Day, "day")]
    [TestCase(PayRateUnit.Unit, "unit")]
    public void NoHours_IsOfEmployeesWithoutApprovedHours(PayRateUnit unit, string word)
    {
        var known = Nothing with { RateUnit = unit };

        Assert.That(WarningsOf(Pay.Input(null), known).Single().Message, Is.EqualTo(
            $"The employee is paid by the {word}, and has no approved hours from 2026-06-01 to 2026-06-14. Record and approve them, or exclude the employee."));
        Assert.That(CodesOf(Pay.Input(null), known with { ApprovedEntries = 1 }), Is.Empty);
    }

    [Test]
    public void NoHours_IsNotOfSuppliedPay_OtherRates_OtherRuns_OrEmployeesWhoAreNotCovered()
    {
        var known = Nothing with { RateUnit = PayRateUnit.Hour };

        Assert.Multiple(() =>
        {
            Assert.That(CodesOf(Supplied, known), Is.Empty);
            Assert.That(CodesOf(Pay.Input(null), known with { RateUnit = PayRateUnit.Year }), Is.Empty);
            Assert.That(CodesOf(Pay.Input(null), known with { RateUnit = null }), Is.Empty);
            Assert.That(CodesOf(Pay.Input(null, PayRunType.OffCycle), known), Is.Empty);
            Assert.That(CodesOf(Pay.Input(null, isCovered: false), known), Is.Empty);
        });
    }

    [Test]
    public void NoHours_StandsBesideLateHours() =>
        Assert.That(CodesOf(Worked(Hours(Monday.AddDays(-7), 8)), Nothing with { RateUnit = PayRateUnit.Hour }), Is.EqualTo(new[] { "no_hours" }));

    [Test]
    public void BelowMinimumEngagement_IsWhereARuleToppedUp()
    {
        var warning = WarningsOf(Worked(Hours(Monday, 2.5m).Under(FourHours), Hours(Friday, 3).Under(FourHours))).Single();

        Assert.That(warning, Is.EqualTo(new PayWarning(
            "below_minimum_engagement", "Hours were added up to the minimum engagement on 2026-07-06 (1.5 hours), 2026-07-10 (1 hours). Check that the day's entries are complete.")));
        Assert.That(CodesOf(Worked(Hours(Monday, 4).Under(FourHours))), Is.Empty);
    }

    // 4,000.00 now; the share is 30 %.
    [TestCase("3076.93", false)]
    [TestCase("3076.92", true)]
    [TestCase("5714.28", false)]
    [TestCase("5714.29", true)]
    [TestCase("4000.00", false)]
    [TestCase("0.00", true)]
    public void LargeChange_IsAboveTheGroupsShare(string before, bool isWarned)
    {
        var last = new LastPaySnapshot(new(2026, 5, 18), new(2026, 5, 31), new(decimal.Parse(before, CultureInfo.InvariantCulture)));

        Assert.That(CodesOf(Supplied, Nothing with { LastPay = last }), Is.EqualTo(isWarned ? new[] { "large_change" } : []));
    }

    [Test]
    public void LargeChange_OfExactlyTheShare_IsNone()
    {
        var last = new LastPaySnapshot(new(2026, 5, 18), new(2026, 5, 31), new(3200));

        Assert.That(CodesOf(Supplied, Nothing with { LastPay = last, LargeChangePercent = 25 }), Is.Empty);
        Assert.That(CodesOf(Supplied, Nothing with { LastPay = last, LargeChangePercent = 24.99m }), Is.EqualTo(new[] { "large_change" }));
    }

    [TestCase("2500.00", "Gross pay is 4000.00 (+60 %); in the last regular run (2026-05-18 to 2026-05-31) it was 2500.00. The pay group's limit is 30 %. Check hours, rates and supplied pay.")]
    [TestCase("6000.00", "Gross pay is 4000.00 (-33.33 %); in the last regular run (2026-05-18 to 2026-05-31) it was 6000.00. The pay group's limit is 30 %. Check hours, rates and supplied pay.")]
    [TestCase("0.00", "Gross pay is 4000.00; in the last regular run (2026-05-18 to 2026-05-31) it was 0.00. The pay group's limit is 30 %. Check hours, rates and supplied pay.")]
    [SetCulture("de-DE")]
    public void LargeChange_SaysWhatItWas_InEveryCulture(string before, string message)
    {
        var last = new LastPaySnapshot(new(2026, 5, 18), new(2026, 5, 31), new(decimal.Parse(before, CultureInfo.InvariantCulture)));

        Assert.That(WarningsOf(Supplied, Nothing with { LastPay = last }).Single().Message, Is.EqualTo(message));
    }

    [Test]
    public void LargeChange_IsOnlyOfPaidEmployeesInRegularRuns()
    {
        var known = Nothing with { LastPay = new(new(2026, 5, 18), new(2026, 5, 31), new(1000)) };

        Assert.That(CodesOf(Pay.Input(Pay.Of(80, 4000), PayRunType.OffCycle), known), Is.Empty);
        Assert.That(CodesOf(Pay.Input(null), known), Is.Empty);
    }

    [Test]
    public void SkippedAndBlockedEmployees_HaveWarnings_ExcludedOnesHaveNone()
    {
        var known = Nothing with { RateUnit = PayRateUnit.Hour, Unapproved = new(1, 60, new(2026, 6, 2)) };
        var blocked = Pay.Input(Pay.Of(deductions: [Pay.Deduction(10)]));

        Assert.That(CodesOf(Pay.Input(null), known), Is.EqualTo(new[] { "unapproved_entries", "no_hours" }));
        Assert.That(PayCalculator.Calculate(blocked), Is.InstanceOf<BlockedOutcome>());
        Assert.That(CodesOf(blocked, known), Is.EqualTo(new[] { "unapproved_entries" }));
        Assert.That(CodesOf(Pay.Input(Pay.Of(exclude: true)), known), Is.Empty);
    }
}
