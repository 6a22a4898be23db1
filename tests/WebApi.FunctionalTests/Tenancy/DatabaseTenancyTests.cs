using Microsoft.Data.Sqlite;

namespace Payroll.WebApi.FunctionalTests.Tenancy;

/// <summary>
/// The database itself keeps organizations apart, whatever the code above it does. The tables and their references are read
/// from the database, so that a new one can't be forgotten.
/// </summary>
public sealed class DatabaseTenancyTests
{
    private const int ForeignKeyConstraint = 787;

    // Of the installation, not of an organization.
    private static readonly string[] Shared = ["organizations", "secret_checks", "change_counter", "__EFMigrationsHistory", "__EFMigrationsLock"];

    // Ids of things that are not rows: which calculation wrote a run, and by which key it was done, which outlives everything.
    // Audit events outlive what they tell of, and a lineage is named by the first key in it. A holiday repeats its pay group, to which
    // it has a reference as well, or has an id there that no group has. That an employee's pay changed outlives the employee.
    private static readonly string[] NoReferences =
        [
            "pay_runs.calculation_id", "pay_runs.calculated_by", "pay_runs.approved_by", "audit_events.api_key_id", "audit_events.resource_id", "api_keys.lineage_id",
            "holidays.holds_for", "payroll_changes.employee_id",
        ];

    // Has rows while a run is being calculated.
    private static readonly string[] Transient = ["pay_run_chunks"];

    private SqliteConnection database = null!;
    private string mine = null!;
    private string theirs = null!;
    private string empty = null!;

    [OneTimeSetUp]
    public async Task AddAsync()
    {
        var (one, other) = (await OtherTenants.AddAsync("mine"), await OtherTenants.AddAsync("theirs"));
        database = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(SharedApi.Host.Directory, "payroll.db"),
            ForeignKeys = true,
            DefaultTimeout = 30,
        }.ToString());
        await database.OpenAsync();
        mine = await OrganizationAsync(one.Admin);
        theirs = await OrganizationAsync(other.Admin);
        // Nothing in it that a moved row could collide with: only the references can refuse.
        empty = await OrganizationAsync(await SharedApi.Host.NewOrganizationAsync());
    }

    [OneTimeTearDown]
    public async Task CloseAsync() => await database.DisposeAsync();

    [Test]
    public void EveryTable_ButTheSharedOnes_BeginsItsKeyWithTheOrganization()
    {
        var wrong = Tables().Where(table => Query($"SELECT name FROM pragma_table_info('{table}') WHERE pk = 1 AND \"notnull\" = 1")[0][0] as string != "organization_id");

        Assert.That(wrong, Is.Empty);
        Assert.That(Tables().Count(), Is.GreaterThan(10));
    }

    [Test]
    public void EveryReference_ToAnOrganizationsTable_CarriesTheOrganization()
    {
        var wrong = References().Where(reference => reference.Parent == "organizations"
            ? !reference.Columns.SequenceEqual([("organization_id", "id")])
            : reference.Columns[0] != ("organization_id", "organization_id") || reference.Columns.Count < 2);

        Assert.That(wrong, Is.Empty);
        Assert.That(Tables().Except(References().Where(reference => reference.Parent == "organizations").Select(reference => reference.Child)), Is.Empty);
    }

    [Test]
    public void EveryColumnOfIds_IsAReference()
    {
        var referring = References().SelectMany(reference => reference.Columns.Select(column => $"{reference.Child}.{column.From}")).ToHashSet();
        var loose = Tables().SelectMany(table => Query($"SELECT name FROM pragma_table_info('{table}') WHERE type = 'TEXT'")
                .Select(row => (string)row[0])
                .Where(column => column != "id" && Query($"SELECT 1 FROM {table} WHERE organization_id = '{mine}' AND {column} GLOB '????????-????-????-????-????????????' LIMIT 1").Count > 0)
                .Select(column => $"{table}.{column}"))
            .Except(referring);

        Assert.That(loose.Except(NoReferences), Is.Empty);
    }

    [Test]
    public void EveryReference_ToAnothersRow_IsRefusedByTheDatabase()
    {
        var composite = References().Where(reference => reference.Parent != "organizations" && !Transient.Contains(reference.Child)).ToList();
        foreach (var (child, parent, columns) in composite)
        {
            var (from, to) = columns[^1];
            var foreign = Query($"SELECT {to} FROM {parent} WHERE organization_id = '{theirs}' LIMIT 1");
            var rows = Query($"SELECT COUNT(*) FROM {child} WHERE organization_id = '{mine}' AND {from} IS NOT NULL");
            Assert.That(foreign, Is.Not.Empty, $"{parent} has a row to try with.");
            Assert.That(rows[0][0], Is.GreaterThan(0L), $"{child} has a row to try with.");

            AssertRefused(
                $"UPDATE {child} SET {from} = '{foreign[0][0]}' WHERE rowid = (SELECT rowid FROM {child} WHERE organization_id = '{mine}' AND {from} IS NOT NULL LIMIT 1)");
        }

        Assert.That(composite, Has.Count.GreaterThan(12));
    }

    [Test]
    public void EveryRowThatRefers_CannotBeMovedToAnotherOrganization()
    {
        foreach (var child in References().Where(reference => reference.Parent != "organizations").Select(reference => reference.Child).Distinct().Except(Transient))
            AssertRefused($"UPDATE {child} SET organization_id = '{empty}' WHERE rowid = (SELECT rowid FROM {child} WHERE organization_id = '{mine}' LIMIT 1)");
    }

    [Test]
    public void TheWholeDatabase_HasNoBrokenReference() => Assert.That(Query("PRAGMA foreign_key_check"), Is.Empty);

    private void AssertRefused(string change)
    {
        using var transaction = database.BeginTransaction();
        using var command = database.CreateCommand();
        command.CommandText = change;
        command.Transaction = transaction;

        var refusal = Assert.Throws<SqliteException>(() => command.ExecuteNonQuery(), change);

        Assert.That(refusal!.SqliteExtendedErrorCode, Is.EqualTo(ForeignKeyConstraint), change);
        transaction.Rollback();
    }

    private sealed record Reference(string Child, string Parent, IReadOnlyList<(string From, string To)> Columns);

    private IEnumerable<Reference> References() => Tables().SelectMany(child => Query($"SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list('{child}') ORDER BY id, seq")
        .GroupBy(row => (Id: (long)row[0], Parent: (string)row[1]))
        .Select(key => new Reference(child, key.Key.Parent, key.Select(row => ((string)row[2], (string)row[3])).ToList())));

    private IEnumerable<string> Tables() => Query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .Select(row => (string)row[0]).Except(Shared);

    private List<object[]> Query(string sql)
    {
        using var command = database.CreateCommand();
#pragma warning disable CA2100 // Names come from the database's own catalog.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private async Task<string> OrganizationAsync(ApiClient admin)
    {
        var id = (await admin.GetAsync("/organizations/current")).Json.GetProperty("organization_id").GetString()!;
        return (string)Query($"SELECT id FROM organizations WHERE id = '{id}' COLLATE NOCASE")[0][0];
    }
}
