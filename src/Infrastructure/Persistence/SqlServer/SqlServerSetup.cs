using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence.SqlServer;

internal static class SqlServerSetup
{
    /// <summary>Registers the contexts on a SQL Server.</summary>
    public static void AddSqlServerPersistence(this IServiceCollection services)
    {
        services.AddContexts<SqlServerPayrollDbContext>((provider, options) => options
            .UseSqlServer(ConnectionString(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<IDatabaseInitializer, ServerInitializer>();
    }

    /// <summary>The connection string, with what Payroll needs of it.</summary>
    public static string ConnectionString(IConfiguration configuration)
    {
        try
        {
            var connection = new SqlConnectionStringBuilder(DatabaseSettings.ConnectionString(configuration))
            {
                // With several results at once there are no savepoints, and a refused row would end the whole transaction.
                MultipleActiveResultSets = false,
            };
            if (!connection.ShouldSerialize("Application Name")) connection.ApplicationName = "Payroll";
            return connection.ToString();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Its message may quote a password.
            throw new StartupException(
                "ConnectionStrings__Payroll is not a connection string of SQL Server. It looks like 'Server=db.example.com;Database=payroll;User ID=payroll;Password=…'.");
        }
    }
}
