using System.Buffers.Text;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

public sealed class AesGcmSecretProtectorTests
{
    private static readonly SecretContext Context = new(
        Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8057"), Guid.Parse("01890a5d-ac96-774b-bcce-b302099a8058"), "account_number");

    private readonly AesGcmSecretProtector _protector = new(SecretsInUse.Only(TestSecrets.New()));

    [Test]
    public void Unprotect_OfWhatProtectGave_IsTheSameText() =>
        Prop.ForAll<NonNull<string>, Guid, NonNull<string>>((text, row, field) =>
        {
            var context = new SecretContext(Context.OrganizationId, row, field.Get);
            return !IsUnicode(text.Get) || !IsUnicode(field.Get)
                || _protector.Unprotect(_protector.Protect(text.Get, context), context) == text.Get;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [TestCase("")]
    [TestCase("123456789")]
    [TestCase("Zoë 🙂 \0 \u202e")]
    public void Unprotect_OfEdgeCases_IsTheSameText(string text) =>
        Assert.That(_protector.Unprotect(_protector.Protect(text, Context), Context), Is.EqualTo(text));

    [Test]
    public void Unprotect_OfALongText_IsTheSameText()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789€", 20_000));
        Assert.That(_protector.Unprotect(_protector.Protect(text, Context), Context), Is.EqualTo(text));
    }

    [Test]
    public void Protect_OfAnUnpairedSurrogate_IsRefusedWithoutShowingIt()
    {
        var exception = Assert.Throws<ArgumentException>(() => _protector.Protect("12\ud80034", Context));
        Assert.That(exception!.ToString(), Does.Not.Contain("D800").IgnoreCase);
    }

    [Test]
    public void Protect_OfTheSameText_GivesAnotherValueEachTime() =>
        Assert.That(Enumerable.Range(0, 100).Select(_ => _protector.Protect("123456789", Context)), Is.Unique);

    [Test]
    public void Protect_NamesVersionAndKey_AndHoldsNonceTextAndTag()
    {
        var parts = _protector.Protect("123456789", Context).Split('.');

        Assert.That(parts[..2], Is.EqualTo(new[] { "v1", "k1" }));
        Assert.That(parts[2], Does.Match("^[A-Za-z0-9_-]+$"));
        Assert.That(Base64Url.DecodeFromChars(parts[2]), Has.Length.EqualTo(12 + 9 + 16));
    }

    [Test]
    public void Unprotect_WithAnyBitOfTheTextFlipped_IsRefused()
    {
        foreach (var text in new[] { "", "1", "12", "123456789" })
        {
            var bytes = Encoding.ASCII.GetBytes(_protector.Protect(text, Context));
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
                var tampered = Encoding.Latin1.GetString(bytes);
                Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(tampered, Context), $"bit {bit} of {bytes.Length * 8}");
                bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            }
        }
    }

    [Test]
    public void Unprotect_WithAnyByteBehindTheEncodingFlipped_IsRefused()
    {
        var value = _protector.Protect("123456789", Context);
        var bytes = Base64Url.DecodeFromChars(value.AsSpan("v1.k1.".Length));
        for (var index = 0; index < bytes.Length; index++)
        {
            bytes[index] ^= 0xFF;
            var tampered = "v1.k1." + Base64Url.EncodeToString(bytes);
            Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(tampered, Context), $"byte {index}");
            bytes[index] ^= 0xFF;
        }
    }

    [Test]
    public void Unprotect_InAnotherContext_IsRefused()
    {
        var value = _protector.Protect("123456789", Context);
        Prop.ForAll<Guid, Guid, NonEmptyString>((organization, row, suffix) =>
        {
            SecretContext[] others =
            [
                Context with { OrganizationId = organization },
                Context with { RowId = row },
                Context with { Field = IsUnicode(suffix.Get) ? Context.Field + suffix.Get : "" },
                Context with { Field = IsUnicode(suffix.Get) ? suffix.Get + Context.Field : "" },
                Context with { Field = Context.Field[..^1] },
                Context with { OrganizationId = Context.RowId, RowId = Context.OrganizationId },
            ];
            foreach (var other in others)
                Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(value, other));
        }).Check(Config.QuickThrowOnFailure);
    }

    [TestCase("")]
    [TestCase("123456789")]
    [TestCase("v1.k1")]
    [TestCase("v1.k1.")]
    [TestCase("v1.k1.AAAA")]
    [TestCase("v1.k1.AAAA.AAAA")]
    [TestCase("v2.k1.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void Unprotect_OfAnotherForm_IsRefused(string value)
    {
        var exception = Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(value, Context));
        Assert.That(exception!.Message, Does.Contain("form"));
    }

    [TestCase("=")]
    [TestCase(" ")]
    [TestCase("\n")]
    public void Unprotect_OfAnotherSpelling_IsRefused(string suffix)
    {
        var value = _protector.Protect("12", Context);
        Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(value + suffix, Context));
    }

    [Test]
    public void Unprotect_UnderAnOlderKey_StillReads()
    {
        var old = TestSecrets.New("k1");
        var rotated = new PayrollSecrets(
            old.Pepper.Span,
            old.AuditKey.Span,
            new Dictionary<string, byte[]> { ["k1"] = old.EncryptionKeys["k1"].ToArray(), ["k2"] = new byte[32] },
            "k2");
        var value = new AesGcmSecretProtector(SecretsInUse.Only(old)).Protect("123456789", Context);
        var protector = new AesGcmSecretProtector(SecretsInUse.Only(rotated));

        Assert.That(protector.Unprotect(value, Context), Is.EqualTo("123456789"));
        Assert.That(protector.Protect("123456789", Context), Does.StartWith("v1.k2."));
    }

    [Test]
    public void Unprotect_UnderAnUnknownKey_IsRefused()
    {
        var value = new AesGcmSecretProtector(SecretsInUse.Only(TestSecrets.New("other"))).Protect("123456789", Context);
        var exception = Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(value, Context));
        Assert.That(exception!.Message, Does.Contain("not configured"));
    }

    [Test]
    public void Unprotect_UnderAnotherKeyOfTheSameId_IsRefused()
    {
        var value = new AesGcmSecretProtector(SecretsInUse.Only(TestSecrets.New())).Protect("123456789", Context);
        Assert.Throws<UnreadableSecretException>(() => _protector.Unprotect(value, Context));
    }

    [Test]
    public void Protect_FromManyThreads_KeepsValuesApart() => Parallel.For(0, 2_000, number =>
    {
        var context = Context with { RowId = new Guid(number, 0, 0, new byte[8]) };
        Assert.That(_protector.Unprotect(_protector.Protect($"{number}", context), context), Is.EqualTo($"{number}"));
    });

    private static bool IsUnicode(string text) => text.EnumerateRunes().Select(rune => rune.ToString()).Aggregate("", string.Concat) == text;
}
