using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Payroll.Infrastructure.BulkWrites;

/// <summary>Copies the rows in binary.</summary>
internal sealed class PostgreSqlBulkWriter : IBulkWriter
{
    public async Task InsertAsync<T>(DbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0) return;
        var table = BulkTable.Of<T>(db);
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)db.Database.GetDbConnection();
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.Names}) FROM STDIN (FORMAT BINARY)", cancellationToken);
            foreach (var row in rows)
            {
                await copy.StartRowAsync(cancellationToken);
                foreach (var column in table.Columns)
                {
                    if (column.Of(row) is { } value) await copy.WriteAsync(value, TypeOf(value), cancellationToken);
                    else await copy.WriteNullAsync(cancellationToken);
                }
            }

            await copy.CompleteAsync(cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        Guid => NpgsqlDbType.Uuid,
        DateTimeOffset => NpgsqlDbType.TimestampTz,
        DateOnly => NpgsqlDbType.Date,
        decimal => NpgsqlDbType.Numeric,
        bool => NpgsqlDbType.Boolean,
        int => NpgsqlDbType.Integer,
        long => NpgsqlDbType.Bigint,
        byte[] => NpgsqlDbType.Bytea,
        _ => NpgsqlDbType.Varchar,
    };
}
