using Microsoft.Data.Sqlite;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>SQLite's schema: every start brings it up, and so does the command that other databases need.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class MigrateTests
{
    [Test]
    public async Task Migrate_MakesTheDatabaseWithItsSecrets_AndFoundsNothing()
    {
        using var directory = new ScratchDirectory();

        var migrated = await Command.RunAsync("dotnet", [Repository.ServerAssembly, "migrate"], directory.FullPath);

        Assert.That(migrated.ExitCode, Is.Zero, migrated.Errors);
        Assert.That(migrated.Output, Does.Contain("The database's schema is this version's.").And.Not.Contain("sk_pay_"));
        await using var server = await ServerProcess.StartAsync(directory.FullPath);
        Assert.That((int)(await server.Client(server.PrintedKeys.Single()).GetAsync("/organizations/current")).Status, Is.EqualTo(200));
    }

    [Test]
    public async Task SchemaOfANewerVersion_IsNotUsed()
    {
        using var directory = new ScratchDirectory();
        SharedServer.CopyTo(directory);
        using (var connection = new SqliteConnection($"Data Source={directory["data", "payroll.db"]};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '10.0.14')";
            command.ExecuteNonQuery();
        }

        await using var server = ServerProcess.Launch(directory.FullPath);

        await server.IsRefusedAsync("The database's schema is newer than this version of Payroll, which doesn't know '29990101000000_FromTheFuture'");
    }

    [TestCase("migrat", "'migrat' is not a command. Known are migrate")]
    [TestCase("migrate", "The command 'migrate' takes settings only", "now")]
    public async Task WordThatIsNoCommand_IsNamed_BeforeAnythingIsMade(string word, string sentence, params string[] more)
    {
        using var directory = new ScratchDirectory();

        var answer = await Command.RunAsync("dotnet", [Repository.ServerAssembly, word, .. more], directory.FullPath);

        Assert.That(answer.ExitCode, Is.EqualTo(1));
        Assert.That(answer.Errors, Does.StartWith(sentence));
        Assert.That(Directory.EnumerateFileSystemEntries(directory.FullPath), Is.Empty);
    }
}
