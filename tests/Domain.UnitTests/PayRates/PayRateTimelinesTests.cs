using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

public sealed class PayRateTimelinesTests
{
    private const int Horizon = 40;
    private static readonly DateOnly FirstDay = Day("2026-07-01");

    private static readonly PayRateTerms[] Keys =
    [
        Standard, Standard with { Project = "Bridge" }, Standard with { EmploymentTypeId = Casual }, Standard with { Classification = "Rigger" },
        Standard with { EmployeeId = null, Classification = "Rigger" }, Standard with { EmployeeId = null, Classification = "rigger" },
    ];

    private sealed record Step(int Key, int From, int? Days, bool Leaves);

    // Few keys and few days, so that most rates are in each other's way.
    private static Gen<Step> Steps { get; } =
        from key in Gen.Choose(0, 5)
        from day in Gen.Choose(0, Horizon)
        from length in Gen.Choose(0, 15)
        from leaves in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new Step(key, day, length == 15 ? null : length, leaves);

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Place_OfAnyRatesInAnyOrder_NeverLetsTwoOfAKeyShareADay() => Prop.ForAll(Steps.ListOf().ToArbitrary(), steps =>
    {
        var timelines = new PayRateTimelines();
        var kept = new List<PayRate>();
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            if (step.Leaves && kept.Count > 0)
            {
                var leaving = kept[step.From % kept.Count];
                Assert.That(timelines.Remove(leaving));
                kept.Remove(leaving);
                continue;
            }

            var rate = Set(Dated(step), 100 + number);
            var expected = kept.Where(other => other.Key == rate.Key && ShareADay(other, rate)).OrderBy(other => other.EffectiveFrom).FirstOrDefault();
            Assert.That(timelines.Place(rate), Is.SameAs(expected), $"{step}");
            if (expected is null) kept.Add(rate);
        }

        foreach (var key in kept.Select(rate => rate.Key).Distinct())
        {
            for (var day = FirstDay.AddDays(-1); day <= FirstDay.AddDays(Horizon + 20); day = day.AddDays(1))
            {
                var inForce = kept.SingleOrDefault(rate => rate.Key == key && rate.IsInForceOn(day));
                Assert.That(timelines.On(key, day), Is.SameAs(inForce), $"{key} {day:O}");
            }
        }
    });

    [Test]
    public void Place_OfARateByTheYear_IsInTheWayOfOneByTheHour()
    {
        var timelines = new PayRateTimelines();
        var salary = Set(Standard with { Unit = PayRateUnit.Year }, 1);

        Assert.That(timelines.Place(salary), Is.Null);
        Assert.That(timelines.Place(Set(Standard.From("2027-01-01"), 2)), Is.SameAs(salary));
    }

    [Test]
    public void Place_DayAfterDay_HasRoomForBoth()
    {
        var timelines = new PayRateTimelines();

        Assert.That(timelines.Place(Set(Standard.From("2026-07-01", "2026-07-31"), 1)), Is.Null);
        Assert.That(timelines.Place(Set(Standard.From("2026-08-01"), 2)), Is.Null);
        Assert.That(timelines.Place(Set(Standard.From("2026-07-31", "2026-07-31"), 3))?.Id, Is.EqualTo(Id(1)));
    }

    [Test]
    public void Remove_OfARevisedRate_FreesTheDaysThatItHad()
    {
        var timelines = new PayRateTimelines();
        var rate = Set(Standard, 1);
        timelines.Place(rate);

        rate.Revise(Standard with { Classification = "Rigger" }, Later);

        Assert.That(timelines.Remove(rate));
        Assert.That(timelines.Place(Set(Standard, 2)), Is.Null);
        Assert.That(timelines.Place(rate), Is.Null);
        Assert.That(() => timelines.Place(rate), Throws.InvalidOperationException);
    }

    [Test]
    public void Remove_OfARateThatIsNotThere_SaysSo()
    {
        var timelines = new PayRateTimelines();
        timelines.Place(Set(Standard, 1));

        Assert.That(timelines.Remove(Set(Standard, 1)), Is.False);
    }

    private static PayRateTerms Dated(Step step)
    {
        var from = FirstDay.AddDays(step.From);
        return Keys[step.Key] with { EffectiveFrom = from, EffectiveTo = step.Days is { } days ? from.AddDays(days) : null };
    }

    private static bool ShareADay(PayRate one, PayRate other) =>
        !(one.EffectiveTo < other.EffectiveFrom) && !(other.EffectiveTo < one.EffectiveFrom);
}
