using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Infrastructure.Jobs;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>
/// A database server's upkeep: several nodes may use it, so its schema changes when an operator says so and at no other time.
/// </summary>
internal sealed class ServerInitializer(
    IDbContextFactory<PayrollDbContext> contexts, IDbContextFactory<RequestLogDbContext> requestLogs, TimeProvider clock) : IDatabaseInitializer
{
    /// <summary>The name under which those who migrate agree who does it.</summary>
    private static readonly Guid Migration = new("8b0f5c1e-3d64-4f0b-9a3e-2f5a1c7d9e40");

    private static readonly TimeSpan BeforeAskingAgain = TimeSpan.FromMilliseconds(200);
    private const int Questions = 300;

    public void HoldForServer()
    {
        // A database server takes any number of nodes.
    }

    public IDisposable? Enter() => null;

    public async Task PrepareSchemaAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        await using var log = await requestLogs.CreateDbContextAsync(cancellationToken);
        foreach (var schema in new DbContext[] { db, log })
        {
            await SchemaVersion.RefuseNewerAsync(schema, cancellationToken);
            await SchemaVersion.RefuseOlderAsync(schema, cancellationToken);
        }

        if (await JobTables.AreMissingAsync(db, cancellationToken)) throw new StartupException("The database lacks the tables of the job queue. Run the command 'migrate'.");
    }

    public async Task MigrateAsync(PayrollDbContext db, CancellationToken cancellationToken)
    {
        // EF's own lock ends with each migration: of two who begin at once, the second would make the next one again.
        await using var holder = await contexts.CreateDbContextAsync(cancellationToken);
        await using var alone = await HoldAsync(holder, cancellationToken);
        await using var log = await requestLogs.CreateDbContextAsync(cancellationToken);
        foreach (var schema in new DbContext[] { db, log })
        {
            await SchemaVersion.RefuseNewerAsync(schema, cancellationToken);
            // Where nothing is missing nothing is touched, not even by who may change no schema.
            if ((await schema.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) await schema.Database.MigrateAsync(cancellationToken);
        }

        await JobTables.CreateMissingAsync(db, cancellationToken);
    }

    // No start changes the schema here, so it has to be as a start would have it.
    public Task RefuseUnpreparedAsync(PayrollDbContext db, CancellationToken cancellationToken) => PrepareSchemaAsync(db, cancellationToken);

    public void Leave()
    {
        // Connections are the server's to count, and end with the process.
    }

    private async Task<IAsyncDisposable> HoldAsync(PayrollDbContext holder, CancellationToken cancellationToken)
    {
        for (var question = 1; question <= Questions; question++)
        {
            if (await holder.TryHoldAsync(Migration, cancellationToken) is { } held) return held;
            await Task.Delay(BeforeAskingAgain, clock, cancellationToken);
        }

        throw new ConcurrentChangeException();
    }
}
