using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.TestSupport;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.FunctionalTests.Https;

/// <summary>Kestrel on loopback with the HTTPS rules, and stand-ins for the rest of the pipeline.</summary>
internal sealed class HttpsHost : IAsyncDisposable
{
    private readonly ScratchDirectory _directory;

    private HttpsHost(WebApplication app, ScratchDirectory directory)
    {
        App = app;
        _directory = directory;
    }

    public WebApplication App { get; }

    public RecordingDetector Observer => App.Services.GetRequiredService<RecordingDetector>();

    public string PublicCertificatePath => _directory["data", "https", "localhost.crt"];

    public Uri Https => Address("https");

    public Uri Http => Address("http");

    public static async Task<HttpsHost> StartAsync(params (string Name, string? Value)[] settings)
    {
        var host = Build(settings);
        try
        {
            await host.App.StartAsync();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public static HttpsHost Build(params (string Name, string? Value)[] settings)
    {
        var directory = new ScratchDirectory();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = directory.FullPath });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["urls"] = "https://127.0.0.1:0;http://127.0.0.1:0", ["Storage:Directory"] = directory["data"] });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        builder.ConfigurePayrollHttps();
        builder.Services.AddSingleton<RecordingDetector>();
        builder.Services.AddSingleton<IPlaintextKeyDetector>(services => services.GetRequiredService<RecordingDetector>());

        var app = builder.Build();
        app.UseTrustedProxies();
        app.Use((context, next) =>
        {
            context.Response.Headers["X-Request-Id"] = "the-request-id";
            return next(context);
        });
        app.UseSecurityHeaders();
        app.UseHttpsOnly();
        app.UseExceptionHandler(handler => handler.Run(context => context.Response.WriteAsync("failed")));
        MapEndpoints(app);
        return new HttpsHost(app, directory);
    }

    /// <summary>Trusts the public certificate file and nothing else.</summary>
    public HttpClient Client()
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        if (File.Exists(PublicCertificatePath))
            chain.CustomTrustStore.Add(X509CertificateLoader.LoadCertificateFromFile(PublicCertificatePath));
        return new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            Expect100ContinueTimeout = TimeSpan.FromMinutes(1),
            SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = chain },
        });
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        _directory.Dispose();
    }

    private Uri Address(string scheme) => App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
        .Select(address => new Uri(address)).Single(address => address.Scheme == scheme);

    private static void MapEndpoints(WebApplication app)
    {
        app.MapGet("/health/{probe}", (string probe) => probe);
        app.MapGet("/seen", (HttpContext context) => $"{context.Request.Scheme} {context.Connection.RemoteIpAddress}");
        app.MapGet("/page", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'";
            return "page";
        });
        app.MapGet("/throws", string () => throw new InvalidOperationException());
        app.MapPost("/length", async (HttpRequest request) =>
        {
            using var content = new MemoryStream();
            await request.Body.CopyToAsync(content);
            return $"{content.Length}";
        });
    }

    internal sealed class RecordingDetector : IPlaintextKeyDetector
    {
        public List<string> Keys { get; } = [];

        public Task DetectAsync(HttpContext context)
        {
            Keys.Add(context.Request.Headers["X-API-KEY"].ToString());
            return Task.CompletedTask;
        }
    }
}
