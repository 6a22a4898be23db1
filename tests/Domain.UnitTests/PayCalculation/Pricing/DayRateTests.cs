using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>A rate by the day pays a work date once.</summary>
public sealed class DayRateTests
{
    private static readonly WorkRate Of300 = ByTheDay(300);
    private static readonly WorkRate Of400 = ByTheDay(400);
    private static readonly MinimumEngagementRule CallOut = new() { Name = "Call-out", Hours = 4 };

    [Test]
    public void AllPurposeAllowance_IsPartOfEachHourOfTheDay()
    {
        var tool = new AllowanceRule { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m, AllPurpose = true };
        var priced = Price(Hours(Monday, 10).Under(DailyAfter8, tool) with { Rate = Of300 });
        Assert.That(priced.Written(), Is.EqualTo(new[] { "Ordinary hours: 8 h × 312 × 1 = 312.00", "Daily overtime: 2 h × 39 × 1.5 = 117.00" }));
        Assert.That(priced.Lines[0].Trace.Formula, Is.EqualTo("(day + all_purpose × hours_per_day) × minutes ÷ minutes_of_day"));
        Assert.That(priced.Lines[0].Trace.Operands.Select(operand => operand.Value), Is.EqualTo(new[] { 300m, 480m, 480m, 1.5m, 8m }));
    }

    [TestCase("08:00", "13:00", 400)]
    [TestCase("13:00", "08:00", 300)]
    public void TwoDayRates_OnADate_PayTheOneOfTheFirstEntry(string cheap, string dear, decimal total)
    {
        var priced = Price(
            Timed(Monday, dear, dear == "08:00" ? "11:00" : "16:00") with { Rate = Of300, CostCode = "A" },
            Timed(Monday, cheap, cheap == "08:00" ? "09:00" : "14:00") with { Rate = Of400, CostCode = "B" });
        Assert.That(priced.Lines.Select(line => line.Amount.Amount), Is.EqualTo(new[] { total * 3 / 4, total / 4 }));
        Assert.That(priced.Lines.Select(line => line.PayRate!.Amount), Is.All.EqualTo(total));
    }

    [Test]
    public void DateThatIsPaid_IsNotPaidAgain_ByAnotherDayRate() =>
        Assert.That(Price(Hours(Monday, 4) with { Rate = Of300, IsPaid = true }, Hours(Monday, 4) with { Rate = Of400 }).Lines, Is.Empty);

    [Test]
    public void MinimumEngagement_IsMetByThePaidDay()
    {
        Assert.That(Price(Hours(Monday, 2.5m).Under(OnSaturday, CallOut) with { Rate = Of300 }).Total(), Is.EqualTo(300m));
        Assert.That(Price(Hours(Saturday, 2.5m).Under(OnSaturday, CallOut) with { Rate = Of300 }).Total(), Is.EqualTo(112.5m + 37.5m + 112.5m));
    }

    private static WorkRate ByTheDay(decimal amount) => new(new Guid((int)amount, 3, 0, new byte[8]), 1, PayRateUnit.Day, amount, 8, 5, Monday, PayRateStep.Employee);
}
