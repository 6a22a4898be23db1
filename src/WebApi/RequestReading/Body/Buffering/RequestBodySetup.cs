using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.WebApi.Authentication;

namespace Payroll.WebApi.RequestReading.Body.Buffering;

internal static class RequestBodySetup
{
    /// <summary>How much memory and time the bodies of requests may take.</summary>
    public static void AddRequestBodies(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddScoped<CurrentCaller>();
        services.AddSingleton(provider => BodyOptions.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<BodyBudget>();
        services.AddScoped<RequestBodyReader>();
        services.AddOptions<KestrelServerOptions>().Configure<BodyOptions>((kestrel, options) =>
        {
            // Of each connection: HTTP/2 adds up what its requests send.
            kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(options.MinBytesPerSecond, BodyOptions.MinRateGracePeriod);
        });
    }
}
