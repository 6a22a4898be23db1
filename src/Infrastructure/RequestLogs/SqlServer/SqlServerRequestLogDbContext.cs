using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.Infrastructure.RequestLogs.SqlServer;

/// <summary>The request log in a SQL Server database, beside everything else.</summary>
internal sealed class SqlServerRequestLogDbContext(DbContextOptions<SqlServerRequestLogDbContext> options) : RequestLogDbContext(options)
{
    private const int DuplicateInConstraint = 2627;
    private const int MostParameters = 2000;

    protected override string Collation => "Latin1_General_100_BIN2";

    public override async Task WriteAsync(IReadOnlyList<RequestLog> lines, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        foreach (var some in lines.Chunk(MostParameters / RequestLogColumns.All.Length))
        {
            await using var command = (SqlCommand)Database.GetDbConnection().CreateCommand();
            command.Transaction = (SqlTransaction)Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
            command.CommandText = $"INSERT INTO {Table} ({RequestLogColumns.Names}) VALUES {string.Join(", ", some.Select(line => Row(command, line)))}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public override bool IsRepetition(Exception exception) => exception is SqlException { Number: DuplicateInConstraint };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Guid>().HaveConversion<BytesInOrder>().HaveColumnType("binary(16)");
    }

    private static string Row(SqlCommand command, RequestLog line) =>
        $"({string.Join(", ", RequestLogColumns.All.Select(column => Parameter(command, column.Of(line))))})";

    private static string Parameter(SqlCommand command, object? value)
    {
        if (value is null) return "NULL";
        var name = $"@p{command.Parameters.Count}";
        command.Parameters.AddWithValue(name, value is Guid id ? id.ToByteArray(bigEndian: true) : value);
        return name;
    }
}
