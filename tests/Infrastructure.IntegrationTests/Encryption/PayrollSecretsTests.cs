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

        Assert.That(secrets.CheckLabels, Is.EqualTo(new[] { "pepper", "audit_key", "encryption_key:a", "encryption_key:b" }));
        Assert.That(values, Is.Unique);
        Assert.That(values, Is.EqualTo(secrets.CheckLabels.Select(label => Convert.ToHexString(secrets.CheckValue(label)))));
    }

    [Test]
    public void CheckValue_OfTheSameKeyForAnotherUse_IsAnother()
    {
        var secrets = With(Ones, Ones);
        Assert.That(secrets.CheckValue("pepper"), Is.Not.EqualTo(secrets.CheckValue("audit_key")));
    }

    [TestCase("")]
    [TestCase("encryption_key:")]
    [TestCase("encryption_key:none")]
    public void CheckValue_OfAnUnknownLabel_Throws(string label) =>
        Assert.Throws<ArgumentException>(() => TestSecrets.New().CheckValue(label));

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
