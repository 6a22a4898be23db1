using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Persistence.Startup;
using SQLitePCL;

namespace Payroll.Infrastructure.Persistence.Sqlite;

internal static class SqliteSetup
{
    /// <summary>Registers the contexts on a SQLite file; the file is made when the database is prepared.</summary>
    public static void AddSqlitePersistence(this IServiceCollection services)
    {
        ConfigureEngine();
        services.AddSingleton<StatementCachingInterceptor>();
        services.AddContexts<SqlitePayrollDbContext>((provider, options) => options
            .UseSqlite(ConnectionString(provider.GetRequiredService<IConfiguration>()))
            .AddInterceptors(new SqlitePragmas(), provider.GetRequiredService<StatementCachingInterceptor>()));
        services.AddSingleton<IDatabaseInitializer, SqliteInitializer>();
    }

    // By default SQLite counts its memory, and takes a lock of the whole process for each allocation. The count is not read. Works before the first
    // connection only; later it is refused, and changes nothing.
    private static void ConfigureEngine()
    {
        // Chooses SQLite's library.
        RuntimeHelpers.RunClassConstructor(typeof(SqliteConnection).TypeHandle);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
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
