using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence.Sqlite;

internal static class SqliteSetup
{
    /// <summary>Registers the contexts on a SQLite file; the file is made when the database is prepared.</summary>
    public static void AddSqlitePersistence(this IServiceCollection services)
    {
        services.AddContexts<SqlitePayrollDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(new SqlitePragmas()));
        services.AddSingleton<IDatabaseInitializer, SqliteInitializer>();
    }

    private static string ConnectionString(IConfiguration configuration) => new SqliteConnectionStringBuilder(Configured(configuration))
    {
        DataSource = SqliteDatabaseFile.PathOf(configuration),
        ForeignKeys = true,
        DefaultTimeout = 30,
    }.ToString();

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
}
