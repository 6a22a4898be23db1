using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
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
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<IDbContextFactory<PayrollDbContext>, Factory>();
        return services;
    }

    private static string ConnectionString(IConfiguration configuration) => SqliteDatabaseFile.IsUsed(configuration)
        ? new SqliteConnectionStringBuilder
        {
            DataSource = SqliteDatabaseFile.PathOf(configuration),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString()
        : throw new StartupException("Database__Provider names another database than Sqlite, which is the only one yet. Leave the setting out.");

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
