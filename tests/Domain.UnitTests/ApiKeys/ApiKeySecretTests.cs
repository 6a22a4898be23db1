using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.ApiKeys;

namespace Payroll.Domain.UnitTests.ApiKeys;

public sealed class ApiKeySecretTests
{
    private const string Known = "sk_pay_xkEgOGusQGwp_003aUlTJC7tjlCTQj2uNU3MFagCXG9LRKRcwGkBIDlf0Fll4l";

    /// <summary>Computed apart from this code, with the integers and the zlib of Python. None is anybody's key.</summary>
    private static readonly object[] KnownKeys =
    [
        new object[] { Bytes(0, 16), Bytes(0, 32), Known },
        new object[] { new byte[16], new byte[32], "sk_pay_000000000000_00000000000000000000000000000000000000000002p6x7V" },
        new object[] { Filled(16), Filled(32), "sk_pay_lk9n8mt7Fhc7_yhjskwdA6OZ1AL1YmHWZWm8LLG7HjnuCA2j5rOw8Xp14L7VpK" },
        new object[] { Bytes(0, 9), Bytes(100, 32), "sk_pay_005McJmDgrvc_No287qEH4uQv9vBo5cxQTXAw02KFtzjuPbCrH1FrBEB3Ki7Gx" },
        // Its check digits start with two zeros.
        new object[] { NumberOf16Bytes(511), new byte[32], "sk_pay_00000000008F_000000000000000000000000000000000000000000000RneB" },
    ];

    [TestCaseSource(nameof(KnownKeys))]
    public void Create_FromKnownBytes_SpellsTheKnownKey(byte[] idEntropy, byte[] secret, string expected) =>
        Assert.That(ApiKeySecret.Create(idEntropy, secret).Value, Is.EqualTo(expected));

    [TestCaseSource(nameof(KnownKeys))]
    public void TryParse_OfAKnownKey_FindsItsId(byte[] idEntropy, byte[] secret, string text)
    {
        Assert.That(ApiKeySecret.TryParse(text, out var key));
        Assert.That(key, Is.EqualTo(ApiKeySecret.Create(idEntropy, secret)));
        Assert.That(key?.PublicId, Is.EqualTo(text[7..19]));
    }

    [TestCase(8, 32)]
    [TestCase(16, 31)]
    [TestCase(16, 33)]
    public void Create_FromTooFewOrTooManyBytes_Throws(int idBytes, int secretBytes) =>
        Assert.Throws<ArgumentException>(() => ApiKeySecret.Create(new byte[idBytes], new byte[secretBytes]));

    [Test]
    public void ShownAs_HasTheIdAndTheLastFourCharactersOnly()
    {
        Assert.That(ApiKeySecret.TryParse(Known, out var key));
        Assert.That(key?.ShownAs, Is.EqualTo("sk_pay_xkEgOGusQGwp_…ll4l"));
    }

    [Test]
    public void ToString_AlsoInsideOfAnotherText_GivesOnlyWhatMayBeShown()
    {
        Assert.That(ApiKeySecret.TryParse(Known, out var key));
        Assert.That($"{key} {new { Key = key }}", Is.EqualTo("sk_pay_xkEgOGusQGwp_…ll4l { Key = sk_pay_xkEgOGusQGwp_…ll4l }"));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("sk_pay_")]
    [TestCase(" " + Known)]
    [TestCase(Known + " ")]
    [TestCase(Known + "\n")]
    [TestCase("Bearer " + Known)]
    public void TryParse_OfSomethingElse_IsFalse(string? text)
    {
        Assert.That(ApiKeySecret.TryParse(text, out var key), Is.False);
        Assert.That(key, Is.Null);
    }

    [Test]
    public void TryParse_WhenCheckDigitsFitButTheShapeDoesNot_IsFalse(
        [Values("SK_pay_", "sk-pay-", "sk_liv_")] string prefix) =>
        Assert.That(ApiKeySecret.TryParse(WithCheckDigits(prefix + Known[7..63]), out _), Is.False);

    [Test]
    public void TryParse_WhenCheckDigitsFitButACharacterIsOutsideOfTheAlphabet_IsFalse([Values(7, 18, 19, 20, 62)] int position) =>
        Assert.That(ApiKeySecret.TryParse(WithCheckDigits(Known[..position] + '-' + Known[(position + 1)..63]), out _), Is.False);

    [Test]
    public void TryParse_WhenAnySingleCharacterIsChanged_IsFalse()
    {
        var others = Enumerable.Range(0, 128).Select(code => (char)code).Concat("é٣…\u0130");
        var changed =
            from position in Enumerable.Range(0, Known.Length)
            from other in others
            where other != Known[position]
            select Known[..position] + other + Known[(position + 1)..];

        Assert.That(changed.Where(text => ApiKeySecret.TryParse(text, out _)), Is.Empty);
    }

    [Test]
    public void TryParse_WhenACharacterIsMissingOrTwice_IsFalse()
    {
        var changed = Enumerable.Range(0, Known.Length).SelectMany(i => new[] { Known.Remove(i, 1), Known.Insert(i, Known[i].ToString()) });

        Assert.That(changed.Where(text => ApiKeySecret.TryParse(text, out _)), Is.Empty);
    }

    [FsCheck.NUnit.Property]
    public Property AnyKey_ReadsBackAndIsFoundInOtherText() => Prop.ForAll(Keys.ToArbitrary(), key =>
    {
        Assert.That(ApiKeySecret.TryParse(key.Value, out var read));
        Assert.That(read, Is.EqualTo(key));
        Assert.That(key.Value, Has.Length.EqualTo(69));
        Assert.That(Regex.Match($"x{key.Value}0", ApiKeySecret.Pattern).Value, Is.EqualTo(key.Value));
    });

    [FsCheck.NUnit.Property]
    public Property AnyKey_WithAnyCharacterReplaced_IsRefused() => Prop.ForAll(
        Keys.ToArbitrary(), Gen.Choose(0, Known.Length - 1).ToArbitrary(), Gen.Elements(Base62.Alphabet.ToCharArray()).ToArbitrary(),
        (key, position, other) =>
            Assert.That(
                ApiKeySecret.TryParse(key.Value[..position] + other + key.Value[(position + 1)..], out _),
                Is.EqualTo(key.Value[position] == other)));

    private static Gen<ApiKeySecret> Keys { get; } =
        from idEntropy in RandomBytes(16)
        from secret in RandomBytes(32)
        select ApiKeySecret.Create(idEntropy, secret);

    private static Gen<byte[]> RandomBytes(int count) => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf(count);

    private static byte[] Bytes(int first, int count) => [.. Enumerable.Range(first, count).Select(value => (byte)value)];

    private static byte[] Filled(int count) => [.. Enumerable.Repeat(byte.MaxValue, count)];

    private static byte[] NumberOf16Bytes(ushort number) => [.. new byte[14], (byte)(number >> 8), (byte)number];

    private static string WithCheckDigits(string body) =>
        body + Base62.Encode(Crc32.Compute(Encoding.ASCII.GetBytes(body)), 6);
}
