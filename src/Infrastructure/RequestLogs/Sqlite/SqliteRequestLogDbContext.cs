using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.Infrastructure.RequestLogs.Sqlite;

/// <summary>The request log in a SQLite file of its own.</summary>
internal sealed class SqliteRequestLogDbContext(DbContextOptions<SqliteRequestLogDbContext> options) : RequestLogDbContext(options)
{
    private const int PrimaryKeyConstraint = 1555;

    private static readonly string Insert =
        $"INSERT INTO {Table} ({RequestLogColumns.Names}) VALUES ({string.Join(", ", RequestLogColumns.All.Select(column => "@" + column.Name))})";

    public override async Task WriteAsync(IReadOnlyList<RequestLog> lines, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)Database.GetDbConnection();
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = Insert;
            var parameters = RequestLogColumns.All.Select(column => command.Parameters.Add(new SqliteParameter { ParameterName = "@" + column.Name })).ToArray();
            foreach (var line in lines)
            {
                for (var place = 0; place < parameters.Length; place++) parameters[place].Value = Kept(RequestLogColumns.All[place].Of(line));
                command.ExecuteNonQuery();
            }

            transaction.Commit();
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    public override bool IsRepetition(Exception exception) => exception is SqliteException { SqliteExtendedErrorCode: PrimaryKeyConstraint };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    private static object Kept(object? value) => value switch
    {
        null => DBNull.Value,
        DateTimeOffset time => time.UtcTicks,
        _ => value,
    };
}
