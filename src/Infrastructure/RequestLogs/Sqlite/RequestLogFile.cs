using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Payroll.Infrastructure.Files;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.Startup;

namespace Payroll.Infrastructure.RequestLogs.Sqlite;

/// <summary>
/// The log's own file beside the database. It may be moved or removed while the server runs: the next use creates it again.
/// </summary>
internal sealed class RequestLogFile(IDbContextFactory<RequestLogDbContext> contexts, IConfiguration configuration) : IRequestLogInitializer, IDisposable
{
    /// <summary>The file's name.</summary>
    public const string Name = "request-logs.db";

    private readonly SemaphoreSlim one = new(1);
    private readonly string path = PathOf(configuration);
    private volatile bool wasPrepared;

    // An open connection would go on writing to the removed file, and those lines would be lost.
    private bool IsPrepared => wasPrepared && File.Exists(path);

    /// <summary>The file's absolute path.</summary>
    public static string PathOf(IConfiguration configuration) =>
        Path.Combine(Path.GetDirectoryName(SqliteDatabaseFile.PathOf(configuration))!, Name);

    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        if (IsPrepared) return;
        await one.WaitAsync(cancellationToken);
        try
        {
            if (IsPrepared) return;
            wasPrepared = false;
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            using var alone = ProcessLock.Take(Path.Combine(Path.GetDirectoryName(path)!, "startup.lock"));
            if (!File.Exists(path)) MakeFile();
            await SqliteMigrationLock.ClearAsync(db, cancellationToken);
            await SchemaVersion.RefuseNewerAsync(db, cancellationToken);
            if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await db.Database.MigrateAsync(cancellationToken);
            wasPrepared = true;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private void MakeFile()
    {
        // What is left of the file that was here before would be taken for the new one's.
        File.Delete(path + "-wal");
        File.Delete(path + "-shm");
        AtomicFile.Open(path, FileMode.CreateNew, FileAccess.ReadWrite, AtomicFile.OwnerOnly).Dispose();
    }
}
