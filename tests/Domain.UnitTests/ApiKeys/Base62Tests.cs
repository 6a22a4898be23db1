using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.ApiKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class Base62Tests
{
    [TestCase(0ul, 1, "0")]
    [TestCase(0ul, 6, "000000")]
    [TestCase(0ul, 0, "")]
    [TestCase(9ul, 1, "9")]
    [TestCase(10ul, 1, "A")]
    [TestCase(36ul, 1, "a")]
    [TestCase(61ul, 1, "z")]
    [TestCase(62ul, 2, "10")]
    [TestCase(4294967295ul, 6, "4gfFC3")]
    public void Encode_OfANumber_HasTheWidth(ulong number, int width, string expected) =>
        Assert.That(Base62.Encode(number, width), Is.EqualTo(expected));

    [Test]
    public void Encode_OfTheLargestIntegers_LosesNothing()
    {
        Assert.That(Base62.Encode(UInt128.MaxValue, 22), Is.EqualTo("7n42DGM5Tflk9n8mt7Fhc7"));
        Assert.That(
            Base62.Encode(Enumerable.Repeat(byte.MaxValue, 32).ToArray(), 43),
            Is.EqualTo("yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp1"));
    }

    [Test]
    public void Encode_WhenTheNumberIsTooLong_ThrowsWithoutTellingIt()
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Base62.Encode(62 * 62 + 777, 2));

        Assert.That(thrown.Message, Does.Not.Contain("4621"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Base62.Encode(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Base62.Encode(1, -1));
    }

    [FsCheck.NUnit.Property]
    public Property Encode_OfAnyBytes_SpellsTheirNumber() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>().Filter(bytes => bytes.Length <= 40), bytes =>
        {
            var digits = Base62.Encode(bytes, 60);

            Assert.That(digits, Has.Length.EqualTo(60));
            Assert.That(Base62.IsBase62(digits));
            Assert.That(
                digits.Aggregate(BigInteger.Zero, (number, digit) => number * 62 + ValueOf(digit)),
                Is.EqualTo(new BigInteger(bytes, isUnsigned: true, isBigEndian: true)));
        });

    [TestCase("", true)]
    [TestCase("09AZaz", true)]
    [TestCase("a-b", false)]
    [TestCase("a_b", false)]
    [TestCase("é", false)]
    [TestCase("٣", false)]
    public void IsBase62_OfAText_LooksAtEveryCharacter(string text, bool expected) =>
        Assert.That(Base62.IsBase62(text), Is.EqualTo(expected));

    private static int ValueOf(char digit) => Base62.Alphabet.IndexOf(digit, StringComparison.Ordinal);
}
