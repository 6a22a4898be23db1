using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Encryption;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

public sealed class ConfiguredSecretsTests
{
    private readonly Dictionary<string, string?> _settings = new()
    {
        ["Secrets:Pepper"] = TestSecrets.NewKey(),
        ["Secrets:AuditKey"] = TestSecrets.NewKey(),
        ["Secrets:EncryptionKeys:k1"] = TestSecrets.NewKey(),
    };

    private ScratchDirectory _directory = null!;
    private Dictionary<string, string?> _case = null!;

    [SetUp]
    public void MakeDirectory()
    {
        _directory = new ScratchDirectory();
        _case = new(_settings) { ["Storage:Directory"] = _directory["data"] };
    }

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void Load_WithEverythingConfigured_TakesItAndWritesNothing()
    {
        var loaded = PayrollSecretsSource.Load(Configuration(), allowCreate: true);

        Assert.That(Convert.ToBase64String(loaded.Secrets.Pepper.Span), Is.EqualTo(_settings["Secrets:Pepper"]));
        Assert.That(Convert.ToBase64String(loaded.Secrets.AuditKey.Span), Is.EqualTo(_settings["Secrets:AuditKey"]));
        Assert.That(Convert.ToBase64String(loaded.Secrets.EncryptionKeys["k1"].Span), Is.EqualTo(_settings["Secrets:EncryptionKeys:k1"]));
        Assert.That(loaded.Secrets.ActiveEncryptionKeyId, Is.EqualTo("k1"));
        Assert.That(loaded.FilePath, Is.Null);
        Assert.That(loaded.WasCreated, Is.False);
        Assert.That(Directory.Exists(_directory["data"]), Is.False);
    }

    [Test]
    public void Load_WithSeveralKeys_TakesTheActiveOne()
    {
        _case["Secrets:EncryptionKeys:2026-11"] = TestSecrets.NewKey();
        _case["Secrets:ActiveEncryptionKeyId"] = "2026-11";

        var secrets = PayrollSecretsSource.Load(Configuration(), allowCreate: false).Secrets;

        Assert.That(secrets.ActiveEncryptionKeyId, Is.EqualTo("2026-11"));
        Assert.That(secrets.EncryptionKeys.Keys, Is.EquivalentTo(new[] { "k1", "2026-11" }));
    }

    [TestCase("Secrets:Pepper")]
    [TestCase("Secrets:AuditKey")]
    [TestCase("Secrets:EncryptionKeys:k1", "Secrets:EncryptionKeys")]
    public void Load_WithOneMissing_NamesIt(string setting, string? named = null)
    {
        _case.Remove(setting);
        Assert.That(Refusal(), Does.Contain(named ?? setting));
        Assert.That(Directory.Exists(_directory["data"]), Is.False);
    }

