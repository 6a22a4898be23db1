using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>What hours are worth, by the examples of docs/calculation.md.</summary>
public sealed class HoursPricerTests
{
    [Test]
    public void HoursWithoutATime_LowestRateFirst()
    {
        var priced = Price(Hours(Monday, 5, 50).Under(DailyAfter8), Hours(Monday, 5, 40).Under(DailyAfter8));
        Assert.That(priced.Total(), Is.EqualTo(5 * 40 + 3 * 50 + 2 * 75));
    }

    [Test]
    public void Rate_WithSixDecimals_IsRoundedOnce() => Assert.That(Price(Hours(Monday, 19, 27.1658m), Hours(Monday, 19, 27.1658m)).Total(), Is.EqualTo(1_032.30m));

    [Test]
    public void AllPurposeAllowance_IsPartOfTheRate()
    {
        var tool = new AllowanceRule { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m, AllPurpose = true };
        Assert.That(
            Price(Hours(Monday, 10, 30).Under(DailyAfter8, tool)).Written(),
            Is.EqualTo(new[] { "Ordinary hours: 8 h × 31.5 × 1 = 252.00", "Daily overtime: 2 h × 31.5 × 1.5 = 94.50" }));
    }

    [Test]
    public void DayRule_MatchesEachMinutesOwnDate() => Assert.That(
        Price(Timed(Friday, "22:00", "06:00").Under(OnSaturday)).Written(),
        Is.EqualTo(new[] { "Ordinary hours: 2 h × 40 × 1 = 80.00", "Saturday: 2 h × 40 × 1.5 = 120.00", "Saturday: 4 h × 40 × 2 = 320.00" }));

    [Test]
    public void DayRule_BeatsOvertime() =>
        Assert.That(Price(Timed(Saturday, "08:00", "18:00").Under(DailyAfter8, OnSaturday)).Total(), Is.EqualTo(2 * 60 + 8 * 80));

    [Test]
    public void DailyAndWeeklyOvertime_ShareTheTiersOfADate()
    {
        var days = Enumerable.Range(0, 5).Select(day => Hours(Monday.AddDays(day), 10).Under(DailyAfter8, WeeklyAfter38)).ToArray();
        var priced = Price(days);
        var byDate = priced.Lines.GroupBy(line => line.WorkDate).Select(date => date.Sum(line => line.Amount.Amount));
        Assert.That(byDate, Is.EqualTo(new[] { 440m, 440m, 440m, 440m, 520m }));
        Assert.That(priced.Total(), Is.EqualTo(2_280m));
    }

    [Test]
    public void HolidayHours_CountTowardsTheWeek()
    {
        var days = Enumerable.Range(0, 5).Select(day => Hours(Monday.AddDays(day), 8).Under(DailyAfter8, WeeklyAfter38, OnHolidays)).ToArray();
        var priced = HoursPricer.Price(Input(days) with { Holidays = [Monday] });
        Assert.That(priced.Total(), Is.EqualTo((8 * 100) + (30 * 40) + (2 * 60)));
    }

    [Test]
    public void HolidayHours_BeyondTheDailyThreshold_CountNowhere()
    {
        var days = Enumerable.Range(0, 5).Select(day => Hours(Monday.AddDays(day), day == 0 ? 10 : 7.5m).Under(DailyAfter8, WeeklyAfter38, OnHolidays)).ToArray();
        var priced = HoursPricer.Price(Input(days) with { Holidays = [Monday] });
        Assert.That(priced.Total(), Is.EqualTo((10 * 100) + (30 * 40)));
    }

    [Test]
    public void SaturdayHours_CountTowardsNoThreshold()
    {
        var days = Enumerable.Range(0, 6).Select(day => Hours(Monday.AddDays(day), day == 5 ? 8 : 7.6m).Under(WeeklyAfter38, OnSaturday)).ToArray();
        Assert.That(Price(days).Total(), Is.EqualTo((38 * 40) + (2 * 60) + (6 * 80)));
    }

    [Test]
    public void Span_PaysHoursOutsideOfIt()
    {
        var span = new OvertimeRule { Name = "Span", Basis = OvertimeBasis.Span, Span = new(new(7, 0), new(18, 0)), Tiers = TimeAndAHalfThenDouble };
        Assert.That(
            Price(Timed(Monday, "06:00", "15:00").Under(span, DailyAfter8)).Written(),
            Is.EqualTo(new[] { "Ordinary hours: 8 h × 40 × 1 = 320.00", "Span: 1 h × 40 × 1.5 = 60.00" }));
    }

