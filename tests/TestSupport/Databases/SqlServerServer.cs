using System.Globalization;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.Infrastructure.RequestLogs;
using Payroll.Infrastructure.RequestLogs.SqlServer;

namespace Payroll.TestSupport.Databases;

/// <summary>SQL Server, where one is at hand.</summary>
internal sealed class SqlServerServer : DatabaseServer
{
    private static readonly string Prefix = string.Create(CultureInfo.InvariantCulture, $"payroll_test_{Environment.ProcessId}");
    private int made;

    public override string Provider => "SqlServer";

    public override string Variable => "PAYROLL_TEST_SQLSERVER";

    protected override bool IsNeededInCi => false;

    protected override string Advice => "Give the connection string of somebody who may create databases.";

    public override string Create()
    {
        var connection = CreateEmpty();
        using var db = new SqlServerPayrollDbContext(new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer(connection).Options);
        db.Database.Migrate();
        JobTables.CreateMissingAsync(db, CancellationToken.None).GetAwaiter().GetResult();
        using var log = new SqlServerRequestLogDbContext(new DbContextOptionsBuilder<SqlServerRequestLogDbContext>()
            .UseSqlServer(connection, database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable)).Options);
        log.Database.Migrate();
        return connection;
    }

    public override string CreateEmpty()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}_{Interlocked.Increment(ref made)}");
        Ask(Configured!, $"CREATE DATABASE {name}");
        Ask(Configured!, $"ALTER DATABASE {name} SET READ_COMMITTED_SNAPSHOT ON");
        return new SqlConnectionStringBuilder(Configured) { InitialCatalog = name }.ToString();
    }

    public override void Drop(string connectionString)
    {
        using (var pool = new SqlConnection(connectionString)) SqlConnection.ClearPool(pool);
        var name = new SqlConnectionStringBuilder(connectionString).InitialCatalog;
        Ask(Configured!, $"IF DB_ID('{name}') IS NOT NULL BEGIN ALTER DATABASE {name} SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE {name}; END");
    }

    public override object? Ask(string connectionString, string sql)
    {
        using var connection = new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public override string Contents(string connectionString)
    {
        var names = (string)Ask(connectionString, "SELECT STRING_AGG(CAST(name AS nvarchar(max)), ',') FROM sys.tables")!;
        return string.Join('\n', names.Split(',').Select(name => Ask(connectionString, $"SELECT (SELECT * FROM {name} FOR JSON PATH)") as string));
    }
}
