using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>Which rule, which date and which counter decides.</summary>
public sealed class RulePrecedenceTests
{
    [Test]
    public void Holiday_BeatsTheDayOfTheWeek() =>
        Assert.That(HoursPricer.Price(Input(Hours(Saturday, 2).Under(OnSaturday, OnHolidays)) with { Holidays = [Saturday] }).Total(), Is.EqualTo(2 * 100));

    // Monday 20:00 to 08:00 has 12 hours of Monday; Tuesday's 8 hours are ordinary.
    [Test]
    public void DailyThresholdAndTiers_GoByTheDateOfTheStart() => Assert.That(
        Price(Timed(Monday, "20:00", "08:00").Under(DailyAfter8), Timed(Monday.AddDays(1), "09:00", "17:00").Under(DailyAfter8)).Total(),
        Is.EqualTo((8 * 40) + (2 * 60) + (2 * 80) + (8 * 40)));

    [Test]
    public void Thresholds_CountAcrossRuleSets()
    {
        var other = Hours(Friday, 4) with { RuleSet = new PayRuleSetSnapshot(new Guid(9, 0, 0, new byte[8]), 1, "other", [WeeklyAfter38 with { Name = "Overtime of the project" }]) };
        Assert.That(
            Price(Hours(Monday, 20).Under(WeeklyAfter38), Hours(Monday.AddDays(1), 18).Under(WeeklyAfter38), other).Total(), Is.EqualTo((38 * 40) + (2 * 60) + (2 * 80)));
    }

    [TestCase(false, 600)]
    [TestCase(true, 612)]
    public void Loading_IsPaidOnOvertime_OnlyWhereItSaysSo(bool alsoOn, decimal total)
    {
        var night = NightLoading with { AlsoOn = alsoOn ? [LoadingHours.Overtime] : [] };
        Assert.That(Price(Timed(Monday, "08:00", "20:00").Under(DailyAfter8, night)).Total(), Is.EqualTo(total));
    }

    [Test]
    public void TopUp_IsNotHoursWorked()
    {
        var callOut = new MinimumEngagementRule { Name = "Call-out", Hours = 4 };
        var days = new[] { Hours(Monday, 2), Hours(Monday.AddDays(1), 20), Hours(Friday, 16) };
        Assert.That(Price([.. days.Select(day => day.Under(WeeklyAfter38, callOut))]).Total(), Is.EqualTo((38 * 40) + (2 * 40)));
    }

    [Test]
    public void Allowance_GoesByTheDateOfTheStart()
    {
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25 };
        var priced = Price(Timed(Friday, "22:00", "06:00").Under(travel), Timed(Saturday, "08:00", "10:00").Under(travel), Timed(Saturday, "12:00", "14:00").Under(travel));
        Assert.That(priced.Lines.Where(line => line.Description == "Travel").Select(line => line.WorkDate), Is.EqualTo(new[] { Friday, Saturday }));
    }

    private static IEnumerable<TestCaseData> Conditions()
    {
        yield return new(new RuleCondition { Classifications = ["Rigger"] }, true);
        yield return new(new RuleCondition { Classifications = ["Foreman", "rigger"] }, false);
        yield return new(new RuleCondition { Projects = ["Bridge"], EmploymentTypes = ["full_time"] }, true);
        yield return new(new RuleCondition { Projects = ["Bridge"], EmploymentTypes = ["casual"] }, false);
        yield return new(new RuleCondition { Projects = ["Tunnel"] }, false);
    }

    [TestCaseSource(nameof(Conditions))]
    public void When_AllThatIsNamed_HasToMatch(RuleCondition when, bool matches)
    {
        var entry = Hours(Monday, 10).Under(DailyAfter8 with { When = when }) with { Classification = "Rigger", Project = "Bridge" };
        Assert.That(Price(entry).Total(), Is.EqualTo((8 * 40) + (2 * (matches ? 60 : 40))));
    }
}
