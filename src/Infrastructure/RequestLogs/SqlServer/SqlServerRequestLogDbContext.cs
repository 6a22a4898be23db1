using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.Infrastructure.RequestLogs.SqlServer;

/// <summary>The request log in a SQL Server database, beside everything else.</summary>
internal sealed class SqlServerRequestLogDbContext(DbContextOptions<SqlServerRequestLogDbContext> options) : RequestLogDbContext(options)
{
    private const int DuplicateInConstraint = 2627;

    protected override string Collation => "Latin1_General_100_BIN2";

    protected override IBulkWriter BulkWriter { get; } = new SqlServerBulkWriter();

    public override bool IsRepetition(Exception exception) => exception is SqlException { Number: DuplicateInConstraint };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        configurationBuilder.Properties<Guid>().HaveConversion<BytesInOrder>().HaveColumnType("binary(16)");
    }

}
