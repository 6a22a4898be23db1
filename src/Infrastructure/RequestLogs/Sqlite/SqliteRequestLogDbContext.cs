using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.Infrastructure.RequestLogs.Sqlite;

/// <summary>The request log in a SQLite file of its own.</summary>
internal sealed class SqliteRequestLogDbContext(DbContextOptions<SqliteRequestLogDbContext> options) : RequestLogDbContext(options)
{
    private const int PrimaryKeyConstraint = 1555;

    protected override IBulkWriter BulkWriter { get; } = new SqliteBulkWriter();

    public override bool IsRepetition(Exception exception) => exception is SqliteException { SqliteExtendedErrorCode: PrimaryKeyConstraint };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
}
