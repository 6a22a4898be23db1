using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.BulkWrites;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>The unit of work on SQLite, the embedded default.</summary>
internal sealed class SqlitePayrollDbContext(DbContextOptions<SqlitePayrollDbContext> options) : PayrollDbContext(options)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int UniqueConstraint = 2067;
    private const int PrimaryKeyConstraint = 1555;
    private const int ForeignKeyConstraint = 787;
    private const string UniqueMessage = "UNIQUE constraint failed: ";

    // Its transactions take the one write lock when they begin.
    protected override IsolationLevel Isolation => IsolationLevel.Serializable;

    protected override IBulkWriter BulkWriter { get; } = new SqliteBulkWriter();

    // One process uses the file, and its worker does one thing after the other.
    public override Task<IAsyncDisposable?> TryHoldAsync(Guid workId, CancellationToken cancellationToken) =>
        Task.FromResult<IAsyncDisposable?>(new Held());

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite can't order a DateTimeOffset: it is kept as UTC ticks.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();

    // SQLite itself would wait for the writer on the caller's thread.
    protected override bool HasSoleWriter => true;

    // A deferred transaction takes no lock that writers wait for: in WAL mode it reads the state of its first read.
    protected override async Task<IAsyncDisposable> BeginSnapshotAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return new Snapshot(Database, (await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancellationToken))!);
    }

    // The database has one writer, whatever the organization: the transaction has begun, so it is this one.
    protected override Task LockOrganizationAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // One process uses the file, and its requests have taken turns in memory.
    protected override Task LockAsync(Guid lockId, TimeSpan timeout, CancellationToken cancellationToken) => Task.CompletedTask;

    protected override Exception? Translate(Exception exception) => exception is not SqliteException sqlite ? null : sqlite switch
    {
        { SqliteExtendedErrorCode: UniqueConstraint or PrimaryKeyConstraint } => new UniqueViolationException(IndexOf(sqlite.Message), exception),
        { SqliteExtendedErrorCode: ForeignKeyConstraint } => new ReferenceViolationException(exception),
        { SqliteErrorCode: Busy or Locked } => new ConcurrentChangeException(exception),
        _ => null,
    };

    // SQLite names the columns, "table.column, table.column", not the index that they are in.
    private string IndexOf(string message)
    {
        var from = message.IndexOf(UniqueMessage, StringComparison.Ordinal);
        if (from < 0) return string.Empty;
        var named = message[(from + UniqueMessage.Length)..].TrimEnd('.', '\'').Split(", ");
        var index = Model.GetEntityTypes().SelectMany(type => type.GetIndexes()).FirstOrDefault(i => i.IsUnique && ColumnsOf(i).SequenceEqual(named));
        return index?.GetDatabaseName() ?? string.Empty;
    }

    private static IEnumerable<string> ColumnsOf(IIndex index) =>
        index.Properties.Select(property => $"{index.DeclaringEntityType.GetTableName()}.{property.GetColumnName()}");

    private sealed class Snapshot(DatabaseFacade database, IDbContextTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await database.CloseConnectionAsync();
        }
    }

    private sealed class Held : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
