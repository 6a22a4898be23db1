using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Files;

namespace Payroll.Infrastructure.Https;

/// <summary>
/// A certificate of this machine's own, so that the first start already speaks https. One owner-only file holds the key together with
/// its certificate, and so they can't drift apart; the public file is a copy for those who want to trust it.
/// </summary>
public static class LocalhostCertificate
{
    /// <summary>The public part, PEM: what <c>curl --cacert</c> takes.</summary>
    public const string PublicName = "localhost.crt";

    internal const string PrivateName = "localhost.pem";

    private static readonly TimeSpan RemadeBeforeEnd = TimeSpan.FromDays(30);

    /// <summary>
    /// The certificate kept in the directory; a new one where there is none, where it ends within 30 days, and where it is unreadable or
    /// was readable by others. Processes that start at the same time get the same one.
    /// </summary>
    /// <exception cref="StartupException">The directory can't be written.</exception>
    public static (X509Certificate2 Certificate, string PublicPath) Ensure(string directory, TimeProvider timeProvider)
    {
        var publicPath = Path.Combine(directory, PublicName);
        try
        {
            AtomicFile.EnsureDirectory(directory);
            using var _ = ProcessLock.Take(Path.Combine(directory, "localhost.lock"));
            var certificate = Kept(directory, timeProvider) ?? Made(directory, timeProvider);
            Publish(certificate, publicPath);
            return (certificate, publicPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The certificate for localhost can't be kept in '{directory}': the directory can't be read or written by this user. "
                + "Check its permissions, or configure another certificate in Kestrel:Certificates:Default.");
        }
    }

    private static X509Certificate2? Kept(string directory, TimeProvider timeProvider)
    {
        var path = Path.Combine(directory, PrivateName);
        if (!File.Exists(path) || ReadOwnerOnly(path) is not { } pem)
            return null;

        try
        {
            var certificate = Usable(X509Certificate2.CreateFromPem(pem, pem));
            var now = timeProvider.GetUtcNow().UtcDateTime;
            if (certificate.NotBefore.ToUniversalTime() <= now && certificate.NotAfter.ToUniversalTime() - RemadeBeforeEnd > now)
                return certificate;
            certificate.Dispose();
            return null;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static string? ReadOwnerOnly(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (!AtomicFile.IsOwnerOnly(stream))
            return null;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return reader.ReadToEnd();
    }

    private static X509Certificate2 Made(string directory, TimeProvider timeProvider)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var certificate = LocalhostCertificateRequest.SelfSigned(key, timeProvider.GetUtcNow());
        var pem = Encoding.ASCII.GetBytes($"{key.ExportPkcs8PrivateKeyPem()}\n{certificate.ExportCertificatePem()}\n");
        AtomicFile.Write(Path.Combine(directory, PrivateName), pem, AtomicFile.OwnerOnly);
        CryptographicOperations.ZeroMemory(pem);
        return Usable(certificate);
    }

    // A process that was killed between the two files leaves an old public one.
    private static void Publish(X509Certificate2 certificate, string publicPath)
    {
        var pem = certificate.ExportCertificatePem() + "\n";
        if (!File.Exists(publicPath) || File.ReadAllText(publicPath) != pem)
            AtomicFile.Write(publicPath, Encoding.ASCII.GetBytes(pem), AtomicFile.Public);
    }

    // Windows' TLS can't use a key that lives in memory only.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), password: null);
    }
}
