using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.SqlServer;
using Quartz;

namespace Payroll.Infrastructure.Jobs;

/// <summary>Background jobs on Quartz: in memory on SQLite, shared by all servers in the tables of a database server.</summary>
internal static class JobsSetup
{
    private const string Concurrency = "Jobs:MaxConcurrency";

    // A waiting part is never too late.
    private static readonly TimeSpan MisfireThreshold = TimeSpan.FromDays(1);

    public static IServiceCollection AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "payroll";
                // How soon an idle server sees what another one has queued.
                scheduler.IdleWaitTime = TimeSpan.FromSeconds(1);
                // Of a batch, each job would wait for the one before it while another server is idle.
                scheduler.MaxBatchSize = 1;
            });
            quartz.UseDefaultThreadPool(MaxConcurrency(configuration));
            switch (DatabaseSettings.Provider(configuration))
            {
                case DatabaseProvider.PostgreSql:
                    quartz.UsePersistentStore(store => Configure(store.UsePostgres(Npgsql.NpgsqlFactory.Instance, PostgreSqlSetup.ConnectionString(configuration))));
                    break;
                case DatabaseProvider.SqlServer:
                    quartz.UsePersistentStore(store => Configure(store.UseSqlServer(Microsoft.Data.SqlClient.SqlClientFactory.Instance, SqlServerSetup.ConnectionString(configuration))));
                    break;
                default:
                    quartz.UseInMemoryStore(store => store.MisfireThreshold = MisfireThreshold);
                    break;
            }
        });
        // A part takes less than a second: a stop waits for those under way.
        services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
        services.AddSingleton<CalculationJobQueue>();
        services.AddSingleton<ICalculationScheduler>(provider => provider.GetRequiredService<CalculationJobQueue>());
        services.AddHostedService(provider => provider.GetRequiredService<CalculationJobQueue>());
        return services;
    }

    /// <exception cref="StartupException">The setting is not a number of jobs.</exception>
    private static int MaxConcurrency(IConfiguration configuration) => configuration[Concurrency] switch
    {
        null or "" => Math.Max(2, Environment.ProcessorCount),
        { } text when int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 64 => count,
        _ => throw new StartupException("Jobs__MaxConcurrency is not a number from 1 to 64: how many parts of pay runs this server calculates at the same time."),
    };

    private static void Configure(IPersistentStoreBuilder store)
    {
        store.ConfigureStore(options => options.MisfireThreshold = MisfireThreshold);
        store.UseClustering(cluster =>
        {
            // A killed server's jobs are taken over after less than 15 seconds; a server that pauses for less keeps its own.
            cluster.CheckinInterval = TimeSpan.FromSeconds(3);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(9);
        });
    }
}
