using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Payroll.Benchmarks;

/// <summary>
/// What the database alone takes for the same rows: the newest timesheet entries are read, removed, and inserted again as
/// they were, with nothing but a prepared statement, or COPY, and a commit.
/// </summary>
internal sealed class BareInsert(int rows)
{
    private const int WarmUp = 2;

    private string Newest { get; } = $"SELECT * FROM timesheet_entries ORDER BY id DESC LIMIT {rows}";

    private string Remove { get; } = $"DELETE FROM timesheet_entries WHERE id IN (SELECT id FROM timesheet_entries ORDER BY id DESC LIMIT {rows})";

    public Task<int> SqliteAsync(string file, int rounds, CancellationToken cancellationToken) => MeasureAsync(
        new SqliteConnection($"Data Source={file};Foreign Keys=True"), "PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000", InsertAsync, rounds, cancellationToken);

    public Task<int> PostgreSqlAsync(string connection, int rounds, CancellationToken cancellationToken) =>
        MeasureAsync(new NpgsqlConnection(connection), "SELECT 1", CopyAsync, rounds, cancellationToken);

    private async Task<int> MeasureAsync(
        DbConnection connection, string setup, Func<DbConnection, string[], List<object[]>, CancellationToken, Task> insert, int rounds, CancellationToken cancellationToken)
    {
        await using var _ = connection;
        await connection.OpenAsync(cancellationToken);
        await RunAsync(connection, setup, cancellationToken);
        var (columns, newest) = await ReadAsync(connection, cancellationToken);
        List<double> took = [];
        for (var round = 0; round < WarmUp + rounds; round++)
        {
            await RunAsync(connection, Remove, cancellationToken);
            var started = Stopwatch.GetTimestamp();
            await insert(connection, columns, newest, cancellationToken);
            if (round >= WarmUp) took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Figures.Print("bare", Figures.Median(took), took.Min(), took.Max());
        return 0;
    }

    private async Task<(string[] Columns, List<object[]> Rows)> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Newest;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var found = new List<object[]>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new object[columns.Length];
            reader.GetValues(row);
            found.Add(row);
        }

        found.Reverse();
        return found.Count == rows ? (columns, found) : throw new InvalidOperationException($"There are {found.Count} entries, not {rows}.");
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task InsertAsync(DbConnection connection, string[] columns, List<object[]> rows, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO timesheet_entries ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, at) => $"$p{at}"))})";
        foreach (var at in Enumerable.Range(0, columns.Length))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"$p{at}";
            command.Parameters.Add(parameter);
        }

        await command.PrepareAsync(cancellationToken);
        foreach (var row in rows)
        {
            for (var at = 0; at < columns.Length; at++) command.Parameters[at].Value = row[at];
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task CopyAsync(DbConnection connection, string[] columns, List<object[]> rows, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var copy = await ((NpgsqlConnection)connection).BeginBinaryImportAsync(
            $"COPY timesheet_entries ({string.Join(", ", columns)}) FROM STDIN (FORMAT BINARY)", cancellationToken))
        {
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                foreach (var value in row)
                {
                    if (value is DBNull) await copy.WriteNullAsync(cancellationToken);
                    else if (value is DateTime { Kind: DateTimeKind.Unspecified } day) await copy.WriteAsync(DateOnly.FromDateTime(day), cancellationToken);
                    else await copy.WriteAsync(value, cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
