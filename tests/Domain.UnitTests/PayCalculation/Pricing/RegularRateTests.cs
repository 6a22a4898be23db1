using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>Overtime at the regular rate of a week, by the examples of docs/calculation.md.</summary>
public sealed class RegularRateTests
{
    [Test]
    public void TwoRates_ArePutTogether()
    {
        var priced = Price(Hours(Monday, 30, 20).Under(RegularRateAfter40), Hours(Friday, 16, 30).Under(RegularRateAfter40));
        Assert.That((priced.Lines[^1].Amount.Amount, priced.Lines[^1].WorkDate, priced.Total()), Is.EqualTo((70.43m, Sunday, 1_150.43m)));
    }

    [Test]
    public void Premium_BelowOneAndAHalf_IsPartOfTheRate()
    {
        var saturday = OnSaturday with { Tiers = [new(null, 1.25m)] };
        var priced = Price(Hours(Monday, 40, 20).Under(RegularRateAfter40, saturday), Hours(Saturday, 8, 20).Under(RegularRateAfter40, saturday));
        Assert.That(priced.Total(), Is.EqualTo(1_083.33m));
    }

    [Test]
    public void Premium_OfOneAndAHalf_IsCredited()
    {
        var saturday = OnSaturday with { Tiers = [new(null, 1.5m)] };
        var priced = Price(Hours(Monday, 40, 20).Under(RegularRateAfter40, saturday), Hours(Saturday, 8, 20).Under(RegularRateAfter40, saturday));
        Assert.That(priced.Total(), Is.EqualTo((40 * 20) + (8 * 30)));
    }

    [Test]
    public void WeekAcrossTwoPeriods_IsPaidWhereItEnds()
    {
        var monday = new DateOnly(2026, 6, 29);
        var entries = Enumerable.Range(0, 5).Select(day => Hours(monday.AddDays(day), 9, 20).Under(RegularRateAfter40)).ToList();
        var june = Input([.. entries.Take(2)]) with { PeriodStart = new(2026, 6, 16), PeriodEnd = new(2026, 6, 30) };
        var july = Input([.. entries.Select((entry, at) => entry with { IsPaid = at < 2 })]) with { PeriodStart = new(2026, 7, 1), PeriodEnd = new(2026, 7, 15) };
        Assert.That((HoursPricer.Price(june).Total(), HoursPricer.Price(july).Total()), Is.EqualTo((360m, 590m)));
    }

    [Test]
    public void Bonus_IsSpreadOverThePeriodsHours()
    {
        var input = Input(Hours(Monday, 46, 12).Under(RegularRateAfter40), Hours(Monday.AddDays(7), 40, 12).Under(RegularRateAfter40));
        Assert.That(HoursPricer.Price(input with { BonusesInRegularRate = new Money(86) }).Total() + 86, Is.EqualTo(1_157m));
    }

    [Test]
    public void Leave_IsNeitherInTheHoursNorInTheRate()
    {
        var leave = Hours(Monday, 8, 20).Under(RegularRateAfter40) with { EarningCode = new("annual_leave", "Annual leave", Domain.Codes.EarningKind.Leave) };
        var input = Input(leave, Hours(Friday, 44, 20).Under(RegularRateAfter40)) with { OutsideRegularRate = ["annual_leave"] };
        Assert.That(HoursPricer.Price(input).Total(), Is.EqualTo(160 + 880 + 40));
    }

    [Test]
    public void WeekWithoutOpenHours_IsPaidWhereItEnds()
    {
        var entries = Enumerable.Range(0, 5).Select(day => Hours(new DateOnly(2026, 8, 10).AddDays(day), 9, 20).Under(RegularRateAfter40) with { IsPaid = true }).ToArray();
        decimal In(int start, int end) => HoursPricer.Price(Input(entries) with { PeriodStart = new(2026, 8, start), PeriodEnd = new(2026, 8, end) }).Total();
        Assert.That((In(16, 31), In(1, 15)), Is.EqualTo((50m, 0m)));
        // Another run has paid the hours within the period: the premium is left to the period's run. Once that run has covered the week, it is paid.
        Assert.That((In(10, 23), In(24, 23)), Is.EqualTo((50m, 0m)));
    }

    [Test]
    public void LateHours_OfAWeekThatIsSettled_ArePaidWhatTheyAdd()
    {
        var entries = Enumerable.Range(0, 5).Select(day => Hours(new DateOnly(2026, 8, 10).AddDays(day), 9, 20).Under(RegularRateAfter40) with { IsPaid = true }).ToList();
        var late = Hours(new DateOnly(2026, 8, 15), 2, 20).Under(RegularRateAfter40);
        var input = Input([.. entries, late]);

        var settled = HoursPricer.Price(input with { PeriodStart = new(2026, 8, 24), PeriodEnd = new(2026, 8, 23) });
        var notYet = HoursPricer.Price(input with { PeriodStart = new(2026, 8, 10), PeriodEnd = new(2026, 8, 9) });

        Assert.That((settled.Total(), notYet.Total()), Is.EqualTo((40m + 20m, 40m)));
    }

    // Employment ends on Tuesday 30 June, with the first half of the week in the period and the second half in the next one.
    [Test]
    public void WeekInWhichEmploymentEnds_IsPaidWithItsLastDay()
    {
        var last = new DateOnly(2026, 6, 30);
        var entries = new[] { Hours(last.AddDays(-1), 24, 20).Under(RegularRateAfter40), Hours(last, 20, 20).Under(RegularRateAfter40) };
        var june = Input(entries) with { PeriodStart = new(2026, 6, 16), PeriodEnd = last, LastDays = [last] };
        var priced = HoursPricer.Price(june);
        Assert.That((priced.Total(), priced.Lines[^1].WorkDate), Is.EqualTo(((44 * 20) + 40m, last)));

        var late = Hours(last, 2, 20).Under(RegularRateAfter40);
        var july = Input([.. entries.Select(entry => entry with { IsPaid = true }), late]) with { PeriodStart = new(2026, 7, 1), PeriodEnd = new(2026, 7, 15), LastDays = [last] };
        Assert.That(HoursPricer.Price(july).Total(), Is.EqualTo(40 + 20m), "late hours are paid what they add");
        Assert.That(HoursPricer.Price(june with { LastDays = null }).Total(), Is.EqualTo(44 * 20), "while employment goes on, the next period pays");
    }

    [Test]
    public void WeekOfTwoPayGroups_HasOnePremium()
    {
        var days = Enumerable.Range(0, 5).Select(day => Hours(Monday.AddDays(day), 10, 20).Under(RegularRateAfter40) with { IsOfOtherPayGroup = day >= 2 }).ToArray();
        var others = days.Select(day => day with { IsOfOtherPayGroup = !day.IsOfOtherPayGroup }).ToArray();
        Assert.That((Price(days).Total(), Price(others).Total()), Is.EqualTo((400m, 600m + 100m)));
    }

    [Test]
    public void NightIntoTheNextWeek_CountsWhereItsMinutesAre()
    {
        var days = Enumerable.Range(0, 4).Select(day => Hours(Monday.AddDays(day), 9, 20).Under(RegularRateAfter40));
        Assert.That(Price([.. days, Timed(Sunday, "22:00", "06:00", 20).Under(RegularRateAfter40)]).Total(), Is.EqualTo(44 * 20));
    }
}
