using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Https;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Https;

[Platform(Exclude = "Win")]
[UnsupportedOSPlatform("windows")]
public sealed class LocalhostCertificateTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FixedTime _time = new(Start);
    private ScratchDirectory _directory = null!;

    private string PublicPath => _directory["https", "localhost.crt"];

    private string PrivatePath => _directory["https", "localhost.pem"];

    [SetUp]
    public void MakeDirectory()
    {
        _directory = new ScratchDirectory();
        _time.Now = Start;
    }

    [TearDown]
    public void RemoveDirectory() => _directory.Dispose();

    [Test]
    public void Ensure_TheFirstTime_MakesACertificateForLoopbackNames()
    {
        using var certificate = Ensure(out var publicPath);

        Assert.That(publicPath, Is.EqualTo(PublicPath));
        Assert.That(certificate.MatchesHostname("localhost"), Is.True);
        Assert.That(certificate.MatchesHostname("127.0.0.1"), Is.True);
        Assert.That(certificate.MatchesHostname("::1"), Is.True);
        Assert.That(certificate.MatchesHostname("example.com"), Is.False);
        Assert.That(certificate.NotBefore.ToUniversalTime(), Is.EqualTo(Start.UtcDateTime));
        Assert.That(certificate.NotAfter.ToUniversalTime(), Is.EqualTo(Start.AddDays(397).UtcDateTime));
        Assert.That(certificate.GetECDsaPublicKey()!.KeySize, Is.EqualTo(256));
        Assert.That(
            certificate.Extensions.OfType<X509EnhancedKeyUsageExtension>().Single().EnhancedKeyUsages.Cast<Oid>().Select(usage => usage.Value),
            Is.EqualTo(new[] { "1.3.6.1.5.5.7.3.1" }));
        Assert.That(certificate.Extensions.OfType<X509BasicConstraintsExtension>().Single().CertificateAuthority, Is.False);
    }

    [Test]
    public void Ensure_KeepsTheKeyForItsOwner_AndPublishesTheRest()
    {
        using var certificate = Ensure(out _);

        Assert.That(File.GetUnixFileMode(PrivatePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(File.ReadAllText(PrivatePath), Does.Contain("PRIVATE KEY"));
        Assert.That(File.ReadAllText(PublicPath), Does.Not.Contain("PRIVATE"));
        using var published = X509CertificateLoader.LoadCertificateFromFile(PublicPath);
        Assert.That(published.Thumbprint, Is.EqualTo(certificate.Thumbprint));
    }

    [TestCase(0)]
    [TestCase(366)]
    public void Ensure_Later_GivesTheSameCertificateWithItsKey(int days)
    {
        using var first = Ensure(out _);
        _time.Now = Start.AddDays(days);
        using var later = Ensure(out _);

        Assert.That(later.Thumbprint, Is.EqualTo(first.Thumbprint));
        Assert.That(later.HasPrivateKey, Is.True);
    }

    [TestCase(367)]
    [TestCase(1_000)]
    [TestCase(-1)]
    public void Ensure_WithinThirtyDaysOfItsEndOrOutsideItsTime_MakesAnother(int days)
    {
        using var first = Ensure(out _);
        _time.Now = Start.AddDays(days);
        using var later = Ensure(out _);

        Assert.That(later.Thumbprint, Is.Not.EqualTo(first.Thumbprint));
        AssertPublished(later);
    }

    [TestCase("")]
    [TestCase("not a certificate")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void Ensure_WithADamagedFile_MakesAnother(string content)
    {
        using var first = Ensure(out _);
        File.WriteAllText(PrivatePath, content);
        using var later = Ensure(out _);

        Assert.That(later.Thumbprint, Is.Not.EqualTo(first.Thumbprint));
        AssertPublished(later);
    }

    [Test]
    public void Ensure_WithAFileThatIsCutOffAnywhere_GivesAWorkingPair()
    {
        Ensure(out _).Dispose();
        var length = new FileInfo(PrivatePath).Length;
        for (var cut = 0L; cut < length; cut += 7)
        {
            using (var file = File.OpenWrite(PrivatePath))
                file.SetLength(cut);
            using var certificate = Ensure(out _);
            Assert.That(certificate.HasPrivateKey, Is.True, $"cut at {cut}");
            AssertPublished(certificate);
        }
    }

    [Test]
    public void Ensure_WithAKeyOfAnotherCertificate_MakesAnother()
    {
        Ensure(out _).Dispose();
        var pem = File.ReadAllText(PrivatePath);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(PrivatePath, key.ExportPkcs8PrivateKeyPem() + pem[pem.IndexOf("\n-----BEGIN CERT", StringComparison.Ordinal)..]);
        using var later = Ensure(out _);

        AssertPublished(later);
        Assert.That(later.GetECDsaPrivateKey()!.ExportSubjectPublicKeyInfo(), Is.EqualTo(later.PublicKey.ExportSubjectPublicKeyInfo()));
    }

    [Test]
    public void Ensure_WhenOthersCouldReadTheKey_MakesAnother()
    {
        using var first = Ensure(out _);
        File.SetUnixFileMode(PrivatePath, File.GetUnixFileMode(PrivatePath) | UnixFileMode.OtherRead);
        using var later = Ensure(out _);

        Assert.That(later.Thumbprint, Is.Not.EqualTo(first.Thumbprint));
        Assert.That(File.GetUnixFileMode(PrivatePath), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Test]
    public void Ensure_AfterAKillBetweenTheTwoFiles_PublishesTheKeptOne()
    {
        using var first = Ensure(out _);
        File.WriteAllText(PublicPath, "of an older certificate");
        File.WriteAllText(PublicPath + ".tmp", "half");
        File.WriteAllText(PrivatePath + ".tmp", "half");
        using var later = Ensure(out _);

        Assert.That(later.Thumbprint, Is.EqualTo(first.Thumbprint));
        AssertPublished(later);
    }

    [Test]
    public void Ensure_FromManyThreadsAtOnce_GivesAllTheSameCertificate()
    {
        foreach (var days in new[] { 0, 380 })
        {
            _time.Now = Start.AddDays(days);
            using var together = new Barrier(8);
            var thumbprints = new string[8];
            var threads = Enumerable.Range(0, 8).Select(number => new Thread(() =>
            {
                together.SignalAndWait();
                using var certificate = Ensure(out _);
                thumbprints[number] = certificate.Thumbprint;
            })).ToList();
            threads.ForEach(thread => thread.Start());
            threads.ForEach(thread => thread.Join());

            Assert.That(thumbprints.Distinct().Count(), Is.EqualTo(1));
            using var published = X509CertificateLoader.LoadCertificateFromFile(PublicPath);
            Assert.That(published.Thumbprint, Is.EqualTo(thumbprints[0]));
        }
    }

    [Test]
    public void Ensure_WhereTheDirectoryIsAFile_StopsTheStart()
    {
        File.WriteAllText(_directory["https"], "");
        var exception = Assert.Throws<StartupException>(() => Ensure(out _));
        Assert.That(exception!.Message, Does.Contain(_directory["https"]));
    }

    private X509Certificate2 Ensure(out string publicPath)
    {
        (var certificate, publicPath) = LocalhostCertificate.Ensure(_directory["https"], _time);
        return certificate;
    }

    private void AssertPublished(X509Certificate2 certificate)
    {
        using var published = X509CertificateLoader.LoadCertificateFromFile(PublicPath);
        Assert.That(published.Thumbprint, Is.EqualTo(certificate.Thumbprint));
    }
}
