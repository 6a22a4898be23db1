using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>Compares the schema that a database has with the one that this version was written for.</summary>
internal static class SchemaVersion
{
    /// <exception cref="StartupException">A newer version has changed the schema: this one would write what that one can't read.</exception>
    public static async Task RefuseNewerAsync(DbContext db, CancellationToken cancellationToken)
    {
        var unknown = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(db.Database.GetMigrations()).ToList();
        if (unknown.Count == 0) return;
        throw new StartupException(
            $"The database's schema is newer than this version of Payroll, which doesn't know '{unknown[^1]}'. "
            + "Start the version that the database was brought up with, or restore a backup from before.");
    }

    /// <exception cref="StartupException">The schema lacks steps of this version.</exception>
    public static async Task RefuseOlderAsync(DbContext db, CancellationToken cancellationToken)
    {
        var missing = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count == 0) return;
        throw new StartupException(
            $"The database's schema is not this version's: it lacks '{missing[0]}'{(missing.Count > 1 ? $" and {missing.Count - 1} more" : string.Empty)}. "
            + "Back the database up, then run the command 'migrate' (dotnet run --project src/WebApi -- migrate, or dotnet Payroll.WebApi.dll migrate).");
    }
}
