using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Options;
using Payroll.Application.Common;
using Payroll.Infrastructure.Files;
using Payroll.Infrastructure.Https;
using Payroll.WebApi.RequestReading.Body;

namespace Payroll.WebApi.Https;

/// <summary>Limits of the web server, and the certificate where none is configured.</summary>
internal sealed class KestrelDefaults(IConfiguration configuration, StartupReport report, TimeProvider timeProvider)
    : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>In bytes, all headers of a request together. An API key and a trace take a few hundred.</summary>
    public const int MaximumHeadersSize = 16_384;

    /// <summary>For all headers of a request. A client that dribbles them holds a connection, and nothing else, for so long.</summary>
    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    private readonly Lock _once = new();
    private X509Certificate2? _certificate;

    public void Configure(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        options.Limits.MaxRequestBodySize = BodyLimits.Ordinary;
        options.Limits.MaxRequestHeadersTotalSize = MaximumHeadersSize;
        options.Limits.RequestHeadersTimeout = HeadersTimeout;
        // Any byte is a character: one that is not UTF-8 would end the connection, and with HTTP/2 all other requests on it.
        options.RequestHeaderEncodingSelector = static _ => Encoding.Latin1;
        options.ConfigureHttpsDefaults(Configure);
    }

    // Runs when an https endpoint is bound, so a process that never listens makes no certificate.
    private void Configure(HttpsConnectionAdapterOptions https)
    {
        https.SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13;
        if (!CertificateSettings.CoverEveryEndpoint(configuration))
            https.ServerCertificate = LocalhostCertificateOnce();
    }

    private X509Certificate2 LocalhostCertificateOnce()
    {
        lock (_once)
        {
            if (_certificate is null)
            {
                var data = StorageDirectory.Of(configuration);
                (_certificate, report.CertificatePublicPath) = LocalhostCertificate.Ensure(Path.Combine(data, "https"), timeProvider);
                report.DataDirectory ??= data;
            }

            return _certificate;
        }
    }
}
