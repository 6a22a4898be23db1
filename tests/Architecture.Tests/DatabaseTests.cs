using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Payroll.Architecture.Tests.Rules;
using Payroll.Architecture.Tests.Samples;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.Architecture.Tests;

[TestFixture("Sqlite")]
[TestFixture("SqlServer")]
[TestFixture("PostgreSql")]
public sealed class DatabaseTests(string provider)
{
    private readonly IReadOnlyModel model = ModelOf(provider switch
    {
        "SqlServer" => (DbContext)new SqlServerDesignTimeFactory().CreateDbContext([]),
        "PostgreSql" => new PostgreSqlDesignTimeFactory().CreateDbContext([]),
        _ => new SqliteDesignTimeFactory().CreateDbContext([]),
    });

    private static readonly IReadOnlyModel Loose = ModelOf(new LooseDatabase());

    [Test]
    public void ForeignKeys_DoNothingByThemselves() => Assert.That(DatabaseRules.ActingForeignKeys(model), Is.Empty);

    [Test]
    public void ActingForeignKeys_AreFound() =>
        Assert.That(DatabaseRules.ActingForeignKeys(Loose), Is.EqualTo(new[] { "LooseChild → LooseParent" }));

    [Test]
    public void Keys_BeginWithTheOrganization()
    {
        Assert.That(DatabaseRules.ForeignKeysAcrossTenants(model), Is.Empty);
        Assert.That(DatabaseRules.KeysAcrossTenants(model), Is.Empty);
    }

    [Test]
    public void KeysAcrossTenants_AreFound()
    {
        Assert.That(DatabaseRules.ForeignKeysAcrossTenants(Loose), Is.EqualTo(new[] { "LooseChild → LooseParent" }));
        Assert.That(DatabaseRules.KeysAcrossTenants(Loose), Is.EqualTo(new[] { "LooseParent" }));
    }

    [Test]
    public void IndexedTexts_FitEveryDatabase() => Assert.That(DatabaseRules.LongIndexedTexts(model), Is.Empty);

    [Test]
    public void LongIndexedTexts_AreFound() =>
        Assert.That(DatabaseRules.LongIndexedTexts(Loose), Is.EquivalentTo(new[] { "LooseParent.Email", "LooseChild.Code" }));

    [Test]
    public void Queries_ShowOnlyTheOrganizationsOwn() =>
        // What is kept of the secrets is the installation's.
        Assert.That(DatabaseRules.Unfiltered(model), Is.EquivalentTo(new[] { "SecretCheck", "ChangeCounter" }));

    [Test]
    public void UnfilteredRows_AreFound() => Assert.That(DatabaseRules.Unfiltered(Loose), Is.EquivalentTo(new[] { "LooseParent", "LooseChild" }));

    [Test]
    public void EveryTable_CountsItsChangesAsPayrolls_OrIsKnownNotTo() =>
        // A new table is either what pay is computed from, or stands here for what it is instead: keys, logs, results, the run itself.
        Assert.That(model.GetEntityTypes().Select(type => type.ClrType).Except(PayrollChanges.Sources).Select(type => type.Name), Is.EquivalentTo(new[]
        {
            "Organization", "ApiKey", "ApiKeyUsage", "ChangeCounter", "PayrollChange", "PayrollChangeCounter", "SecretCheck", "IdempotencyRecord", "AuditEvent", "AuditHead",
            "PayRunInputCode", "PayRun", "PayRunChunk", "PayRunResult", "PayRunResultLine", "PayRunResultWarning",
        }));

    [Test]
    public void Decimals_HaveAPrecision() => Assert.That(DatabaseRules.DecimalsOfNoPrecision(model), Is.Empty);

    [Test]
    public void DecimalsOfNoPrecision_AreFound() => Assert.That(DatabaseRules.DecimalsOfNoPrecision(Loose), Is.EqualTo(new[] { "LooseParent.Amount" }));

    private static IReadOnlyModel ModelOf(DbContext context)
    {
        using (context) return context.GetService<IDesignTimeModel>().Model;
    }
}
