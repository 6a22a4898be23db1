using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.RequestLogs;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.Infrastructure.RequestLogs.PostgreSql;
using Payroll.Infrastructure.RequestLogs.Sqlite;
using Payroll.Infrastructure.RequestLogs.SqlServer;

namespace Payroll.Infrastructure.RequestLogs;

internal static class RequestLogSetup
{
    private const int SecondsForALock = 2;

    /// <summary>The request log: in a file of its own on SQLite, in the database itself on a server.</summary>
    public static void AddRequestLog(this IServiceCollection services, IConfiguration configuration)
    {
        switch (DatabaseSettings.Provider(configuration))
        {
            case DatabaseProvider.SqlServer:
                services.AddLog<SqlServerRequestLogDbContext>((settings, options) => options.UseSqlServer(
                    SqlServerSetup.ConnectionString(settings), database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable)));
                services.AddSingleton<IRequestLogInitializer, NoRequestLogInitializer>();
                break;
            case DatabaseProvider.PostgreSql:
                services.AddLog<PostgreSqlRequestLogDbContext>((settings, options) => options.UseNpgsql(
                    PostgreSqlSetup.ConnectionString(settings), database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable)));
                services.AddSingleton<IRequestLogInitializer, NoRequestLogInitializer>();
                break;
            default:
                services.AddLog<SqliteRequestLogDbContext>((settings, options) => options
                    .UseSqlite(FileOf(settings), database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable))
                    .AddInterceptors(new SqlitePragmas(SqlitePragmas.Swift)));
                services.AddSingleton<IRequestLogInitializer, RequestLogFile>();
                break;
        }

        services.AddSingleton<RequestLogCondition>();
        services.AddSingleton<RequestLogQueue>();
        services.AddSingleton<IRequestLogSink>(provider => provider.GetRequiredService<RequestLogQueue>());
        services.AddSingleton<IRequestLogReader, RequestLogReader>();
        services.AddHostedService<RequestLogWriter>();
        services.AddHealthChecks().AddCheck<RequestLogHealthCheck>("request_log");
    }

    private static void AddLog<TContext>(this IServiceCollection services, Action<IConfiguration, DbContextOptionsBuilder> configure)
        where TContext : RequestLogDbContext
    {
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
        {
            configure(provider.GetRequiredService<IConfiguration>(), options);
            // The caller reports an error, once.
            options.ConfigureWarnings(warnings => warnings.Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug)));
            // A test compares the model with the migrations.
            options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        });
        services.AddSingleton<IDbContextFactory<RequestLogDbContext>, Factory<TContext>>();
    }

    // Never makes the file: that is done with care, by RequestLogFile.
    private static string FileOf(IConfiguration configuration) => new SqliteConnectionStringBuilder
    {
        DataSource = RequestLogFile.PathOf(configuration),
        Mode = SqliteOpenMode.ReadWrite,
        DefaultTimeout = SecondsForALock,
    }.ToString();

    private sealed class Factory<TContext>(IDbContextFactory<TContext> pool) : IDbContextFactory<RequestLogDbContext>
        where TContext : RequestLogDbContext
    {
        public RequestLogDbContext CreateDbContext() => pool.CreateDbContext();
    }
}
