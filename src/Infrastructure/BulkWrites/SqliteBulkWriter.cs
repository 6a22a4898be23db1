using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>Inserts row by row with one prepared statement.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    public async Task InsertAsync<T>(DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            using var own = db.Database.CurrentTransaction is null ? connection.BeginTransaction() : null;
            Insert(connection, BulkTable.Of<T>(db), rows, cancellationToken);
            own?.Commit();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static void Insert<T>(SqliteConnection connection, BulkTable table, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        var places = string.Join(", ", table.Columns.Select(_ => "?"));
        using var insert = new PreparedInsert(connection, $"INSERT INTO {table.Name} ({table.Names}) VALUES ({places})");
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var place = 0; place < table.Columns.Count; place++) insert.Bind(place + 1, table.Columns[place].Of(row));
            insert.Run();
        }
    }
}
