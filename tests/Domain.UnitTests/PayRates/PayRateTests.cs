using Payroll.Domain.Common;
using Payroll.Domain.PayRates;
using static Payroll.Domain.UnitTests.PayRates.Rates;

namespace Payroll.Domain.UnitTests.PayRates;

public sealed class PayRateTests
{
    private static readonly PayRateTerms All = new()
    {
        Name = "All",
        ExternalId = "R-1",
        EmployeeId = Joe,
        Classification = "Rigger",
        Project = "Bridge",
        EmploymentTypeId = Casual,
        Unit = PayRateUnit.Day,
        Amount = 320.5m,
        HoursPerDay = 7.6m,
        EffectiveFrom = Day("2026-08-01"),
        EffectiveTo = Day("2026-08-31"),
    };

    private static IEnumerable<PayRateTerms> Changes =>
    [
        Standard with { Name = "Other" }, Standard with { ExternalId = "R-2" }, Standard with { EmployeeId = Joe }, Standard with { Classification = "Rigger" },
        Standard with { Project = "Bridge" }, Standard with { EmploymentTypeId = Casual }, Standard with { Unit = PayRateUnit.Year }, Standard with { Amount = 43 },
        Standard with { Unit = PayRateUnit.Day, HoursPerDay = 8 }, Standard.From("2026-07-02"),
    ];

    [Test]
    public void Create_WithEverything_KeepsEverything()
    {
        var rate = Create(All);

        Assert.That((rate.Terms, rate.Version, rate.LastUsedOn), Is.EqualTo((All, 1, (DateOnly?)null)));
        Assert.That(rate.Key, Is.EqualTo(new PayRateKey(Joe, "Rigger", "Bridge", Casual)));
    }

    [Test]
    public void Update_OfAnUnusedRate_ChangesEverything()
    {
        var rate = Create(Standard);

        rate.Update(All, Later);

        Assert.That((rate.Terms, rate.Version, rate.UpdatedAt), Is.EqualTo((All, 2, Later)));
    }

    [Test]
    public void Update_ToTheSame_IsNoChange()
    {
        var rate = Create(Standard);

        rate.Update(Standard with { Name = "  Standard", Amount = 42.00m }, Later);

        Assert.That((rate.Version, rate.UpdatedAt), Is.EqualTo((1, Now)));
    }

    [TestCase("2026-06-30", false)]
    [TestCase("2026-07-01", true)]
    [TestCase("2026-07-31", true)]
    [TestCase("2026-08-01", false)]
    public void IsInForceOn_CountsTheFirstAndTheLastDay(string day, bool expected) =>
        Assert.That(Create(Standard.From("2026-07-01", "2026-07-31")).IsInForceOn(Day(day)), Is.EqualTo(expected));

    [Test]
    public void Use_MovesTheLastUseForwardOnly_AndIsNoNewVersion()
    {
        var rate = Create(Standard);

        foreach (var day in new[] { "2026-07-10", "2026-07-03", "2026-07-20", "2026-07-19" }) rate.Use(Day(day));

        Assert.That((rate.LastUsedOn, rate.Version, rate.UpdatedAt), Is.EqualTo(((DateOnly?)Day("2026-07-20"), 1, Now)));
    }

    [TestCase("2026-06-30")]
    [TestCase("2026-08-01")]
    public void Use_OnADayOnWhichItDoesNotHold_IsAFault(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(Standard.From("2026-07-01", "2026-07-31")).Use(Day(day)));

    [TestCaseSource(nameof(Changes))]
    public void Update_OfAUsedRate_IsRefusedForEverythingButItsEnd(PayRateTerms terms)
    {
        var rate = Used();

        var refusal = Assert.Throws<DomainRuleException>(() => rate.Update(terms with { EffectiveTo = Day("2026-12-31") }, Later));

        Assert.That((refusal!.Code, rate.Terms, rate.Version), Is.EqualTo((ErrorCodes.PayRateInUse, Standard, 1)));
    }

    [TestCase("2026-07-09", false)]
    [TestCase("2026-07-10", true)]
    [TestCase("2027-01-01", true)]
    public void Update_OfAUsedRate_EndsItOnItsLastUseOrLater(string to, bool isTaken)
    {
        var rate = Used();
        var ended = Standard with { EffectiveTo = Day(to) };

        if (isTaken) rate.Update(ended, Later);
        else Assert.That(Assert.Throws<DomainRuleException>(() => rate.Update(ended, Later))!.Code, Is.EqualTo(ErrorCodes.PayRateInUse));

        Assert.That((rate.Terms, rate.Version), Is.EqualTo(isTaken ? (ended, 2) : (Standard, 1)));
    }

    [Test]
    public void Update_OfAUsedRateThatEnded_OpensItAgain()
    {
        var rate = Used();
        rate.Update(Standard with { EffectiveTo = Day("2026-07-31") }, Later);

        rate.Update(Standard, Later);

        Assert.That((rate.EffectiveTo, rate.Version), Is.EqualTo(((DateOnly?)null, 3)));
    }

    [Test]
    public void RefuseRemovalOnceUsed_RefusesOnlyThen()
    {
        Assert.DoesNotThrow(() => Create(Standard).RefuseRemovalOnceUsed());
        Assert.That(Assert.Throws<DomainRuleException>(() => Used().RefuseRemovalOnceUsed())!.Code, Is.EqualTo(ErrorCodes.PayRateInUse));
    }

    private static PayRate Used()
    {
        var rate = Create(Standard);
        rate.Use(Day("2026-07-10"));
        return rate;
    }
}
