using System.Data;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>Copies the rows in bulk, with foreign keys and other constraints checked as for any row.</summary>
internal sealed class SqlServerBulkWriter : IBulkWriter
{
    public async Task InsertAsync<T>(DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var table = BulkTable.Of<T>(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
            // Without one under way, the copy is one transaction of its own.
            var options = SqlBulkCopyOptions.CheckConstraints | (transaction is null ? SqlBulkCopyOptions.UseInternalTransaction : SqlBulkCopyOptions.Default);
            using var copy = new SqlBulkCopy((SqlConnection)db.Database.GetDbConnection(), options, transaction) { DestinationTableName = table.Name };
            using var data = DataOf(table, rows);
            foreach (DataColumn column in data.Columns) copy.ColumnMappings.Add(column.ColumnName, column.ColumnName);
            await copy.WriteToServerAsync(data, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
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