    [Test]
    public void Load_WithTheActiveIdAlone_IsRefused()
    {
        foreach (var setting in _settings.Keys)
            _case.Remove(setting);
        _case["Secrets:ActiveEncryptionKeyId"] = "k1";
        Assert.That(Refusal(), Does.Contain("Secrets:Pepper").And.Contain("Secrets:AuditKey").And.Contain("Secrets:EncryptionKeys"));
    }

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("not-base64-at-all!")]
    [TestCase("c2hvcnQ=")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [TestCase("YXNkZmFzZGZhc2RmYXNkZmFzZGZhc2RmYXNkZmFzZGZhc2RmYXNkZmFzZGZhc2Rm")]
    public void Load_WithAMalformedKey_NamesItAndNotItsValue(string value)
    {
        foreach (var setting in _settings.Keys)
        {
            _case[setting] = value;
            var message = Refusal();
            Assert.That(message, Does.Contain(setting).And.Contain("32 bytes"));
            if (value.Trim().Length > 0)
                Assert.That(message, Does.Not.Contain(value));
            _case[setting] = _settings[setting];
        }
    }

    [TestCase("K1")]
    [TestCase("k 1")]
    [TestCase("k.1")]
    [TestCase("a23456789012345678901234567890123")]
    public void Load_WithAMalformedKeyId_IsRefused(string id)
    {
        _case.Remove("Secrets:EncryptionKeys:k1");
        _case["Secrets:EncryptionKeys:" + id] = TestSecrets.NewKey();
        Assert.That(Refusal(), Does.Contain("Secrets:EncryptionKeys").And.Contain("id"));
    }

    [Test]
    public void Load_WithSeveralKeysAndNoActiveOne_NamesTheSetting()
    {
        _case["Secrets:EncryptionKeys:k2"] = TestSecrets.NewKey();
        Assert.That(Refusal(), Does.Contain("Secrets:ActiveEncryptionKeyId"));
    }

    [Test]
    public void Load_WithAnActiveIdOfNoKey_NamesTheSetting()
    {
        _case["Secrets:ActiveEncryptionKeyId"] = "k2";
        Assert.That(Refusal(), Does.Contain("Secrets:ActiveEncryptionKeyId"));
    }

    [Test]
    public void Load_WithAKeyInPlaceOfItsId_AsksForAnId()
    {
        _case.Remove("Secrets:EncryptionKeys:k1");
        _case["Secrets:EncryptionKeys"] = _settings["Secrets:EncryptionKeys:k1"];
        Assert.That(Refusal(), Does.Contain("Secrets__EncryptionKeys__<id>"));
    }

    [Test]
    public void Load_WithPreviousSecrets_KnowsThemBesideThePresentOnes()
    {
        var present = PayrollSecretsSource.Load(Configuration(), allowCreate: false).Secrets;
        (_case["Secrets:PreviousPeppers:0"], _case["Secrets:Pepper"]) = (_case["Secrets:Pepper"], TestSecrets.NewKey());
        (_case["Secrets:PreviousAuditKeys:0"], _case["Secrets:AuditKey"]) = (_case["Secrets:AuditKey"], TestSecrets.NewKey());

        var turned = PayrollSecretsSource.Load(Configuration(), allowCreate: false).Secrets;
        Assert.That(turned.Peppers, Has.Count.EqualTo(2).And.ContainKey(present.PepperVersion));
        Assert.That(turned.AuditKeys, Has.Count.EqualTo(2).And.ContainKey(present.AuditKeyVersion));
        Assert.That((turned.PepperVersion, turned.AuditKeyVersion), Is.Not.EqualTo((present.PepperVersion, present.AuditKeyVersion)));
    }

    [TestCase("Secrets:PreviousPeppers")]
    [TestCase("Secrets:PreviousAuditKeys")]
    public void Load_WithAPreviousSecretThatIsNone_NamesIt(string setting)
    {
        foreach (var wrong in new[] { "", "x", Convert.ToBase64String(new byte[31]) })
        {
            _case[setting + ":0"] = wrong;
            Assert.That(Refusal(), Does.Contain($"malformed {setting}:0"));
        }

        _case.Remove(setting + ":0");
        _case[setting] = TestSecrets.NewKey();
        Assert.That(Refusal(), Does.Contain("needs an id for each key").And.Contain("__<n>"));
    }

    [Test]
    public void Load_WithAMisspeltSetting_DoesNotMakeAFile()
    {
        foreach (var setting in _settings.Keys)
            _case.Remove(setting);
        _case["Secrets:Peper"] = TestSecrets.NewKey();
        Assert.That(Refusal(), Does.Contain("unknown setting"));
        Assert.That(Directory.Exists(_directory["data"]), Is.False);
    }

    [TestCase("PostgreSql")]
    [TestCase("SqlServer")]
    public void Load_WithNothingConfiguredOnAServerDatabase_NamesWhatIsNeeded(string provider)
    {
        foreach (var setting in _settings.Keys)
            _case.Remove(setting);
        _case["Database:Provider"] = provider;

        Assert.That(
            Refusal(), Does.Contain("Secrets__Pepper").And.Contain("Secrets__AuditKey").And.Contain("Secrets__EncryptionKeys__<id>"));
        Assert.That(Directory.Exists(_directory["data"]), Is.False);
    }

    private string Refusal()
    {
        var exception = Assert.Throws<StartupException>(() => PayrollSecretsSource.Load(Configuration(), allowCreate: true))!;
        Assert.That(exception.InnerException, Is.Null);
        foreach (var secret in _settings.Values)
            Assert.That(exception.ToString(), Does.Not.Contain(secret!));
        return exception.Message;
    }

    private IConfiguration Configuration() => new ConfigurationBuilder().AddInMemoryCollection(_case).Build();
}
