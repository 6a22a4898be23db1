using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Payroll.Application.Common;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.Files;
using Payroll.Infrastructure.Persistence.Sqlite;

namespace Payroll.Infrastructure.Persistence;

/// <summary>Prepares the database before the server listens, alone in the storage directory.</summary>
internal sealed class StartupPreparation(IServiceProvider services, IConfiguration configuration, StartupFacts facts) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var directory = StorageDirectory.Of(configuration);
        facts.DataDirectory = directory;
        try
        {
            await PrepareAsync(directory, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The storage directory '{directory}' can't be made or written by this user. Check its permissions, or {StorageDirectory.Setting}.");
        }
        catch (DbException exception)
        {
            throw new StartupException($"The database can't be opened or brought up to date: {exception.Message}");
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        // The last connection takes its log back into the database file: after a proper stop that file alone is a copy of everything.
        SqliteConnection.ClearAllPools();
        return Task.CompletedTask;
    }

    private async Task PrepareAsync(string directory, CancellationToken cancellationToken)
    {
        AtomicFile.EnsureDirectory(directory);
        using var alone = ProcessLock.Take(Path.Combine(directory, "startup.lock"));
        await using (var db = await services.GetRequiredService<IDbContextFactory<PayrollDbContext>>().CreateDbContextAsync(cancellationToken))
        {
            // The secrets come first: they are made only where no database exists yet.
            _ = services.GetRequiredService<PayrollSecrets>();
            // Made here, since SQLite would make it for everybody to read. Its own further files take after it.
            AtomicFile.Open(SqliteDatabaseFile.PathOf(configuration), FileMode.OpenOrCreate, FileAccess.ReadWrite, AtomicFile.OwnerOnly).Dispose();
            await SqliteMigrationLock.ClearAsync(db, cancellationToken);
        }

        await services.GetRequiredService<DatabasePreparation>().PrepareAsync(configuration["Bootstrap:AdminKey"], Announce, cancellationToken);
    }

    // To the console alone: a log would keep the key.
    private void Announce(ApiKeySecret key)
    {
        facts.FirstKeyWasPrinted = true;
        Console.Out.WriteLine("The first admin key, shown this once. Keep it in a safe place:");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"    {key.Value}");
        Console.Out.WriteLine();
        Console.Out.Flush();
    }
}
