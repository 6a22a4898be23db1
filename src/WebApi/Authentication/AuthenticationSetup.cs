using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Application.Common.Security;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.Authentication;

public static class AuthenticationSetup
{
    /// <summary>API keys as the one way in.</summary>
    public static IServiceCollection AddPayrollAuthentication(this IServiceCollection services)
    {
        services.TryAddScoped<CurrentCaller>();
        services.AddScoped<ICurrentCaller>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddScoped<IRequestKey>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddScoped<ICallerScopes>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddSingleton<ApiKeyVerifier>();
        services.AddSingleton<IPlaintextKeyDetector, PlaintextKeyDetector>();
        // The core alone: AddAuthentication also sets up key rings for cookies, which are kept outside the storage directory.
        services.AddAuthenticationCore(options => options.DefaultScheme = ApiKeyAuthenticationHandler.SchemeName);
        services.AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.SchemeName, null);
        return services;
    }
}
