using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.RequestLogs;
using Payroll.Infrastructure.RequestLogs.PostgreSql;

namespace Payroll.TestSupport.Databases;

/// <summary>PostgreSQL: migrated once, then copied for each test.</summary>
internal sealed class PostgreSqlServer : DatabaseServer
{
    private static readonly string Prefix = string.Create(CultureInfo.InvariantCulture, $"payroll_test_{Environment.ProcessId}");
    private readonly Lazy<string> template;
    private int made;

    public PostgreSqlServer() => template = new Lazy<string>(MakeTemplate);

    public override string Provider => "PostgreSql";

    public override string Variable => "PAYROLL_TEST_POSTGRESQL";

    protected override bool IsNeededInCi => true;

    protected override string Advice => "This starts one: eval \"$(build/postgresql.sh start)\"";

    public override string Create()
    {
        // Nobody else may look at a database while it is copied.
        lock (template) return Make($"TEMPLATE {template.Value}");
    }

    public override string CreateEmpty() => Make("TEMPLATE template0");

    public override void Drop(string connectionString)
    {
        using (var pool = new NpgsqlConnection(connectionString)) NpgsqlConnection.ClearPool(pool);
        Run($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    public override object? Ask(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public override string Contents(string connectionString) => (string)Ask(connectionString, "SELECT database_to_xml(true, false, '')::text")!;

    private string MakeTemplate()
    {
        var connection = Make("TEMPLATE template0");
        using var db = new PostgreSqlPayrollDbContext(new DbContextOptionsBuilder<PostgreSqlPayrollDbContext>().UseNpgsql(connection).Options);
        db.Database.Migrate();
        JobTables.CreateMissingAsync(db, CancellationToken.None).GetAwaiter().GetResult();
        using var log = new PostgreSqlRequestLogDbContext(new DbContextOptionsBuilder<PostgreSqlRequestLogDbContext>()
            .UseNpgsql(connection, database => database.MigrationsHistoryTable(RequestLogDbContext.HistoryTable)).Options);
        log.Database.Migrate();
        using (var pool = new NpgsqlConnection(connection)) NpgsqlConnection.ClearPool(pool);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(connection);
        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private string Make(string source)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}_{Interlocked.Increment(ref made)}");
        Run($"CREATE DATABASE {name} {source}");
        return new NpgsqlConnectionStringBuilder(Configured) { Database = name }.ToString();
    }

    private void Run(string sql) => Ask(Configured!, sql);
}
