using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Payroll.Application.Common;

namespace Payroll.WebApi.Https;

/// <summary>HTTPS, proxies and the headers around them. The order in the pipeline is the order of the methods here.</summary>
public static class HttpsRegistration
{
    /// <summary>Sets up the server. <see cref="IPlaintextKeyDetector"/> has to be registered as a singleton.</summary>
    public static WebApplicationBuilder ConfigurePayrollHttps(this WebApplicationBuilder builder)
    {
        ListenAddresses.AddDefault(builder.Configuration);

        var services = builder.Services;
        services.TryAddSingleton<StartupReport>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IConfigureOptions<KestrelServerOptions>, KestrelDefaults>();
        services.AddSingleton<IConfigureOptions<ForwardedHeadersOptions>, ForwardedHeadersFromTrustedProxies>();
        // Read before anything is prepared: a start that is refused for its settings has printed no key.
        services.AddOptions<ForwardedHeadersOptions>().ValidateOnStart();
        services.AddSingleton<StartupReportWriter>();
        services.AddHostedService<StartupReportOnConsole>();
        return builder;
    }

    /// <summary>First of all: makes the caller's address and scheme what a trusted proxy says they are.</summary>
    public static IApplicationBuilder UseTrustedProxies(this IApplicationBuilder app) => app.UseForwardedHeaders();

    /// <summary>Before whatever may answer, refusals of http included.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.UseMiddleware<SecurityHeadersMiddleware>();

    /// <summary>After the request id, before authentication.</summary>
    public static IApplicationBuilder UseHttpsOnly(this IApplicationBuilder app) => app.UseMiddleware<HttpsOnlyMiddleware>();
}
