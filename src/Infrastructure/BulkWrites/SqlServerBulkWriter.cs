using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>Copies the rows in bulk, with foreign keys and other constraints checked as for any row.</summary>
internal sealed class SqlServerBulkWriter : IBulkWriter
{
    // Each batch is a statement. One with 5,000 locks in an index locks the whole table, for every organization; a row takes
    // one lock, and at most one more for its page.
    private const int RowsPerBatch = 2_000;

    public async Task InsertAsync<T>(DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var table = BulkTable.Of<T>(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            // The copy's own transaction would end with each batch.
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            using var copy = Copy((SqlConnection)db.Database.GetDbConnection(), (SqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction(), table);
            using var data = DataOf(table, rows);
            await copy.WriteToServerAsync(data, cancellationToken);
            if (own is not null) await own.CommitAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>A copy into a table, which writes it in batches that leave the table to others.</summary>
    internal static SqlBulkCopy Copy(SqlConnection connection, SqlTransaction? transaction, BulkTable table)
    {
        var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
        {
            DestinationTableName = table.Name,
            BatchSize = RowsPerBatch,
        };
        foreach (var column in table.Columns) copy.ColumnMappings.Add(column.Name, column.Name);
        return copy;
    }

    private static DataTable DataOf<T>(BulkTable table, IReadOnlyList<T> rows)
        where T : class
    {
        var data = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in table.Columns) data.Columns.Add(column.Name, typeof(object));
        foreach (var row in rows) data.Rows.Add([.. table.Columns.Select(column => Value(column.Of(row)))]);
        return data;
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        _ => value,
    };
}
