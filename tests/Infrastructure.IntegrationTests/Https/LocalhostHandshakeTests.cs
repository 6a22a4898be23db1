using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Infrastructure.Https;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.Https;

public sealed class LocalhostHandshakeTests
{
    [TestCase("localhost", SslProtocols.Tls12)]
    [TestCase("localhost", SslProtocols.Tls13)]
    [TestCase("127.0.0.1", SslProtocols.Tls13)]
    [TestCase("::1", SslProtocols.Tls13)]
    public async Task Handshake_TrustingThePublicFileOnly_Succeeds(string host, SslProtocols protocol)
    {
        await using var server = await Server.StartAsync();
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(server.PublicPath);

        Assert.That(await server.HandshakeAsync(host, trusted, protocol), Is.EqualTo(protocol));
    }

    [Test]
    public async Task Handshake_ForAnotherHost_IsRefused()
    {
        await using var server = await Server.StartAsync();
        using var trusted = X509CertificateLoader.LoadCertificateFromFile(server.PublicPath);
        await Assert.ThrowsAsync<AuthenticationException>(() => server.HandshakeAsync("example.com", trusted, SslProtocols.None));
    }

    [Test]
    public async Task Handshake_TrustingAnotherInstallation_IsRefused()
    {
        await using var server = await Server.StartAsync();
        using var elsewhere = new ScratchDirectory();
        var (other, _) = LocalhostCertificate.Ensure(elsewhere.FullPath, TimeProvider.System);
        using (other)
            await Assert.ThrowsAsync<AuthenticationException>(() => server.HandshakeAsync("localhost", other, SslProtocols.None));
    }

    private sealed class Server(WebApplication app, ScratchDirectory directory, string publicPath, int port) : IAsyncDisposable
    {
        public string PublicPath => publicPath;

        public static async Task<Server> StartAsync()
        {
            var directory = new ScratchDirectory();
            var (certificate, publicPath) = LocalhostCertificate.Ensure(directory.FullPath, TimeProvider.System);
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
            var app = builder.Build();
            app.Run(context => context.Response.WriteAsync("hello"));
            await app.StartAsync();
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
            return new Server(app, directory, publicPath, new Uri(address).Port);
        }

        public async Task<SslProtocols> HandshakeAsync(string host, X509Certificate2 trusted, SslProtocols protocol)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port);
            var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            chain.CustomTrustStore.Add(trusted);
            await using var stream = new SslStream(client.GetStream());
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = host,
                EnabledSslProtocols = protocol,
                CertificateChainPolicy = chain,
            });
            return stream.SslProtocol;
        }

        public async ValueTask DisposeAsync()
        {
            await app.DisposeAsync();
            directory.Dispose();
        }
    }
}
