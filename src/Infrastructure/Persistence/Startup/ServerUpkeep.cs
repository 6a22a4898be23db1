using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>
/// A database server's upkeep: several nodes may use it, so its schema changes when an operator says so and at no other time.
/// </summary>
internal sealed class ServerUpkeep(IDbContextFactory<RequestLogDbContext> requestLogs) : IDatabaseUpkeep
{
    public IDisposable? Enter() => null;

    public async Task PrepareSchemaAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        await using var log = await requestLogs.CreateDbContextAsync(cancellationToken);
        foreach (var schema in new DbContext[] { db, log })
        {
            await SchemaVersion.RefuseNewerAsync(schema, cancellationToken);
            await SchemaVersion.RefuseOlderAsync(schema, cancellationToken);
        }
    }

    public async Task MigrateAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        await using var log = await requestLogs.CreateDbContextAsync(cancellationToken);
        foreach (var schema in new DbContext[] { db, log })
        {
            await SchemaVersion.RefuseNewerAsync(schema, cancellationToken);
            // Where nothing is missing nothing is touched, not even by who may change no schema.
            if ((await schema.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await schema.Database.MigrateAsync(cancellationToken);
        }
    }

    // No start changes the schema here, so it has to be as a start would have it.
    public Task RefuseUnpreparedAsync(PayrollDbContext db, CancellationToken cancellationToken) => PrepareSchemaAsync(db, cancellationToken);

    public void Leave()
    {
        // Connections are the server's to count, and end with the process.
    }
}
