using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Encryption.Rotation;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

/// <summary>What turning makes of the secrets file.</summary>
public sealed class SecretTextReencryptionTests
{
    private ScratchDirectory _directory = null!;
    private SecretsFile _file = null!;

    [SetUp]
    public void MakeFile()
    {
        _directory = new ScratchDirectory();
        _file = new SecretsFile(_directory["data"]);
        _file.Create();
    }

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void EncryptionKeys_AreNumberedOn_AndOnlyTheNamedOneGoes()
    {
        var first = _file.Read();
        _file.Change(SecretTextReencryption.WithNewEncryptionKey);
        _file.Change(SecretTextReencryption.WithNewEncryptionKey);
        _file.Change(texts => SecretTextReencryption.WithoutEncryptionKey(texts, "k2"));
        _file.Change(SecretTextReencryption.WithNewEncryptionKey);

        var last = _file.Read();
        Assert.That(last.EncryptionKeys.Keys, Is.EquivalentTo(new[] { "k1", "k3", "k4" }));
        Assert.That(last.EncryptionKeys.Values, Is.Unique);
        Assert.That(last.ActiveEncryptionKeyId, Is.EqualTo("k4"));
        Assert.That((last.EncryptionKeys["k1"], last.Pepper, last.AuditKey), Is.EqualTo((first.EncryptionKeys["k1"], first.Pepper, first.AuditKey)));
    }

    [Test]
    public void PepperAndAuditKey_BecomePreviousOnes()
    {
        var first = _file.Read();
        _file.Change(SecretTextReencryption.WithNewPepper);
        var second = _file.Read();
        _file.Change(SecretTextReencryption.WithNewPepper);
        _file.Change(SecretTextReencryption.WithNewAuditKey);

        var last = _file.Read();
        Assert.That(last.PreviousPeppers, Is.EqualTo(new Dictionary<string, string?> { ["1"] = first.Pepper, ["2"] = second.Pepper }));
        Assert.That(last.PreviousAuditKeys, Is.EqualTo(new Dictionary<string, string?> { ["1"] = first.AuditKey }));
        Assert.That(new[] { first.Pepper, second.Pepper, last.Pepper, first.AuditKey, last.AuditKey }, Is.Unique);
    }

    [Test]
    public void Change_KeepsTheFileToItsOwner_AndLeavesNothingBeside()
    {
        _file.Change(SecretTextReencryption.WithNewPepper);

        if (!OperatingSystem.IsWindows()) Assert.That(File.GetUnixFileMode(_file.FilePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(Directory.GetFiles(_directory["data"]).Select(Path.GetFileName), Is.EquivalentTo(new[] { "secrets.json", "secrets.json.lock" }));
    }
}
