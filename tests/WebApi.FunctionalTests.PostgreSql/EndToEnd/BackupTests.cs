using Npgsql;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>The backup of PostgreSQL that docs/operations.md describes. The secrets are configured, and kept where they come from.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class BackupTests
{
    [Test]
    public async Task Backup_OfTheDatabase_IsEnoughToGoOn()
    {
        Command.LeaveOutWithout("pg_dump");
        using var installation = new TestServer();
        var connection = new NpgsqlConnectionStringBuilder(installation.Settings.Single(setting => setting.Name == "ConnectionStrings:Payroll").Value);

        await BackupFlow.RunAsync(
            installation, "postgresql", () => installation.Ask("DROP SCHEMA public CASCADE; CREATE SCHEMA public"),
            ("PGHOST", connection.Host!), ("PGPORT", $"{connection.Port}"), ("PGUSER", connection.Username!),
            ("PGPASSWORD", connection.Password!), ("PGDATABASE", connection.Database!));
    }
}
