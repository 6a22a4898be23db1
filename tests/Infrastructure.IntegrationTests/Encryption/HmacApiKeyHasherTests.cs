using System.Security.Cryptography;
using System.Text;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.IntegrationTests.Encryption;

public sealed class HmacApiKeyHasherTests
{
    private readonly PayrollSecrets _secrets = TestSecrets.New();

    [TestCase("")]
    [TestCase("a key")]
    [TestCase("schlüssel")]
    public void Hash_IsHmacSha256UnderThePepper(string key)
    {
        var hash = new HmacApiKeyHasher(SecretsInUse.Only(_secrets)).Hash(key);

        Assert.That(hash.Value, Is.EqualTo(HMACSHA256.HashData(_secrets.Pepper.Span, Encoding.UTF8.GetBytes(key))));
        Assert.That(hash.PepperVersion, Is.EqualTo(_secrets.PepperVersion));
    }

    [TestCase(255)]
    [TestCase(256)]
    [TestCase(257)]
    [TestCase(10_000)]
    public void Hash_OfAnyLength_CoversTheWholeKey(int length)
    {
        var key = new string('x', length);
        Assert.That(
            new HmacApiKeyHasher(SecretsInUse.Only(_secrets)).Hash(key).Value,
            Is.EqualTo(HMACSHA256.HashData(_secrets.Pepper.Span, Encoding.UTF8.GetBytes(key))));
    }

    [Test]
    public void Hash_OfAKey_AllocatesTheResultOnly()
    {
        var hasher = new HmacApiKeyHasher(SecretsInUse.Only(_secrets));
        var key = new string('x', 70);
        _ = hasher.Hash(key);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            _ = hasher.Hash(key);
        var each = (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000;

        Assert.That(each, Is.LessThanOrEqualTo(128));
    }
}
