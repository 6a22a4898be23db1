using Microsoft.AspNetCore.Authentication;
using Payroll.Application.Common;
using Payroll.WebApi.Https;

namespace Payroll.WebApi.Authentication;

public static class AuthenticationSetup
{
    /// <summary>API keys as the one way in.</summary>
    public static IServiceCollection AddPayrollAuthentication(this IServiceCollection services)
    {
        services.AddScoped<CurrentCaller>();
        services.AddScoped<ICurrentCaller>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddScoped<ICallerScopes>(provider => provider.GetRequiredService<CurrentCaller>());
        services.AddSingleton<ApiKeyVerifier>();
        services.AddSingleton<IClearTextKeyObserver, ClearTextKeyObserver>();
        services.AddAuthentication(ApiKeyAuthenticationHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthenticationHandler>(ApiKeyAuthenticationHandler.SchemeName, null);
        return services;
    }

    /// <summary>After routing: who is calling, and may they.</summary>
    public static IApplicationBuilder UsePayrollAuthentication(this IApplicationBuilder app) =>
        app.UseAuthentication().UseMiddleware<ScopeGate>();
}