    [Test]
    public void Cycle_CountsOverItsDays()
    {
        var cycle = new OvertimeRule { Name = "Cycle", Basis = OvertimeBasis.Cycle, AfterHours = 76, Cycle = new(14, Monday), Tiers = [new(null, 1.5m)] };
        var days = Enumerable.Range(0, 10).Select(day => Hours(Monday.AddDays(day + (day / 5 * 2)), 8).Under(cycle)).ToArray();
        Assert.That(Price(days).Total(), Is.EqualTo((76 * 40) + (4 * 60)));
    }

    [Test]
    public void ShiftLoading_IsPaidInItsWindow_AndNotOverTheBreak()
    {
        var priced = Price(Timed(Monday, "14:00", "22:30", breakFrom: "18:00", breakMinutes: 30).Under(NightLoading));
        Assert.That(priced.Written().Last(), Is.EqualTo("Night: 4 h × 40 × 15 = 24.00"));
    }

    [Test]
    public void ShiftLoading_IsForOrdinaryHours_UnlessItSaysMore()
    {
        var saturdayEvening = Timed(Saturday, "18:00", "20:00");
        Assert.That(Price(saturdayEvening.Under(OnSaturday, NightLoading)).Total(), Is.EqualTo(120m));
        Assert.That(Price(saturdayEvening.Under(OnSaturday, NightLoading with { AlsoOn = [LoadingHours.Day] })).Total(), Is.EqualTo(132m));
    }

    [Test]
    public void ShiftStart_IsForTheWholeEntry()
    {
        var afternoon = new ShiftRule { Name = "Afternoon", Window = new(new(13, 0), new(17, 0)), Match = ShiftMatch.ShiftStart, Application = ShiftApplication.Loading, Percent = 10 };
        Assert.That(Price(Timed(Monday, "14:00", "22:00").Under(afternoon)).Total(), Is.EqualTo(320 + 32));
    }

    [Test]
    public void Replacement_BeatsLowerOvertime_AndNoDayRule()
    {
        var night = NightLoading with { Application = ShiftApplication.Replacement, Percent = null, Multiplier = 1.75m };
        Assert.That(
            Price(Timed(Monday, "12:00", "23:00").Under(night, DailyAfter8)).Written(),
            Is.EqualTo(new[] { "Ordinary hours: 6 h × 40 × 1 = 240.00", "Night: 4 h × 40 × 1.75 = 280.00", "Daily overtime: 1 h × 40 × 2 = 80.00" }));
        Assert.That(Price(Timed(Saturday, "18:00", "20:00").Under(night, OnSaturday)).Total(), Is.EqualTo(120m));
    }

    [Test]
    public void CasualLoading_IsOnAllHours_AndInNoOtherBase()
    {
        var casual = Timed(Monday, "18:00", "02:00") with { EmploymentType = "casual" };
        Assert.That(Price(casual.Under(NightLoading, CasualLoading)).Lines.Select(line => line.Amount.Amount), Is.EqualTo(new[] { 320m, 48m, 80m }));
    }

    [Test]
    public void MinimumEngagement_GoesOnWithTheTiers()
    {
        var callOut = new MinimumEngagementRule { Name = "Call-out", Hours = 4, Days = [RuleDay.Saturday, RuleDay.Sunday] };
        var worked = Hours(Saturday, 2.5m);
        Assert.That(Price(worked.Under(OnSaturday, callOut)).Lines.Select(line => line.Amount.Amount), Is.EqualTo(new[] { 120m, 40m, 120m }));
        Assert.That(Price(worked.Under(OnSaturday, callOut with { TopUp = EngagementTopUp.First })).Lines[^1].Amount.Amount, Is.EqualTo(1.5m * 60));
    }

    [Test]
    public void Allowances_OfEachBasis()
    {
        AllowanceRule Of(AllowanceBasis basis) => new() { Name = basis.ToString(), Basis = basis, Amount = basis == AllowanceBasis.Percentage ? null : 10, Percent = basis == AllowanceBasis.Percentage ? 10 : null };
        var rules = Enum.GetValues<AllowanceBasis>().Select(Of).ToArray();
        var priced = Price(Hours(Monday, 4).Under(rules) with { DistanceKm = 12.5m }, Hours(Monday, 4).Under(rules), Hours(Friday, 2).Under(rules));
        var totals = priced.Lines.Where(line => line.Kind == PricedLineKind.Allowance).GroupBy(line => line.Description).ToDictionary(rule => rule.Key, rule => rule.Sum(line => line.Amount.Amount));
        Assert.That(totals, Is.EqualTo(new Dictionary<string, decimal>
        {
            ["Hourly"] = 100, ["Daily"] = 20, ["PerEntry"] = 30, ["Weekly"] = 10, ["Distance"] = 125, ["Percentage"] = 40,
        }));
    }

