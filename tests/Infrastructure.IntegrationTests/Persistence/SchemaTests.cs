using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>The migrations of each provider, and the scripts that are made of them.</summary>
public sealed class SchemaTests
{
    [Test]
    public void Migrations_AreWhatTheModelSays([Values("Sqlite", "SqlServer", "PostgreSql")] string provider)
    {
        using var db = Contexts.Of(Enum.Parse<DatabaseProvider>(provider));

        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Add a migration for each provider (CONTRIBUTING.md).");
    }

    [TestCase("SqlServer", "sqlserver.sql")]
    [TestCase("PostgreSql", "postgresql.sql")]
    public void PublishedScript_IsThatOfTheMigrations(string provider, string file)
    {
        using var db = Contexts.Of(Enum.Parse<DatabaseProvider>(provider));

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var published = File.ReadAllText(Path.Combine(Root(), "docs", "schema", file));
        Assert.That(Lines(published), Is.EqualTo(Lines(script)), "Write it anew (CONTRIBUTING.md).");
    }

    [Test]
    public void MigrationsOfTheRequestLog_AreWhatItsModelSays([Values("Sqlite", "SqlServer", "PostgreSql")] string provider)
    {
        using var db = Contexts.OfRequestLog(Enum.Parse<DatabaseProvider>(provider));

        Assert.That(db.Database.HasPendingModelChanges(), Is.False, "Add a migration for each provider (CONTRIBUTING.md).");
    }

    [TestCase("SqlServer", "sqlserver-request-log.sql")]
    [TestCase("PostgreSql", "postgresql-request-log.sql")]
    public void PublishedScriptOfTheRequestLog_IsThatOfItsMigrations(string provider, string file)
    {
        using var db = Contexts.OfRequestLog(Enum.Parse<DatabaseProvider>(provider));

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var published = File.ReadAllText(Path.Combine(Root(), "docs", "schema", file));
        Assert.That(Lines(published), Is.EqualTo(Lines(script)), "Write it anew (CONTRIBUTING.md).");
    }

    [Test]
    public void Script_OfSqlServer_CanBeRunAgain()
    {
        using var db = Contexts.Of(DatabaseProvider.SqlServer);

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        var creations = script.Split("CREATE TABLE").Length - 1;
        var conditions = script.Split("IF NOT EXISTS").Length - 1;
        Assert.That(creations, Is.GreaterThan(12));
        Assert.That(conditions, Is.GreaterThanOrEqualTo(creations));
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd().Split('\n');

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Payroll.sln"))) directory = directory.Parent!;
        return directory.FullName;
    }
}
