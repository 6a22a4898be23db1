using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class RoundingTests
{
    [TestCase("0.004999", "0.00")]
    [TestCase("0.005", "0.01")]
    [TestCase("0.015", "0.02")]
    [TestCase("0.025", "0.03")]
    [TestCase("-0.005", "-0.01")]
    [TestCase("-0.025", "-0.03")]
    [TestCase("-0.024999", "-0.02")]
    [TestCase("999999999999.995", "1000000000000.00")]
    public void HalfAwayFromZero_ToCents_MovesOnlyAHalfOrMore(string amount, string expected) =>
        Assert.That(Rounding.HalfAwayFromZero(Parse(amount)), Is.EqualTo(new Money(Parse(expected))));

    [TestCase("2.5", 0, "3")]
    [TestCase("-2.5", 0, "-3")]
    [TestCase("1.2345", 3, "1.235")]
    [TestCase("1.23456749", 6, "1.234567")]
    public void HalfAwayFromZero_ToDecimals_KeepsSoMany(string value, int decimals, string expected) =>
        Assert.That(Rounding.HalfAwayFromZero(Parse(value), decimals), Is.EqualTo(Parse(expected)));

    [Test]
    public void HalfAwayFromZero_WithDecimalsThatDecimalLacks_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfAwayFromZero(1m, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rounding.HalfAwayFromZero(1m, 29));
    }

    [FsCheck.NUnit.Property]
    public Property HalfAwayFromZero_OfAnyAmount_IsTheNearestCentAndMirrorsItsNegative() =>
        Prop.ForAll(Amounts.Any.ToArbitrary(), exact =>
        {
            var rounded = Rounding.HalfAwayFromZero(exact.Amount);
            var off = Math.Abs(rounded.Amount - exact.Amount);

            Assert.That(rounded.HasWholeCents);
            Assert.That(off, Is.LessThanOrEqualTo(0.005m));
            Assert.That(off < 0.005m || Math.Abs(rounded.Amount) > Math.Abs(exact.Amount));
            Assert.That(Rounding.HalfAwayFromZero(-exact.Amount), Is.EqualTo(-rounded));
        });

    private static decimal Parse(string amount) => decimal.Parse(amount, CultureInfo.InvariantCulture);
}
