using Microsoft.EntityFrameworkCore;

namespace Payroll.Infrastructure.Persistence.Sqlite;

/// <summary>
/// EF keeps a row as its lock while it migrates SQLite, and waits for ever if a killed process left it there. The process that
/// holds the directory's lock is alone, so the row can only be such a leftover.
/// </summary>
internal static class SqliteMigrationLock
{
    public static async Task ClearAsync(DbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'";
        if (await command.ExecuteScalarAsync(cancellationToken) is > 0L)
        {
            command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        await db.Database.CloseConnectionAsync();
    }
}
