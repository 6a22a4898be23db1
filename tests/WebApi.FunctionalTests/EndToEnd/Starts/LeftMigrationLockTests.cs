using Microsoft.Data.Sqlite;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>A start on what a process left that was killed while it migrated SQLite.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class LeftMigrationLockTests
{
    [Test]
    public async Task Start_WithTheMigrationLockThatAKilledOneLeft_DoesNotWaitForIt()
    {
        using var directory = new ScratchDirectory();
        SharedServer.CopyTo(directory);
        LeaveMigrationLock(directory["data", "payroll.db"]);

        await using var server = await ServerProcess.StartAsync(directory.FullPath);

        Assert.That((int)(await server.Client(SharedServer.AdminKey).GetAsync("/pay-groups")).Status, Is.EqualTo(200));
    }

    private static void LeaveMigrationLock(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01 00:00:00')";
        Assert.That(command.ExecuteNonQuery(), Is.EqualTo(1));
    }
}
