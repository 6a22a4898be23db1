using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common;
using Payroll.Application.Common.Secrets;
using Payroll.Infrastructure.Encryption.Rotation;
using Payroll.Infrastructure.Files;
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
        services.TryAddSingleton<StartupReport>();
        services.AddSingleton(provider => new SecretsInUse(
            Load(configuration, provider.GetRequiredService<StartupReport>()),
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<SecretsInUse>>() ?? NullLogger<SecretsInUse>.Instance));
        services.AddSingleton<ISecretProtector, AesGcmSecretProtector>();
        services.AddSingleton<IApiKeyHasher, HmacApiKeyHasher>();
        services.AddSingleton<IAuditSeal, HmacAuditSeal>();
        services.AddSingleton<SecretReencryption>();
        return services;
    }

    private static LoadedSecrets Load(IConfiguration configuration, StartupReport report)
    {
        // Asked before the file is looked for, so that a process that makes both meanwhile is not taken for a lost file.
        var databaseExists = SqliteDatabaseFile.Exists(configuration);
        var loaded = PayrollSecretsSource.Load(configuration, allowCreate: !databaseExists);
        report.DataDirectory ??= loaded.FilePath is null ? null : StorageDirectory.Of(configuration);
        report.SecretsFilePath = loaded.FilePath;
        report.SecretsFileWasCreated = loaded.WasCreated;
        return loaded;
    }
}
