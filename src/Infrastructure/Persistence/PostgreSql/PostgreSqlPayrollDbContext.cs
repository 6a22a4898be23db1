using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;

namespace Payroll.Infrastructure.Persistence.PostgreSql;

/// <summary>The unit of work on PostgreSQL.</summary>
internal sealed class PostgreSqlPayrollDbContext(DbContextOptions<PostgreSqlPayrollDbContext> options) : PayrollDbContext(options)
{
    // Only one transaction at a time writes for an organization, so nothing that it reads changes under it.
    protected override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    protected override IBulkWriter BulkWriter { get; } = new PostgreSqlBulkWriter();

    // Texts compare and sort by their code points, as they do in the other databases and in memory.
    protected override string Collation => "C";

    // A transaction that does nothing but hold a lock: it goes when the process does, however that ends.
    public override async Task<IAsyncDisposable?> TryHoldAsync(Guid workId, CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(Isolation, cancellationToken);
        if (await Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock({KeyOf(workId)}) AS \"Value\"").SingleAsync(cancellationToken)) return transaction;
        await transaction.DisposeAsync();
        return null;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    // An advisory lock of the transaction: it goes with it, however that ends, and works through connection poolers.
    protected override async Task LockOrganizationAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LockAsync(KeyOf(OrganizationId), WriteTimeout, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new UnavailableException(ErrorCodes.ServerBusy, exception);
        }
    }

    protected override async Task<IAsyncDisposable> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        await Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    protected override async Task LockAsync(Guid lockId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        try
        {
            await LockAsync(KeyOf(lockId), timeout, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new LockTimeoutException(exception);
        }
    }

    private Task<int> LockAsync(long key, TimeSpan timeout, CancellationToken cancellationToken) => Database.ExecuteSqlRawAsync(
        string.Create(CultureInfo.InvariantCulture, $"SET LOCAL lock_timeout = '{(int)timeout.TotalMilliseconds}ms'; SELECT pg_advisory_xact_lock({key})"),
        cancellationToken);

    protected override Exception? Translate(Exception exception) => exception is not PostgresException postgres ? null : postgres.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new UniqueViolationException(postgres.ConstraintName ?? string.Empty, exception),
        PostgresErrorCodes.ForeignKeyViolation => new ReferenceViolationException(exception),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable =>
            new ConcurrentChangeException(exception),
        _ => null,
    };

    // A lock's name is a number: that of an id, folded. Two that fold alike only wait for each other.
    private static long KeyOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BitConverter.ToInt64(bytes[..8]) ^ BitConverter.ToInt64(bytes[8..]);
    }
}
