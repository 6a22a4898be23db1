using System.Data;
using System.Text.RegularExpressions;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Infrastructure.BulkWrites;
using Payroll.Infrastructure.Persistence.Conventions;

namespace Payroll.Infrastructure.Persistence.SqlServer;

/// <summary>The unit of work on SQL Server.</summary>
internal sealed partial class SqlServerPayrollDbContext(DbContextOptions<SqlServerPayrollDbContext> options) : PayrollDbContext(options)
{
    private const int DuplicateInConstraint = 2627;
    private const int DuplicateInIndex = 2601;
    private const int ReferenceConflict = 547;
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int SnapshotConflict = 3960;
    private const int LockNotGranted = 51000;

    private const string WaitForRows = "SET LOCK_TIMEOUT 15000";

    private const string LockOrganization = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = {0}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {1};
        IF @granted < 0 THROW 51000, 'The organization is being written by others for too long.', 1;
        """;

    private const string TakeLock = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = {0}, @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = {1};
        SELECT @granted AS [Value];
        """;

    private const string ReadsRowVersions = "SELECT is_read_committed_snapshot_on AS [Value] FROM sys.databases WHERE database_id = DB_ID()";

    // Only one transaction at a time writes for an organization, so nothing that it reads changes under it.
    protected override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    protected override IBulkWriter BulkWriter { get; } = new SqlServerBulkWriter();

    // Texts compare and sort by their code points, as they do in the other databases and in memory.
    protected override string Collation => "Latin1_General_100_BIN2";

    // A transaction that does nothing but hold a lock: it goes when the process does, however that ends.
    public override async Task<IAsyncDisposable?> TryHoldAsync(Guid workId, CancellationToken cancellationToken)
    {
        var transaction = await Database.BeginTransactionAsync(Isolation, cancellationToken);
        var granted = await Database.SqlQueryRaw<int>(TakeLock, $"payroll:work:{workId:N}", 0).ToListAsync(cancellationToken);
        if (granted.Single() >= 0) return transaction;
        await transaction.DisposeAsync();
        return null;
    }

    public override async Task<string?> CheckSettingsAsync(CancellationToken cancellationToken) =>
        (await Database.SqlQueryRaw<bool>(ReadsRowVersions).ToListAsync(cancellationToken)).Contains(false)
            ? "READ_COMMITTED_SNAPSHOT is off in this database, so readers wait for writers. "
                + "Stop all servers of Payroll, and run in the database: ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON"
            : null;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTime>();
        // SQL Server sorts its own type of ids by their last bytes first; the order of ours is the order in which things were made.
        configurationBuilder.Properties<Guid>().HaveConversion<BytesInOrder>().HaveColumnType("binary(16)");
    }

    // Its snapshots have to be allowed for the database first. With READ_COMMITTED_SNAPSHOT on, readers and writers don't wait for each other.
    protected override async Task<IAsyncDisposable> BeginSnapshotAsync(CancellationToken cancellationToken) =>
        await Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    // A lock of the transaction: it goes with it, however that ends.
    protected override async Task LockOrganizationAsync(CancellationToken cancellationToken)
    {
        // For every row that others have locked. In one batch with parameters it would hold for that batch alone.
        await Database.ExecuteSqlRawAsync(WaitForRows, cancellationToken);
        await Database.ExecuteSqlRawAsync(LockOrganization, [$"payroll:{OrganizationId:N}", (int)WriteTimeout.TotalMilliseconds], cancellationToken);
    }

    protected override async Task LockAsync(Guid lockId, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var granted = await Database.SqlQueryRaw<int>(TakeLock, $"payroll:once:{lockId:N}", (int)timeout.TotalMilliseconds).ToListAsync(cancellationToken);
        if (granted.Single() < 0) throw new LockTimeoutException();
    }

    protected override Exception? Translate(Exception exception) => exception is not SqlException sql ? null : sql.Number switch
    {
        DuplicateInConstraint or DuplicateInIndex => new UniqueViolationException(IndexNamedIn(sql.Message), exception),
        ReferenceConflict => new ReferenceViolationException(exception),
        LockNotGranted => new UnavailableException(ErrorCodes.ServerBusy, exception),
        Deadlock or LockTimeout or SnapshotConflict => new ConcurrentChangeException(exception),
        _ => null,
    };

    // The server's sentence is in its own language and has its own quotes, but the index comes in each, before the values that collide.
    private string IndexNamedIn(string message)
    {
        var unique = Model.GetEntityTypes().SelectMany(type => type.GetIndexes()).Where(index => index.IsUnique).Select(index => index.GetDatabaseName());
        return Name().Matches(message).Select(name => name.Value).FirstOrDefault(unique.ToHashSet().Contains) ?? string.Empty;
    }

    [GeneratedRegex("[A-Za-z0-9_]+")]
    private static partial Regex Name();
}
