using System.Text;
using Payroll.Domain.ApiKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

/// <summary>The expected figures are those of zlib.</summary>
public sealed class Crc32Tests
{
    [TestCase("", 0x00000000u)]
    [TestCase("a", 0xE8B7BE43u)]
    [TestCase("123456789", 0xCBF43926u)]
    [TestCase("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Compute_OfKnownText_GivesTheKnownChecksum(string text, uint expected) =>
        Assert.That(Crc32.Compute(Encoding.ASCII.GetBytes(text)), Is.EqualTo(expected));

    [Test]
    public void Compute_OfEveryByteValue_GivesTheKnownChecksum() =>
        Assert.That(Crc32.Compute([.. Enumerable.Range(0, 256).Select(value => (byte)value)]), Is.EqualTo(0x29058C73u));
}
