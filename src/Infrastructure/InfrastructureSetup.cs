using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.ApiKeys.Usage;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Logging;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.Conventions;
using Payroll.Infrastructure.RateLimiting;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure;

/// <summary>Registers the ports' implementations.</summary>
public static class InfrastructureSetup
{
    /// <summary>Database, secrets, keys in memory, background calculation. Nothing is opened before the host starts.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration)
    {
        services.Replace(ServiceDescriptor.Singleton<TimeProvider, MicrosecondTime>());
        services.AddRedactedLogging();
        services.AddPayrollSecrets(configuration);
        services.AddPersistence(configuration);
        services.AddRequestLog(configuration);

        services.AddRateLimits(configuration);

        services.AddSingleton<BatchingLookup>();
        services.AddSingleton<ApiKeyDirectory>();
        services.AddSingleton<IApiKeyDirectory>(provider => provider.GetRequiredService<ApiKeyDirectory>());
        services.AddSingleton<ChangeWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ChangeWatch>());
        services.AddSingleton<ExpiringKeys>();
        services.AddHostedService(provider => provider.GetRequiredService<ExpiringKeys>());
        services.AddSingleton<HostAdminKey>();
        services.AddSingleton<ApiKeyLastUsedTracker>();
        services.AddSingleton<IApiKeyLastUsedTracker>(provider => provider.GetRequiredService<ApiKeyLastUsedTracker>());
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyLastUsedTracker>());

        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<ApiKeyRehashing>(provider, new Lazy<IApiKeyHasher>(provider.GetRequiredService<IApiKeyHasher>)));
        services.AddSingleton<IApiKeyRehashing>(provider => provider.GetRequiredService<ApiKeyRehashing>());
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyRehashing>());

        services.AddSingleton<ApiKeyUsageCounter>();
        services.AddSingleton<IApiKeyUsageCounter>(provider => provider.GetRequiredService<ApiKeyUsageCounter>());
        services.AddHostedService(provider => provider.GetRequiredService<ApiKeyUsageCounter>());
        services.AddRetention();

        services.AddJobs(configuration);
        return services;
    }
}
