using Microsoft.Data.Sqlite;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>A copy of the database files as a killed server left them: looking at it leaves the original for the next start.</summary>
internal sealed class ExistingDatabase : IDisposable
{
    private readonly ScratchDirectory directory = new();

    public ExistingDatabase(string dataDirectory)
    {
        foreach (var file in new[] { "payroll.db", "payroll.db-wal" })
            if (File.Exists(Path.Combine(dataDirectory, file))) File.Copy(Path.Combine(dataDirectory, file), directory[file]);
    }

    /// <summary>What the database finds wrong with itself: "ok" when nothing.</summary>
    public object? Integrity() => Ask("PRAGMA integrity_check");

    /// <summary>The first value that a query gives.</summary>
    public object? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={directory["payroll.db"]};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    public void Dispose() => directory.Dispose();
}
