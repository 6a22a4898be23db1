using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>How rules of different types combine, by the examples of docs/pay-rules.md.</summary>
public sealed class RuleCombinationTests
{
    private static readonly AllowanceRule Tool = new() { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m };

    [Test]
    public void SpanAndDailyOvertime_ShareTheTiersOfADate()
    {
        var span = new OvertimeRule { Name = "Span", Basis = OvertimeBasis.Span, Span = new(new(7, 0), new(18, 0)), Tiers = TimeAndAHalfThenDouble };
        Assert.That(Price(Timed(Monday, "06:00", "17:00").Under(span, DailyAfter8)).Written(), Is.EqualTo(new[]
        {
            "Ordinary hours: 8 h × 40 × 1 = 320.00", "Daily overtime: 1 h × 40 × 1.5 = 60.00", "Span: 1 h × 40 × 1.5 = 60.00", "Daily overtime: 1 h × 40 × 2 = 80.00",
        }));
    }

    [Test]
    public void Holiday_OnASaturday_HasItsOwnRule()
    {
        var saturday = Input(Hours(Saturday, 8).Under(OnSaturday, OnHolidays)) with { Holidays = [Saturday] };
        Assert.That(HoursPricer.Price(saturday).Total(), Is.EqualTo(800m));
    }

    [Test]
    public void Loadings_AddUp_AndOfReplacementsTheHighestHolds()
    {
        var late = NightLoading with { Name = "Late", Percent = 5 };
        Assert.That(Price(Timed(Monday, "18:00", "22:00").Under(NightLoading, late)).Total(), Is.EqualTo(160 + 24 + 8));

        var replacement = NightLoading with { Application = ShiftApplication.Replacement, Percent = null, Multiplier = 1.25m };
        var higher = replacement with { Name = "Late", Multiplier = 1.5m };
        Assert.That(Price(Timed(Monday, "18:00", "22:00").Under(higher, replacement)).Total(), Is.EqualTo(4 * 60));
    }

    [Test]
    public void Replacement_CountsTowardsTheWeek()
    {
        var replacement = NightLoading with { Application = ShiftApplication.Replacement, Percent = null, Multiplier = 1.25m };
        Assert.That(Price(Hours(Monday, 30).Under(WeeklyAfter38), Timed(Friday, "18:00", "04:00").Under(replacement, WeeklyAfter38)).Total(), Is.EqualTo((30 * 40) + (8 * 50) + (2 * 60)));
    }

    [Test]
    public void LoadingOnOvertime_IsOfTheBaseRate() =>
        Assert.That(
            Price(Timed(Monday, "10:00", "20:00").Under(DailyAfter8, NightLoading with { AlsoOn = [LoadingHours.Overtime] })).Total(),
            Is.EqualTo((8 * 40) + (2 * 60) + (2 * 40 * 0.15m)));

    [Test]
    public void Allowances_HaveNoMultiplier()
    {
        var share = new AllowanceRule { Name = "Share", Basis = AllowanceBasis.Percentage, Percent = 10 };
        var allowances = Price(Hours(Monday, 10).Under(DailyAfter8, Tool, share)).Lines.Where(line => line.Kind == PricedLineKind.Allowance);
        Assert.That(allowances.ToDictionary(line => line.Description, line => line.Amount.Amount), Is.EqualTo(new Dictionary<string, decimal> { ["Tool"] = 15, ["Share"] = 32 }));
    }

    [Test]
    public void MinimumEngagement_HasNoLoading_AndTheLongestHolds()
    {
        var callOut = new MinimumEngagementRule { Name = "Call-out", Hours = 4 };
        var hour = Hours(Monday, 1) with { EmploymentType = "casual" };
        Assert.That(Price(hour.Under(CasualLoading, callOut, callOut with { Name = "Shorter", Hours = 3 })).Total(), Is.EqualTo(40 + 10 + 120));
    }

    [Test]
    public void CasualLoading_IsOnOvertimeWithoutItsMultiplier_AndOnAllPurposeAllowances()
    {
        decimal Casual(decimal hours, decimal rate, params PayRule[] rules) => Price((Hours(Monday, hours, rate) with { EmploymentType = "casual" }).Under([CasualLoading, .. rules])).Total();
        Assert.That((Casual(10, 40, DailyAfter8), Casual(8, 30, Tool with { AllPurpose = true })), Is.EqualTo((320m + 120 + 100, 252m + 63)));
    }

    [Test]
    public void Thresholds_CountAcrossRuleSets()
    {
        var tunnel = DailyAfter8 with { Name = "Tunnel overtime" };
        Assert.That(
            Price(Timed(Monday, "06:00", "12:00").Under(DailyAfter8), Timed(Monday, "12:00", "16:00").Under(tunnel)).Total(),
            Is.EqualTo((8 * 40) + (2 * 60)));
    }
}
