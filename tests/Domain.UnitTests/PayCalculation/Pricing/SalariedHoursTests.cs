using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;
using Payroll.Domain.UnitTests.PayCalculation.Salaries;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>What the hours of an employee with a salary are worth: the salary pays ordinary hours and leave, rules pay the rest.</summary>
public sealed class SalariedHoursTests
{
    private static readonly WorkRate Rate = Salary.Rate(83_200);
    private static readonly WorkRate WithoutHours = Salary.Rate(83_200, null);

    [Test]
    public void OrdinaryHoursAndLeave_MakeNoLine_AndUnpaidLeaveOneOfNothing() => Assert.That(
        Price(
            Salaried(Hours(Monday, 8)),
            Salaried(Hours(Friday, 8)) with { EarningCode = new("annual_leave", "Annual leave", EarningKind.Leave) },
            Salaried(Hours(Saturday, 8)).Unpaid()).Written(),
        Is.EqualTo(new[] { "unpaid_leave: 8 h × 0 × 1 = 0.00" }));

    [Test]
    public void Rules_PayAsForOthers_AtWhatAnHourIsWorth()
    {
        var tool = new AllowanceRule { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1, AllPurpose = true };
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25 };
        Assert.That(Price(Salaried(Timed(Monday, "10:00", "20:00").Under(DailyAfter8, NightLoading, tool, travel))).Written(), Is.EqualTo(new[]
        {
            "Daily overtime: 2 h × 41 × 1.5 = 123.00", "Tool: 8 h ×  ×  = 8.00", "Travel:  h ×  ×  = 25.00",
        }));
        Assert.That(Price(Salaried(Timed(Monday, "14:00", "22:00").Under(NightLoading))).Written(), Is.EqualTo(new[] { "Night: 4 h × 40 × 15 = 24.00" }));
    }

    [Test]
    public void MinimumEngagement_TopsUpOnlyHoursThatTheSalaryDoesNotPay()
    {
        var callOut = new MinimumEngagementRule { Name = "Call-out", Hours = 4 };
        Assert.That(Price(Salaried(Hours(Monday, 2.5m).Under(OnSaturday, callOut))).Total(), Is.Zero);
        Assert.That(Price(Salaried(Hours(Saturday, 2.5m).Under(OnSaturday, callOut))).Total(), Is.EqualTo(120 + 40 + 120));
    }

    // The salary of 50 hours is 50 × 40; half of it for 10 hours.
    [Test]
    public void RegularRate_CountsTheSalary()
    {
        var days = Enumerable.Range(0, 5).Select(day => Salaried(Hours(Monday.AddDays(day), 10).Under(RegularRateAfter40))).ToArray();
        Assert.That(Price(days).Total(), Is.EqualTo(200m));
    }

    [Test]
    public void SalaryWithoutHoursPerDay_IsAProblem_OnlyWhereARulePaysByTheHour()
    {
        static IEnumerable<string> Problems(decimal hours, params PayRule[] rules) =>
            Price(Hours(Monday, hours).Under(rules) with { Rate = WithoutHours }).Problems.Select(problem => problem.Code);
        Assert.Multiple(() =>
        {
            Assert.That(Problems(8, DailyAfter8, WeeklyAfter38, RegularRateAfter40), Is.Empty);
            Assert.That(Problems(9, DailyAfter8), Is.EqualTo(new[] { PayBlockerCodes.NoRate }));
            Assert.That(Problems(24, RegularRateAfter40 with { AfterHours = 20 }), Is.EqualTo(new[] { PayBlockerCodes.NoRate }));
            Assert.That(Problems(8, CasualLoading with { EmploymentTypes = ["full_time"] }), Is.EqualTo(new[] { PayBlockerCodes.NoRate }));
        });
    }

    [Test]
    public void SalaryAndHours_AreInOneResult()
    {
        var hours = Input(Salaried(Hours(Monday, 9).Under(DailyAfter8)));
        var paid = Salary.Paid(Salary.Input(Salary.Days(1, 14, Rate)), hours: hours);
        Assert.That(paid.Lines.Select(line => (line.Code, line.Amount.Amount)), Is.EqualTo(new[] { ("salary", 3_200m), ("overtime", 60m) }));
        Assert.That(paid.HoursWorked, Is.EqualTo(9m));
    }

    private static WorkEntry Salaried(WorkEntry entry) => entry with { Rate = Rate };
}
