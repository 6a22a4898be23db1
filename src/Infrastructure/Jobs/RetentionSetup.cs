using Microsoft.Extensions.DependencyInjection;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure.Jobs;

internal static class RetentionSetup
{
    /// <summary>What is removed when its time is over: each kind is an <see cref="IRetention"/>.</summary>
    public static void AddRetention(this IServiceCollection services)
    {
        services.AddSingleton<IRetention, RequestLogRetention>();
        services.AddSingleton<IRetention, ApiKeyUsageRetention>();
        services.AddSingleton<IRetention, IdempotencyRecordRetention>();
        services.AddSingleton<RetentionWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<RetentionWorker>());
    }
}
