using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.RateLimiting;

internal static class RateLimitSetup
{
    /// <summary>Limits as configured, counted in memory, or in Redis where one is named.</summary>
    /// <exception cref="StartupException">A setting can't be what it is.</exception>
    public static IServiceCollection AddRateLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = RateLimitSettings.Read(configuration);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Tiers);
        services.AddSingleton<KeyTiers>();
        services.AddSingleton<LocalRateLimiter>();
        services.AddSingleton<RateLimitMetrics>();
        services.AddSingleton<IFailedAttempts, FailedAttempts>();
        if (RedisSettings.Read(configuration) is not { } redis)
        {
            services.AddSingleton<IRateLimiter>(provider =>
            {
                // Created here so that it measures: no other class needs it.
                _ = provider.GetRequiredService<RateLimitMetrics>();
                return provider.GetRequiredService<LocalRateLimiter>();
            });
            return services;
        }

        services.AddSingleton(redis);
        services.AddSingleton<RedisConnection>();
        services.AddSingleton<IRateLimiter, RedisRateLimiter>();
        return services;
    }
}
