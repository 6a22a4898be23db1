using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

public sealed class PayrollSecretsTests
{
    private static readonly byte[] Ones = Enumerable.Repeat((byte)1, 32).ToArray();
    private static readonly byte[] Twos = Enumerable.Repeat((byte)2, 32).ToArray();

    [Test]
    public void PepperVersion_DependsOnThePepperAlone()
    {
        Assert.That(With(Ones, Ones).PepperVersion, Is.EqualTo(With(Ones, Twos).PepperVersion));
        Assert.That(With(Ones, Ones).PepperVersion, Is.Not.EqualTo(With(Twos, Ones).PepperVersion));
        Assert.That(With(Ones, Ones).PepperVersion, Does.Match("^[0-9a-f]{8}$"));
    }

    [Test]
    public void CheckValues_TellEachKey()
    {
        var secrets = TestSecrets.New("b", "a");
        var values = secrets.CheckLabels.Select(label => Convert.ToHexString(secrets.CheckValue(label))).ToList();

        Assert.That(secrets.CheckLabels, Is.EqualTo(new[] { $"pepper:{secrets.PepperVersion}", $"audit_key:{secrets.AuditKeyVersion}", "encryption_key:a", "encryption_key:b" }));
        Assert.That(values, Is.Unique);
        Assert.That(values, Is.EqualTo(secrets.CheckLabels.Select(label => Convert.ToHexString(secrets.CheckValue(label)))));
    }

    [Test]
    public void CheckValue_OfTheSameKeyForAnotherUse_IsAnother()
    {
        var secrets = With(Ones, Ones);
        Assert.That(secrets.CheckValue(secrets.CheckLabels[0]), Is.Not.EqualTo(secrets.CheckValue(secrets.CheckLabels[1])));
    }

    [TestCase("")]
    [TestCase("pepper")]
    [TestCase("pepper:00000000")]
    [TestCase("encryption_key:")]
    [TestCase("encryption_key:none")]
    public void CheckValue_OfAnUnknownLabel_Throws(string label) =>
        Assert.Throws<ArgumentException>(() => TestSecrets.New().CheckValue(label));

    [Test]
    public void PreviousSecrets_AreKnownByTheirVersions_AndTheFirstIsThePresentOne()
    {
        var before = With(Ones, Twos);
        var after = new PayrollSecrets(Twos, Ones, new Dictionary<string, byte[]> { ["k1"] = Ones }, "k1", [Ones, Twos], [Twos]);

        Assert.That(after.Peppers.Keys, Is.EqualTo(new[] { after.PepperVersion, before.PepperVersion }));
        Assert.That(after.AuditKeys.Keys, Is.EqualTo(new[] { after.AuditKeyVersion, before.AuditKeyVersion }));
        Assert.That(after.CheckLabels, Is.SupersetOf(before.CheckLabels));
        Assert.That(before.CheckLabels.Select(after.CheckValue), Is.EqualTo(before.CheckLabels.Select(before.CheckValue)));
    }

    [Test]
    public void Secrets_ArePrintedByNameOnly() => Assert.That(TestSecrets.New().ToString(), Is.EqualTo("PayrollSecrets"));

    [Test]
    public void Secrets_KeepTheirKeys_WhenTheGivenArraysAreWiped()
    {
        var pepper = Ones.ToArray();
        var key = Ones.ToArray();
        var secrets = new PayrollSecrets(pepper, Ones, new Dictionary<string, byte[]> { ["k1"] = key }, "k1");
        Array.Clear(pepper);
        Array.Clear(key);

        Assert.That(secrets.Pepper.ToArray(), Is.EqualTo(Ones));
        Assert.That(secrets.EncryptionKeys["k1"].ToArray(), Is.EqualTo(Ones));
    }

    [Test]
    public void Secrets_WithAShortKey_AreNotMade() =>
        Assert.Throws<ArgumentException>(() => With(Ones, Ones[..31]));

    private static PayrollSecrets With(byte[] pepper, byte[] auditKey) =>
        new(pepper, auditKey, new Dictionary<string, byte[]> { ["k1"] = Ones }, "k1");
}
