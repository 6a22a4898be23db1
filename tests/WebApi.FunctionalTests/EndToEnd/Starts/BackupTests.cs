using Payroll.TestSupport;
namespace Payroll.WebApi.FunctionalTests.EndToEnd.Starts;

/// <summary>The backup of SQLite and its secrets that docs/operations.md describes.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class BackupTests
{
    [Test]
    public async Task Backup_OfDatabaseAndSecrets_IsEnoughToGoOn()
    {
        Command.LeaveOutWithout("sqlite3");
        using var installation = new TestServer();
        var data = Path.Combine(installation.Directory, "data");

        await BackupFlow.RunAsync(installation, "sqlite", () => Directory.Delete(data, recursive: true));
    }
}