    [Test]
    public void When_NamesTheWork()
    {
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25, When = new() { CostCodes = ["SITE"], MinHours = 6 } };
        decimal Paid(decimal hours, string? code) => Price(Hours(Monday, hours).Under(travel) with { CostCode = code }).Total() - (hours * 40);
        Assert.That((Paid(6, "SITE"), Paid(6, "OFFICE"), Paid(6, null), Paid(5.5m, "SITE")), Is.EqualTo((25m, 0m, 0m, 0m)));
    }

    [Test]
    public void PartsOfAnHour_AreSummedAndRoundedOnce()
    {
        var third = Hours(Monday, 1) with { Minutes = 20 };
        Assert.That(Price(third, third, third).Written(), Is.EqualTo(new[] { "Ordinary hours: 1 h × 40 × 1 = 40.00" }));
        Assert.That(Price(Timed(Monday, "08:00", "15:40", 30)).Total(), Is.EqualTo(230m));
    }

    [Test]
    public void Leave_HasItsRateAlone_AndUnpaidLeaveNone()
    {
        var leave = Hours(Saturday, 8).Under(OnSaturday, DailyAfter8) with { EarningCode = new("annual_leave", "Annual leave", EarningKind.Leave) };
        Assert.That(Price(leave, Hours(Friday, 8).Unpaid()).Written(), Is.EqualTo(new[] { "unpaid_leave: 8 h × 0 × 1 = 0.00", "annual_leave: 8 h × 40 × 1 = 320.00" }));
    }

    [Test]
    public void DayRate_IsPaidOnceForADate_AndItsHourByItsLength()
    {
        var day = new WorkRate(Guid.Empty, 1, PayRateUnit.Day, 300, 8, 5, Monday, PayRateStep.Employee);
        var priced = Price(
            Hours(Monday, 3).Under(DailyAfter8) with { Rate = day, CostCode = "A" },
            Hours(Monday, 6).Under(DailyAfter8) with { Rate = day, CostCode = "B" });
        Assert.That(priced.Lines.Select(line => line.Amount.Amount), Is.EqualTo(new[] { 112.5m, 187.5m, 56.25m }));
    }

    [Test]
    public void Salary_PaysOrdinaryHoursAsSuch_AndOvertimeByTheHour()
    {
        var salary = new WorkRate(Guid.Empty, 1, PayRateUnit.Year, 79_040, 7.6m, 5, Monday, PayRateStep.Employee);
        Assert.That(Price(Hours(Monday, 9).Under(DailyAfter8) with { Rate = salary }).Written(), Is.EqualTo(new[] { "Daily overtime: 1 h × 40 × 1.5 = 60.00" }));
    }

    [Test]
    public void UnitRate_PaysUnits_AndAsksForThem()
    {
        var piece = new WorkRate(Guid.Empty, 1, PayRateUnit.Unit, 2.25m, null, 5, Monday, PayRateStep.Employee);
        Assert.That(Price(Hours(Monday, 4) with { Rate = piece, Units = 10 }).Total(), Is.EqualTo(22.5m));
        Assert.That(Price(Hours(Monday, 4) with { Rate = piece }).Problems.Single().Code, Is.EqualTo(PayBlockerCodes.NoUnits));
    }

    [Test]
    public void WorkWithoutARate_IsAProblem_AndTheOtherIsPriced()
    {
        var priced = Price(Hours(Monday, 4) with { Rate = null }, Hours(Friday, 4));
        Assert.That((priced.Problems.Single().Code, priced.Total()), Is.EqualTo((PayBlockerCodes.NoRate, 160m)));
    }

    [Test]
    public void PaidEntries_CountFirst_AndMakeNoLine()
    {
        var paid = Hours(Friday, 36).Under(WeeklyAfter38) with { IsPaid = true };
        Assert.That(Price(Hours(Monday, 8).Under(WeeklyAfter38), paid).Written(), Is.EqualTo(new[]
        {
            "Ordinary hours: 2 h × 40 × 1 = 80.00", "Weekly overtime: 2 h × 40 × 1.5 = 120.00", "Weekly overtime: 4 h × 40 × 2 = 320.00",
        }));
    }

    [Test]
    public void DaysOfAnotherPayGroup_CountInTheirPlace()
    {
        var days = Enumerable.Range(0, 5).Select(day => Hours(Monday.AddDays(day), 10).Under(WeeklyAfter38) with { IsOfOtherPayGroup = day >= 2 }).ToArray();
        var others = days.Select(day => day with { IsOfOtherPayGroup = !day.IsOfOtherPayGroup }).ToArray();
        Assert.That((Price(days).Total(), Price(others).Total()), Is.EqualTo((800m, 1_600m)));
    }

    [Test]
    public void DistanceWithoutHours_IsNoEngagement_AndHasNoDailyAllowance()
    {
        var callOut = new MinimumEngagementRule { Name = "Call-out", Hours = 4 };
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25 };
        var car = new AllowanceRule { Name = "Car", Basis = AllowanceBasis.Distance, Amount = 0.9m };
        Assert.That(Price(Hours(Saturday, 0).Under(callOut, travel, car) with { DistanceKm = 30 }).Written(), Is.EqualTo(new[] { "Car:  h ×  ×  = 27.00" }));
    }

    [Test]
    public void OrdinarySunday_OfARuleForSundaysAndHolidays_CountsTowardsNoWeek()
    {
        var rule = new DayRule { Name = "Sunday and holidays", Days = [RuleDay.Sunday, RuleDay.Holiday], Tiers = [new(null, 2)] };
        var days = Enumerable.Range(0, 6).Select(day => Hours(Monday.AddDays(day - 1), day == 5 ? 6 : 8).Under(rule, WeeklyAfter38)).ToArray();
        var priced = HoursPricer.Price(Input(days) with { WeekStartsOn = DayOfWeek.Sunday, PeriodStart = Monday.AddDays(-1) });
        Assert.That(priced.Total(), Is.EqualTo((8 * 80) + (38 * 40)));
    }

    [Test]
    public void UnitsWithoutHours_AtARateByTheHour_AreAProblem() =>
        Assert.That(Price(Hours(Monday, 0) with { Units = 120 }).Problems.Single().Code, Is.EqualTo(PayBlockerCodes.NoRate));

    [Test]
    public void UnpaidLeave_OfAPieceWorker_IsNoProblem()
    {
        var piece = new WorkRate(Guid.Empty, 1, PayRateUnit.Unit, 2.25m, null, 5, Monday, PayRateStep.Employee);
        Assert.That(Price(Hours(Monday, 8).Unpaid() with { Rate = piece, Units = 5 }).Lines.Single().Amount.Amount, Is.Zero);
    }

    [Test]
    public void EntryOfExactlyTheThreshold_DoesNotReachIt() =>
        Assert.That(Price(Hours(Monday, 8).Under(DailyAfter8)).WhyNot.Single().Gap, Is.EqualTo(Domain.PayCalculation.Rules.RuleGap.ThresholdNotReached));

    [Test]
    public void WhyNot_SaysWhyEachRuleMadeNothing()
    {
        var travel = new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25, When = new() { CostCodes = ["SITE"] } };
        var priced = Price(Hours(Monday, 9).Under(DailyAfter8, WeeklyAfter38, OnSaturday, NightLoading, travel, CasualLoading));
        Assert.That(priced.WhyNot.Select(unused => $"{unused.Rule.Name}: {unused.Gap}"), Is.EqualTo(new[]
        {
            "Weekly overtime: ThresholdNotReached", "Saturday: OtherDay", "Night: NoTimeOfDay", "Travel: OtherCostCode", "Casual: OtherEmploymentType",
        }));
    }

    [Test]
    public void Line_SaysHowItCameToBe()
    {
        var entry = Timed(Monday, "08:00", "18:00").Under(DailyAfter8);
        var line = Price(entry).Lines[1];
        Assert.Multiple(() =>
        {
            Assert.That(line.Trace.Formula, Is.EqualTo("minutes ÷ 60 × rate × multiplier"));
            Assert.That(line.Trace.Operands.Select(operand => (operand.Name, operand.Value)), Is.EqualTo(new[] { ("minutes", 120m), ("rate", 40m), ("multiplier", 1.5m) }));
            Assert.That(line.Segments, Is.EqualTo(new[] { new LineSegment(entry.Id, Monday, 16 * 60, 120) }));
            Assert.That((line.EarningCode, line.Rule!.Name, line.PayRate!.Amount), Is.EqualTo(("overtime", "Daily overtime", 40m)));
        });
    }
}
