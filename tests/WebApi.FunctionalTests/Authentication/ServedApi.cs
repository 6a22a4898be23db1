using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;

namespace Payroll.WebApi.FunctionalTests.Authentication;

/// <summary>The whole application on Kestrel, as behind a proxy on the same machine that ends TLS. The in-memory server drops empty headers.</summary>
internal sealed class ServedApi : IAsyncDisposable
{
    private readonly TestServer _installation = new();
    private readonly WebApplicationFactory<Program> _factory;
    private readonly int _port;

    public ServedApi()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Storage:Directory", _installation.Directory)
                .UseSetting("Bootstrap:AdminKey", Key)
                .UseSetting("Https:TrustedProxies", "127.0.0.1")
                .UseSetting("urls", "http://127.0.0.1:0")
                .ConfigureLogging(logging => logging.ClearProviders());
            foreach (var (name, value) in _installation.Settings.Concat(RelaxedLimits.Settings)) host.UseSetting(name, value);
        });
        _factory.UseKestrel();
        _factory.StartServer();
        _port = new Uri(_factory.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()).Port;
    }

    /// <summary>The first key.</summary>
    public string Key { get; } = ApiKeyIssuer.NewSecret().Value;

    /// <summary>Sends a request just as it is written, and gives the answer's text, headers and all.</summary>
    /// <param name="requestLine">Such as <c>GET /api/v1/employees</c>.</param>
    /// <param name="headers">Such as <c>X-API-KEY: …</c>.</param>
    public async Task<string> SendAsync(string requestLine, params string[] headers)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, _port, patience.Token);
        var lines = new[] { requestLine + " HTTP/1.1", "Host: localhost", "Connection: close", "X-Forwarded-Proto: https", "X-Forwarded-For: 203.0.113.9" };
        await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(string.Join("\r\n", [.. lines, .. headers, "", ""])), patience.Token);
        using var reader = new StreamReader(socket.GetStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        _installation.Dispose();
    }
}
