using Microsoft.EntityFrameworkCore;
using Npgsql;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;

namespace Payroll.Infrastructure.RequestLogs.PostgreSql;

/// <summary>The request log in a PostgreSQL database, beside everything else.</summary>
internal sealed class PostgreSqlRequestLogDbContext(DbContextOptions<PostgreSqlRequestLogDbContext> options) : RequestLogDbContext(options)
{
    protected override string Collation => "C";

    protected override IBulkWriter BulkWriter { get; } = new PostgreSqlBulkWriter();

    public override bool IsRepetition(Exception exception) => exception is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

}
