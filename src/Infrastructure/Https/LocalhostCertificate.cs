using System.Security.Cryptography.X509Certificates;

namespace Payroll.Infrastructure.Https;

public static class LocalhostCertificate
{
    public static (X509Certificate2 Certificate, string PublicPath) Ensure(string directory, TimeProvider timeProvider) =>
        throw new NotImplementedException();
}
