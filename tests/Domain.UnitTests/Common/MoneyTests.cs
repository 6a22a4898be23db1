using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class MoneyTests
{
    [Test]
    public void Operators_OfTwoAmounts_AreExact()
    {
        var wage = new Money(0.10m);
        var bonus = new Money(0.20m);

        Assert.That(wage + bonus, Is.EqualTo(new Money(0.30m)));
        Assert.That(wage - bonus, Is.EqualTo(new Money(-0.10m)));
        Assert.That(-wage, Is.EqualTo(new Money(-0.10m)));
    }

    [Test]
    public void Multiplication_WhenTheProductHasFractionsOfACent_DoesNotRound()
    {
        decimal product = new Money(33.33m) * 1.375m;

        Assert.That(product, Is.EqualTo(45.82875m));
    }

    [Test]
    public void Comparison_OfAmounts_FollowsTheirSize()
    {
        var less = new Money(-2m);
        var more = new Money(1.99m);
        var same = new Money(1.990m);

        Assert.That((less < more, less <= more, less > more, less >= more), Is.EqualTo((true, true, false, false)));
        Assert.That((same < more, same <= more, same > more, same >= more), Is.EqualTo((false, true, false, true)));
        Assert.That(new[] { more, Money.Zero, less }.Order(), Is.EqualTo(new[] { less, Money.Zero, more }));
    }

    [Test]
    public void Equality_WhenOnlyTrailingZerosDiffer_Holds()
    {
        Assert.That(new Money(200.5m), Is.EqualTo(new Money(200.50m)));
        Assert.That(new Money(200.5m).GetHashCode(), Is.EqualTo(new Money(200.50m).GetHashCode()));
    }

    [Test]
    public void Sum_OfNothing_IsZero() => Assert.That(Money.Sum([]), Is.EqualTo(Money.Zero));

    [Test]
    public void Addition_BeyondDecimal_Throws() =>
        Assert.Throws<OverflowException>(() => _ = new Money(decimal.MaxValue) + new Money(decimal.MaxValue));

    [TestCase("0", true)]
    [TestCase("12.34", true)]
    [TestCase("-12.3400", true)]
    [TestCase("999999999999.99", true)]
    [TestCase("79228162514264337593543950335", true)]
    [TestCase("12.345", false)]
    [TestCase("-0.0001", false)]
    public void HasWholeCents_OfAnAmount_SaysWhetherSomethingIsSmallerThanACent(string amount, bool expected) =>
        Assert.That(new Money(Parse(amount)).HasWholeCents, Is.EqualTo(expected));

    [TestCase("0", "0.00")]
    [TestCase("1234567.5", "1234567.50")]
    [TestCase("-0.5", "-0.50")]
    [TestCase("2.3456", "2.35")]
    [TestCase("0.005", "0.01")]
    [TestCase("-0.005", "-0.01")]
    [TestCase("-0.004", "0.00")]
    [SetCulture("de-DE")]
    public void ToString_InACultureWithADecimalComma_HasTwoDecimalsAndAPoint(string amount, string expected) =>
        Assert.That(new Money(Parse(amount)).ToString(), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public Property Arithmetic_OfAnyThreeAmounts_IsThatOfNumbers() =>
        Prop.ForAll(Amounts.Any.Three().ToArbitrary(), amounts =>
        {
            var (a, b, c) = amounts;
            Assert.That(a + b, Is.EqualTo(b + a));
            Assert.That(a + b + c, Is.EqualTo(a + (b + c)));
            Assert.That(a - b, Is.EqualTo(a + -b));
            Assert.That(a + b - b, Is.EqualTo(a));
            Assert.That(a + Money.Zero, Is.EqualTo(a));
            Assert.That(-(-a), Is.EqualTo(a));
            Assert.That(Money.Sum([a, b, c]), Is.EqualTo(new Money(a.Amount + b.Amount + c.Amount)));
            Assert.That(a < b, Is.EqualTo(b > a));
            Assert.That(a <= b, Is.EqualTo(!(a > b)));
            Assert.That(a + c < b + c, Is.EqualTo(a < b));
            Assert.That(a * 2m, Is.EqualTo((a + a).Amount));
        });

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
