using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Payroll.Application.Common;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.Infrastructure.Encryption;

public static class PayrollSecretsRegistration
{
    /// <summary>
    /// Adds the secrets and what uses them. Nothing is read or written until one of them is first resolved, and that has to happen
    /// before the database is opened: secrets are made only where no database exists yet.
    /// </summary>
    public static IServiceCollection AddPayrollSecrets(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<StartupFacts>();
        services.AddSingleton(provider => Load(configuration, provider.GetRequiredService<StartupFacts>()));
        services.AddSingleton<ISecretProtector, AesGcmSecretProtector>();
        services.AddSingleton<IApiKeyHasher, HmacApiKeyHasher>();
        services.AddSingleton<IAuditSeal, HmacAuditSeal>();
        return services;
    }

    private static PayrollSecrets Load(IConfiguration configuration, StartupFacts facts)
    {
        // Asked before the file is looked for, so that a process that makes both meanwhile is not taken for a lost file.
        var databaseExists = SqliteDatabaseFile.Exists(configuration);
        var loaded = PayrollSecretsSource.Load(configuration, allowCreate: !databaseExists);
        facts.DataDirectory ??= loaded.FilePath is null ? null : StorageDirectory.Of(configuration);
        facts.SecretsFilePath = loaded.FilePath;
        facts.SecretsFileWasCreated = loaded.WasCreated;
        return loaded.Secrets;
    }
}
