using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Errors;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Files;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>SQLite's upkeep: the file is this installation's alone, so each start makes it, and brings it up, by itself.</summary>
internal sealed class SqliteInitializer(IServiceProvider services, IConfiguration configuration, StatementCachingInterceptor connections)
    : IDatabaseInitializer, IDisposable
{
    /// <summary>How long a start waits for the server before it, which may be about to end.</summary>
    private static readonly TimeSpan RestartTimeout = TimeSpan.FromSeconds(2);

    private IDisposable? serverLock;

    // Writers take turns in the memory of one process. Commands of the host write too, and wait for the file's own lock.
    public void HoldForServer()
    {
        AtomicFile.EnsureDirectory(StorageDirectory.Of(configuration));
        var directory = Path.GetDirectoryName(SqliteDatabaseFile.PathOf(configuration))!;
        serverLock ??= ProcessLock.TryTake(Path.Combine(directory, "server.lock"), RestartTimeout) ?? throw new StartupException(
            $"Another server uses the SQLite database in '{directory}'; only one server can. "
            + $"Stop that server, or give this one another directory ({StorageDirectory.Setting}). Several servers need a database server.");
    }

    public IDisposable Enter()
    {
        var directory = StorageDirectory.Of(configuration);
        AtomicFile.EnsureDirectory(directory);
        return ProcessLock.Take(Path.Combine(directory, "startup.lock"));
    }

    public Task PrepareSchemaAsync(PayrollDbContext db, CancellationToken cancellationToken) => MigrateAsync(db, cancellationToken);

    public async Task MigrateAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        // The secrets come first: they are made only where no database exists yet.
        _ = services.GetRequiredService<SecretsInUse>();
        // Created here, since SQLite would make it readable by every user. SQLite's other files get the same mode.
        AtomicFile.Open(SqliteDatabaseFile.PathOf(configuration), FileMode.OpenOrCreate, FileAccess.ReadWrite, AtomicFile.OwnerOnly).Dispose();
        await SqliteMigrationLock.ClearAsync(db, cancellationToken);
        await SchemaVersion.RefuseNewerAsync(db, cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await db.Database.MigrateAsync(cancellationToken);
    }

    public async Task RefuseUnpreparedAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        // Opening it would make an empty one.
        if (!SqliteDatabaseFile.Exists(configuration))
        {
            throw new StartupException(
                $"There is no database at '{SqliteDatabaseFile.PathOf(configuration)}'. Run this where the server runs, with the same settings; the server makes the database when it starts.");
        }

        await SchemaVersion.RefuseNewerAsync(db, cancellationToken);
        await SchemaVersion.RefuseOlderAsync(db, cancellationToken);
    }

    // The last connection takes its log back into the database file: after a proper stop that file alone is a copy of everything.
    public void Leave()
    {
        connections.CloseAll();
        SqliteConnection.ClearAllPools();
        Dispose();
    }

    public void Dispose()
    {
        serverLock?.Dispose();
        serverLock = null;
    }
}
