using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Encryption.Rotation;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

/// <summary>A process that is running takes over what a command has added to the file.</summary>
public sealed class SecretsInUseTests
{
    private static readonly SecretContext Context = new(Guid.Empty, Guid.Empty, "field");

    private readonly SteppedTime _clock = new(new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero));
    private ScratchDirectory _directory = null!;
    private SecretsFile _file = null!;
    private SecretsInUse _inUse = null!;

    [SetUp]
    public void Start()
    {
        _directory = new ScratchDirectory();
        _file = new SecretsFile(_directory["data"]);
        _inUse = Load();
    }

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void NewEncryptionKey_IsUsedAtOnce_AndTheOldOneStillDecrypts()
    {
        var protector = new AesGcmSecretProtector(_inUse);
        var before = protector.Protect("x", Context);
        _file.Change(SecretTextReencryption.WithNewEncryptionKey);
        var after = protector.Protect("x", Context);

        Assert.That((AesGcmSecretProtector.KeyIdOf(before), AesGcmSecretProtector.KeyIdOf(after)), Is.EqualTo(("k1", "k2")));
        Assert.That((protector.Unprotect(before, Context), protector.Unprotect(after, Context)), Is.EqualTo(("x", "x")));
    }

    [Test]
    public void ValueOfAnUnknownKey_HasTheFileReadAgain()
    {
        _file.Change(SecretTextReencryption.WithNewEncryptionKey);
        var value = new AesGcmSecretProtector(Load()).Protect("x", Context);

        Assert.That(new AesGcmSecretProtector(_inUse).Unprotect(value, Context), Is.EqualTo("x"));
    }

    [Test]
    public void HashOfAnUnknownPepper_HasTheFileReadAgain()
    {
        _file.Change(SecretTextReencryption.WithNewPepper);
        var hash = new HmacApiKeyHasher(Load()).Hash("a key");

        var mine = new HmacApiKeyHasher(_inUse).HashUnder(hash.PepperVersion, "a key");

        Assert.That((mine.PepperVersion, mine.Value), Is.EqualTo((hash.PepperVersion, hash.Value)));
    }

    [Test]
    public void HashUnderAPepperThatNobodyKnows_IsThePresentOnes()
    {
        var hasher = new HmacApiKeyHasher(_inUse);
        Assert.That(hasher.HashUnder("00000000", "a key").PepperVersion, Is.EqualTo(hasher.PepperVersion));
    }

    [Test]
    public void SealsOfBefore_AreChecked_AndNewOnesMadeWithTheNewKey()
    {
        var auditSeal = new HmacAuditSeal(_inUse);
        var before = auditSeal.Seal([1, 2]);
        _file.Change(SecretTextReencryption.WithNewAuditKey);
        _clock.Advance(TimeSpan.FromSeconds(2));
        var after = auditSeal.Seal([1, 2]);

        Assert.That(after.Version, Is.Not.EqualTo(before.Version));
        Assert.That(auditSeal.IsSealOf([1, 2], before.Version, before.Seal) && auditSeal.IsSealOf([1, 2], after.Version, after.Seal));
        Assert.That(auditSeal.IsSealOf([1, 2], before.Version, after.Seal) || auditSeal.IsSealOf([1, 2], "00000000", before.Seal), Is.False);
    }

    [Test]
    public void NewPepper_IsKnownAfterTwoSeconds()
    {
        _clock.Advance(TimeSpan.FromSeconds(2));
        var before = _inUse.Known.PepperVersion;
        _file.Change(SecretTextReencryption.WithNewPepper);

        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.That(_inUse.Known.PepperVersion, Is.EqualTo(before));
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.That(_inUse.Known.PepperVersion, Is.Not.EqualTo(before));
        Assert.That(_inUse.Known.Peppers, Contains.Key(before));
    }

    [Test]
    public void FileOfAnotherInstallation_OrOneThatIsDamaged_IsNotTakenOver()
    {
        var before = _inUse.Newest;
        File.Delete(_file.FilePath);
        Assert.That(_inUse.Newest, Is.SameAs(before));
        _file.Create();
        Assert.That(_inUse.Newest, Is.SameAs(before));
        File.WriteAllText(_file.FilePath, "{");
        Assert.That(_inUse.Newest, Is.SameAs(before));
    }

    private SecretsInUse Load()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Directory"] = _directory["data"] }).Build();
        return new SecretsInUse(PayrollSecretsSource.Load(configuration, allowCreate: true), _clock, NullLogger<SecretsInUse>.Instance);
    }
}
