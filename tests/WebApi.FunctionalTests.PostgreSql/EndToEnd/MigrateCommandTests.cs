using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Payroll.Infrastructure.Persistence.PostgreSql;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>A server database's schema: no start changes it, the command 'migrate' does.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class MigrateCommandTests
{
    private const string ToRun = "run the command 'migrate'";

    [Test]
    public async Task EmptyDatabase_IsRefused_UntilItIsMigrated()
    {
        using var installation = new TestServer(withSchema: false);
        await using (var early = ServerProcess.Launch(installation.Directory, installation.Environment)) await early.IsRefusedAsync(ToRun);
        Assert.That(installation.Ask("SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'public'"), Is.Zero);

        var migrated = await MigrateAsync(installation);
        var again = await MigrateAsync(installation);

        Assert.That((migrated.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), migrated.Errors + again.Errors);
        Assert.That(again.Output, Does.Contain("The database's schema is this version's."));
        await using var server = await ServerProcess.StartAsync(installation);
        var answer = await server.Client(server.PrintedKeys.Single()).GetAsync("/organizations/current");
        Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
    }

    [Test]
    public async Task Migration_NeedsNoSecrets_AndFoundsNothing()
    {
        using var installation = new TestServer(withSchema: false);

        var migrated = await MigrateAsync(installation, withSecrets: false);

        Assert.That(migrated.ExitCode, Is.Zero, migrated.Errors);
        Assert.That(installation.Ask("SELECT COUNT(*) FROM organizations"), Is.Zero);
        Assert.That(Directory.EnumerateFileSystemEntries(installation.Directory), Is.Empty);
    }

    [Test]
    public async Task Migrations_AtOnce_AreOne()
    {
        using var installation = new TestServer(withSchema: false);

        var migrated = await Task.WhenAll(MigrateAsync(installation), MigrateAsync(installation));

        Assert.That(migrated.Select(run => run.ExitCode), Is.All.Zero, string.Join('\n', migrated.Select(run => run.Errors)));
        Assert.That(installation.Ask("SELECT COUNT(*) FROM \"__EFMigrationsHistory\""), Is.EqualTo(Migrations()));
    }

    private static int Migrations() => typeof(PostgreSqlPayrollDbContext).Assembly.GetTypes()
        .Count(type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(PostgreSqlPayrollDbContext));

    [Test]
    public async Task SchemaOfANewerVersion_IsNeitherUsedNorChanged()
    {
        using var installation = new TestServer();
        installation.Ask("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '10.0.14')");

        await using (var server = ServerProcess.Launch(installation.Directory, installation.Environment))
            await server.IsRefusedAsync("The database's schema is newer than this version of Payroll, which doesn't know '29990101000000_FromTheFuture'");
        var migrated = await MigrateAsync(installation);

        Assert.That(migrated.ExitCode, Is.EqualTo(1));
        Assert.That(migrated.Errors, Does.Contain("newer than this version"));
    }

    private static Task<Command> MigrateAsync(TestServer installation, bool withSecrets = true) => Command.RunAsync(
        "dotnet", [Repository.ServerAssembly, "migrate"], installation.Directory,
        [.. installation.Environment.Where(setting => withSecrets || !setting.Name.StartsWith("Secrets", StringComparison.Ordinal)).Select(setting => (setting.Name, setting.Value!))]);
}
