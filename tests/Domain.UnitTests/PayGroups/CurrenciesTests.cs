using Payroll.Domain.Common;
using Payroll.Domain.PayGroups;
using Payroll.Domain.UnitTests.PayRuns;

namespace Payroll.Domain.UnitTests.PayGroups;

public sealed class CurrenciesTests
{
    [TestCase("AUD")]
    [TestCase("EUR")]
    [TestCase("USD")]
    [TestCase("XCG")]
    public void ACurrencyInCirculationWithTwoDecimals_IsTaken(string code) => Assert.That(Currencies.ProblemOf(code), Is.Null);

    [TestCase("JPY", TestName = "A currency without decimals is refused")]
    [TestCase("KWD", TestName = "A currency with three decimals is refused")]
    [TestCase("CHE", TestName = "A funds code is refused")]
    [TestCase("XAU", TestName = "A metal is refused")]
    [TestCase("XXX", TestName = "No currency is refused")]
    [TestCase("HRK", TestName = "A currency out of circulation is refused")]
    [TestCase("QQQ", TestName = "A code of nothing is refused")]
    [TestCase("usd", TestName = "Small letters are refused")]
    [TestCase("", TestName = "An empty code is refused")]
    public void AnythingElse_IsRefused(string code) =>
        Assert.That(Currencies.ProblemOf(code), Does.Contain("two decimals").And.Contain($"'{code}'"));

    [Test]
    public void All_AreThreeCapitalLetters() => Assert.That(Currencies.All, Has.Count.EqualTo(132).And.All.Matches("^[A-Z]{3}$"));

    [Test]
    public void APayGroup_CannotBeMadeInAnotherCurrency()
    {
        var group = Runs.Group();

        Assert.That(
            () => PayGroup.Configure(Guid.Empty, "yen", "Yen", group.PaySchedule, group.Terms with { Currency = "JPY" }, Runs.At),
            Throws.TypeOf<DomainRuleException>().With.Property(nameof(DomainRuleException.FieldError)).Not.Null);
        Assert.That(() => group.Reorganize(group.PaySchedule, group.Terms with { Currency = "JPY" }, Runs.At), Throws.TypeOf<DomainRuleException>());
    }
}
