using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.RequestLogs.PostgreSql;

/// <summary>The request log in a PostgreSQL database, beside everything else.</summary>
internal sealed class PostgreSqlRequestLogDbContext(DbContextOptions<PostgreSqlRequestLogDbContext> options) : RequestLogDbContext(options)
{
    private static readonly string Copy = $"COPY {Table} ({RequestLogColumns.Names}) FROM STDIN (FORMAT BINARY)";

    protected override string Collation => "C";

    public override async Task WriteAsync(IReadOnlyList<RequestLog> lines, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (NpgsqlConnection)Database.GetDbConnection();
            await using var import = await connection.BeginBinaryImportAsync(Copy, cancellationToken);
            foreach (var line in lines)
            {
                await import.StartRowAsync(cancellationToken);
                foreach (var column in RequestLogColumns.All)
                {
                    if (column.Of(line) is { } value)
                        await import.WriteAsync(value, TypeOf(value), cancellationToken);
                    else
                        await import.WriteNullAsync(cancellationToken);
                }
            }

            await import.CompleteAsync(cancellationToken);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override bool IsRepetition(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        Guid => NpgsqlDbType.Uuid,
        DateTimeOffset => NpgsqlDbType.TimestampTz,
        bool => NpgsqlDbType.Boolean,
        int => NpgsqlDbType.Integer,
        long => NpgsqlDbType.Bigint,
        _ => NpgsqlDbType.Varchar,
    };
}
