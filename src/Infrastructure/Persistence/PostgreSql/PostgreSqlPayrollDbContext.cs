using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Payroll.Application.Common.Persistence;

namespace Payroll.Infrastructure.Persistence.PostgreSql;

/// <summary>The unit of work on PostgreSQL.</summary>
internal sealed class PostgreSqlPayrollDbContext(DbContextOptions<PostgreSqlPayrollDbContext> options) : PayrollDbContext(options)
{
    // Only one transaction at a time writes for an organization, so nothing that it reads changes under it.
    protected override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    // Texts compare and sort by their code points, as they do in the other databases and in memory.
    protected override string Collation => "C";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    // An advisory lock of the transaction: it goes with it, however that ends, and works through connection poolers.
    protected override Task LockOrganizationAsync(CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{LockSeconds}s'; SELECT pg_advisory_xact_lock({LockKey})"),
        cancellationToken);

    protected override Exception? Translate(Exception exception) => exception is not PostgresException postgres ? null : postgres.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new UniqueViolationException(postgres.ConstraintName ?? string.Empty, exception),
        PostgresErrorCodes.ForeignKeyViolation => new ReferenceViolationException(exception),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            new ConcurrentChangeException(exception),
        _ => null,
    };

    // The lock's name is a number: that of the organization's id, folded. Two that fold alike only wait for each other.
    private long LockKey
    {
        get
        {
            Span<byte> id = stackalloc byte[16];
            OrganizationId.TryWriteBytes(id);
            return BitConverter.ToInt64(id[..8]) ^ BitConverter.ToInt64(id[8..]);
        }
    }
}
