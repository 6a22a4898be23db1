using Payroll.Application.ApiKeys;
using Payroll.Application.Common;

namespace Payroll.Application.UnitTests.ApiKeys;

/// <summary>What can be said of a new key before anything is looked up.</summary>
public sealed class CreateApiKeyValidatorTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly CreateApiKey Good = new("Reader", ["read:employees"], null, default, null, null, null);

    [Test]
    public void Key_WithScopes_IsFine() => Assert.That(ErrorsOf(Good), Is.Empty);

    [TestCase("read_only")]
    [TestCase("Read-only")]
    [TestCase("Payroll Submitter")]
    [TestCase("Admin")]
    public void Preset_IsFound_InTheSpellingsOfOtherProducts(string preset) => Assert.That(ErrorsOf(Good with { Scopes = null, Preset = preset }), Is.Empty);

    [Test]
    public void Preset_ThatIsUnknown_IsRefusedWithThoseThatThereAre() =>
        Assert.That(ErrorsOf(Good with { Scopes = null, Preset = "everything" }).Single(), Does.StartWith("preset invalid_format A preset is one of "));

    [Test]
    public void Key_NeedsScopesOrAPreset_AndNotBoth()
    {
        Assert.That(ErrorsOf(Good with { Scopes = null }).Single(), Does.StartWith("scopes required"));
        Assert.That(ErrorsOf(Good with { Preset = "admin" }).Single(), Does.StartWith("preset inconsistent"));
    }

    [Test]
    public void Expiry_IsGivenOnce()
    {
        Assert.That(ErrorsOf(Good with { ExpiresInDays = 30 }), Is.Empty);
        Assert.That(ErrorsOf(Good with { ExpiresAt = Now.AddDays(1), ExpiresInDays = 30 }).Single(), Does.StartWith("expires_in_days inconsistent"));
        Assert.That(ErrorsOf(Good with { ExpiresAt = new Optional<DateTimeOffset?>(null), ExpiresInDays = 30 }).Single(), Does.StartWith("expires_in_days inconsistent"));
    }

    [TestCase(-1, false)]
    [TestCase(0, false)]
    [TestCase(1, true)]
    public void Expiry_IsInTheFuture(int ticks, bool isGood) =>
        Assert.That(ErrorsOf(Good with { ExpiresAt = Now.AddTicks(ticks) }).Count == 0, Is.EqualTo(isGood));

    private static List<string> ErrorsOf(CreateApiKey command) =>
        [.. new CreateApiKeyValidator(new Clock()).Validate(command).Errors.Select(error => $"{error.PropertyName} {error.ErrorCode} {error.ErrorMessage}")];

    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
