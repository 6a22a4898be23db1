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
        $"INSERT INTO {Table} ({RequestLogColumns.Names}) VALUES ({string.Join(", ", RequestLogColumns.All.Select(_ => "?"))})";

    public override async Task WriteAsync(IReadOnlyList<RequestLog> lines, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var connection = (SqliteConnection)Database.GetDbConnection();
            using var transaction = connection.BeginTransaction();
            using (var insert = new PreparedInsert(connection, Insert))
            {
                foreach (var line in lines)
                {
                    for (var place = 0; place < RequestLogColumns.All.Length; place++) insert.Bind(place + 1, RequestLogColumns.All[place].Of(line));
                    insert.Run();
                }
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
}
