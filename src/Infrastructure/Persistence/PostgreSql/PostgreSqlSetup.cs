using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence.PostgreSql;

internal static class PostgreSqlSetup
{
    /// <summary>Registers the contexts on a PostgreSQL server.</summary>
    public static void AddPostgreSqlPersistence(this IServiceCollection services)
    {
        services.AddContexts<PostgreSqlPayrollDbContext>((provider, options) => options
            .UseNpgsql(ConnectionString(provider.GetRequiredService<IConfiguration>())));
        services.AddSingleton<IDatabaseInitializer, ServerInitializer>();
    }

    /// <summary>The connection string, with what Payroll needs of it.</summary>
    public static string ConnectionString(IConfiguration configuration)
    {
        try
        {
            var connection = new NpgsqlConnectionStringBuilder(DatabaseSettings.ConnectionString(configuration));
            connection.ApplicationName ??= "Payroll";
            return connection.ToString();
        }
        catch (ArgumentException)
        {
            // Its message may quote a password.
            throw new StartupException(
                "ConnectionStrings__Payroll is not a connection string of PostgreSQL. It looks like 'Host=db.example.com;Database=payroll;Username=payroll;Password=…'.");
        }
    }
}
