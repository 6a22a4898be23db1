using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.ApiKeys;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>What an operator does to the database without a server that listens.</summary>
public static class DatabaseCommands
{
    /// <summary>Brings the schema up to this version. Repeatable; on an up-to-date database nothing happens.</summary>
    /// <exception cref="StartupException">The database can't be used; the message says what to do.</exception>
    public static Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<DatabasePreparation>().MigrateAsync(cancellationToken);

    /// <summary>Makes an admin key that doesn't expire, for who has lost all others. It works at once, while servers run.</summary>
    /// <returns>The key, which is kept nowhere.</returns>
    /// <exception cref="StartupException">The database can't be used; the message says what to do.</exception>
    public static Task<ApiKeySecret> CreateAdminKeyAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<HostAdminKey>().CreateAsync(cancellationToken);
}
