using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys.Authentication;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Secrets;
using Payroll.Application.Common.Security;
using Payroll.Application.PayGroups;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence;

internal static class PersistenceSetup
{
    /// <summary>How many contexts are kept while no request uses them. On SQLite each keeps a connection open.</summary>
    private const int IdleContexts = 64;

    /// <summary>The database that the configuration names, and what happens to it before the server listens. Nothing is opened yet.</summary>
    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        switch (DatabaseSettings.Provider(configuration))
        {
            case DatabaseProvider.SqlServer:
                services.AddSqlServerPersistence();
                break;
            case DatabaseProvider.PostgreSql:
                services.AddPostgreSqlPersistence();
                break;
            default:
                services.AddSqlitePersistence();
                break;
        }

        services.AddScoped<OrganizationScope>();
        services.AddScoped<IPayrollDbContext>(Lease);
        services.AddScoped<IEmployeeReader, EmployeeReader>();
        services.AddSingleton(provider => new PaySettingsCache(
            new Lazy<IDbContextFactory<PayrollDbContext>>(provider.GetRequiredService<IDbContextFactory<PayrollDbContext>>), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPaySettingsCache>(provider => provider.GetRequiredService<PaySettingsCache>());
        services.AddSingleton<DatabaseRefusals>();
        services.AddSingleton<SecretInspection>();
        services.AddSingleton<DatabasePreparation>();
        services.AddHostedService<StartupPreparation>();
        services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return services;
    }

    /// <summary>A pool of a provider's contexts, given out as the ones that the rest of the application knows.</summary>
    public static void AddContexts<TContext>(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> configure)
        where TContext : PayrollDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
        {
            configure(provider, options);
            options.AddInterceptors(new AuditChain(provider.GetRequiredService<IAuditSeal>, provider.GetRequiredService<TimeProvider>()));
            // A refused row is an answer (409), not a fault; what is one is logged where the request fails.
            options.ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));
            // A test compares the model with the migrations. EF would build the model a second time at each start to do the same.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        }, IdleContexts);
        services.AddSingleton<IDbContextFactory<PayrollDbContext>, Factory<TContext>>();
    }

    private static PayrollDbContext Lease(IServiceProvider provider)
    {
        var db = provider.GetRequiredService<IDbContextFactory<PayrollDbContext>>().CreateDbContext();
        db.Caller = provider.GetRequiredService<OrganizationScope>();
        db.SetTenant(db.Caller.OrganizationId ?? Guid.Empty);
        if (provider.GetService<IRequestKey>() is { } key)
            db.Authorization = new WriteAuthorization(key, provider.GetRequiredService<IApiKeyDirectory>(), provider.GetRequiredService<TimeProvider>());
        return db;
    }

    private sealed class Factory<TContext>(IDbContextFactory<TContext> pool, PaySettingsCache paySettings, IConfiguration configuration, TimeProvider clock) : IDbContextFactory<PayrollDbContext>
        where TContext : PayrollDbContext
    {
        private readonly TimeSpan writeTimeout = DatabaseSettings.WriteTimeout(configuration);

        public PayrollDbContext CreateDbContext()
        {
            // A lease may have acted for another organization before: this one starts by seeing nothing, with nothing left over.
            var db = pool.CreateDbContext();
            db.Reset();
            db.WriteTimeout = writeTimeout;
            db.PaySettings = paySettings;
            db.Clock = clock;
            return db;
        }
    }
}
