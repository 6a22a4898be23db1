using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Payroll.Benchmarks;

/// <summary>
/// The least that a calculated run could take in its database: a reader over the same inputs (employees, employments, pay rates, entries), and an insert
/// of one plain row for each line, 500 employees' rows in a transaction. Beside it what is stored of the run, for each employee.
/// </summary>
internal sealed class BarePass(long calculatedNanoseconds)
{
    private const int LinesInATransaction = 15_000;

    private static readonly string[] Inputs = ["employees", "employments", "pay_rates", "timesheet_entries"];

    public async Task<int> SqliteAsync(string file, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection($"Data Source={file}");
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000", cancellationToken);
        return await MeasureAsync(connection, InsertAsync, cancellationToken);
    }

    public async Task<int> PostgreSqlAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        return await MeasureAsync(connection, CopyAsync, cancellationToken);
    }

    private async Task<int> MeasureAsync(DbConnection connection, Func<DbConnection, int, int, CancellationToken, Task> insert, CancellationToken cancellationToken)
    {
        var employees = await CountAsync(connection, "pay_run_results", cancellationToken);
        var lines = await CountAsync(connection, "pay_run_result_lines", cancellationToken);
        await RunAsync(connection, "CREATE TABLE bare_lines (result_id INTEGER NOT NULL, number INTEGER NOT NULL, code TEXT, description TEXT, hours NUMERIC, rate NUMERIC, amount NUMERIC, PRIMARY KEY (result_id, number))", cancellationToken);
        var started = Stopwatch.GetTimestamp();
        long values = 0;
        foreach (var table in Inputs) values += await ReadAsync(connection, table, cancellationToken);
        var read = Stopwatch.GetElapsedTime(started);
        for (var first = 0; first < lines; first += LinesInATransaction)
        {
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await insert(connection, first, Math.Min(LinesInATransaction, lines - first), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var all = Stopwatch.GetElapsedTime(started);
        await RunAsync(connection, "DROP TABLE bare_lines", cancellationToken);
        Write($"bare pass {all.TotalSeconds:0.00} s (reading {values} values {read.TotalSeconds:0.00} s), {lines} lines; calculate : bare pass = {calculatedNanoseconds / all.TotalNanoseconds:0.00}");
        var kept = await AskAsync(connection, "SELECT SUM(LENGTH(inputs) + LENGTH(trace)) FROM pay_run_results", cancellationToken);
        Write($"{(double)lines / employees:0.0} lines an employee; inputs and trace {(double)kept / employees:0} bytes an employee, compressed");
        await WriteStoredAsync(connection, employees, cancellationToken);
        return 0;
    }

    private static async Task WriteStoredAsync(DbConnection connection, int employees, CancellationToken cancellationToken)
    {
        var sql = connection is SqliteConnection
            ? "SELECT SUM(pgsize) FROM dbstat WHERE name LIKE '%pay_run_result%'"
            : "SELECT SUM(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' AND relname LIKE 'pay_run_result%'";
        try
        {
            Write($"stored {(double)await AskAsync(connection, sql, cancellationToken) / employees:0} bytes an employee: rows, indexes, inputs and trace");
        }
        catch (SqliteException)
        {
            // This build of SQLite has no table of sizes: the files' sizes before and after tell.
        }
    }

    private static async Task InsertAsync(DbConnection connection, int first, int count, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO bare_lines VALUES ($result, $number, $code, $description, $hours, $rate, $amount)";
        foreach (var name in new[] { "$result", "$number", "$code", "$description", "$hours", "$rate", "$amount" })
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellationToken);
        for (var number = 0; number < count; number++)
        {
            object[] row = [first, number, "ordinary", "Ordinary pay", 8m, 31.25m, 250.00m];
            for (var at = 0; at < row.Length; at++) command.Parameters[at].Value = row[at];
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task CopyAsync(DbConnection connection, int first, int count, CancellationToken cancellationToken)
    {
        await using var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync("COPY bare_lines FROM STDIN (FORMAT BINARY)", cancellationToken);
        for (var number = 0; number < count; number++)
        {
            await copy.StartRowAsync(cancellationToken);
            await copy.WriteAsync(first, cancellationToken);
            await copy.WriteAsync(number, cancellationToken);
            await copy.WriteAsync("ordinary", cancellationToken);
            await copy.WriteAsync("Ordinary pay", cancellationToken);
            await copy.WriteAsync(8m, cancellationToken);
            await copy.WriteAsync(31.25m, cancellationToken);
            await copy.WriteAsync(250.00m, cancellationToken);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task<long> ReadAsync(DbConnection connection, string table, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var row = new object[reader.FieldCount];
        long values = 0;
        while (await reader.ReadAsync(cancellationToken)) values += reader.GetValues(row);
        return values;
    }

    private static async Task<int> CountAsync(DbConnection connection, string table, CancellationToken cancellationToken) =>
        (int)await AskAsync(connection, $"SELECT COUNT(*) FROM {table}", cancellationToken);

    private static async Task<long> AskAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Write(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
