using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common;
using Payroll.Infrastructure.Encryption;

namespace Payroll.Infrastructure.Persistence.Sqlite;

internal static class SqliteSetup
{
    /// <summary>Registers the contexts on a SQLite file; the file is made when the database is prepared.</summary>
    public static IServiceCollection AddSqlitePersistence(this IServiceCollection services)
    {
        services.AddPooledDbContextFactory<SqlitePayrollDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            // A refused row is an answer (409), not a fault; what is one is logged where the request fails.
            .ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.CommandError, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug),
                (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)))
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<IDbContextFactory<PayrollDbContext>, Factory>();
        return services;
    }

    private static string ConnectionString(IConfiguration configuration)
    {
        if (!SqliteDatabaseFile.IsUsed(configuration))
            throw new StartupException("Database__Provider names a database that this version doesn't know. Known is Sqlite, the default.");
        return new SqliteConnectionStringBuilder(Configured(configuration))
        {
            DataSource = SqliteDatabaseFile.PathOf(configuration),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString();
    }

    private static string? Configured(IConfiguration configuration)
    {
        var configured = configuration.GetConnectionString("Payroll");
        try
        {
            return new SqliteConnectionStringBuilder(configured).ToString();
        }
        catch (ArgumentException)
        {
            // Its message may quote a password.
            throw new StartupException("ConnectionStrings__Payroll is not a connection string of SQLite. It takes 'Data Source=<file>'.");
        }
    }

    private sealed class Factory(IDbContextFactory<SqlitePayrollDbContext> pool) : IDbContextFactory<PayrollDbContext>
    {
        public PayrollDbContext CreateDbContext()
        {
            // A lease may have acted for another organization before: this one starts by seeing nothing.
            var db = pool.CreateDbContext();
            db.ActFor(Guid.Empty);
            return db;
        }
    }
}
