using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Payroll.Domain.Codes;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.Sqlite;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>A database that was in use before there were earning codes gets those that a new organization begins with.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class EarlierDatabaseTests(string provider)
{
    private const string Before = "Platform";

    internal static readonly Guid Organization = Guid.Parse("019ab5c0-0000-7000-8000-000000000001");

    private ScratchDirectory directory = null!;
    private DatabaseServer? server;
    private string connection = null!;

    [SetUp]
    public async Task MigrateAsync()
    {
        server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        directory = new ScratchDirectory();
        connection = server?.CreateEmpty() ?? $"Data Source={directory["payroll.db"]};Foreign Keys=False;Pooling=False";
        await using var db = Open();
        await db.GetService<IMigrator>().MigrateAsync(Before);
        await FillAsync(db);
        await db.GetService<IMigrator>().MigrateAsync();
    }

    [TearDown]
    public void Remove()
    {
        if (connection is not null) server?.Drop(connection);
        directory?.Dispose();
    }

    [Test]
    public async Task Organizations_GetTheCodesOfANewOne()
    {
        await using var db = Open();

        var codes = await db.EarningCodes.OrderBy(code => code.Id).ToListAsync();

        Assert.That(
            codes.Select(code => (code.Code, code.Name, code.Kind, code.Treatment, code.Status)),
            Is.EqualTo(StartingEarningCode.All.Select(code => (code.Code, code.Name, code.Kind, code.Treatment, CodeStatus.Active))));
        Assert.That(codes.Select(code => code.Id.Version), Is.All.EqualTo(7));
    }

    [TestCase(1, "overtime, ordinary")]
    [TestCase(2, "ordinary, bonus")]
    [TestCase(3, "")]
    public async Task Inputs_UseTheCodesThatTheyName(int input, string expected)
    {
        await using var db = Open();

        var used = await (
            from use in db.PayRunInputCodes.Where(use => use.PayRunInputId == InputId(input))
            join code in db.EarningCodes on use.EarningCodeId equals code.Id
            select code.Code).ToListAsync();

        Assert.That(used, Is.EquivalentTo(expected.Split(", ", StringSplitOptions.RemoveEmptyEntries)));
    }

    private static Guid InputId(int input) => Guid.Parse($"019ab5c0-0000-7000-8000-00000000000{input + 1}");

    // Earnings of two codes, gross pay with a bonus, and nothing; of a run and of people that are of no interest here.
    internal static async Task FillAsync(PayrollDbContext db)
    {
        var now = new DateTimeOffset(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);
        object at = db.Database.IsSqlite() ? now.UtcTicks : now;
        var organization = Kept(db, Organization);
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SET session_replication_role = replica");
        if (db.Database.IsSqlServer()) await db.Database.ExecuteSqlRawAsync("ALTER TABLE pay_run_inputs NOCHECK CONSTRAINT ALL");
        await db.Database.ExecuteSqlRawAsync(
            "INSERT INTO organizations (id, name, version, created_at, updated_at) VALUES ({0}, 'Acme', 1, {1}, {1})", organization, at);
        var given = new[]
        {
            """{"hours_worked":null,"gross_pay":null,"earnings":[{"code":"overtime","description":null,"hours":2,"rate":60,"amount":null},{"code":"ordinary","description":null,"hours":8,"rate":40,"amount":null}],"bonuses":[],"deductions":[],"exclude":false}""",
            """{"hours_worked":80,"gross_pay":1500.00,"earnings":[],"bonuses":[{"description":"Spot","amount":100.00}],"deductions":[],"exclude":false}""",
            """{"hours_worked":null,"gross_pay":null,"earnings":[],"bonuses":[],"deductions":[],"exclude":true}""",
        };
        for (var index = 0; index < given.Length; index++)
        {
            await db.Database.ExecuteSqlRawAsync(
                "INSERT INTO pay_run_inputs (id, organization_id, pay_run_id, employee_id, given, version, created_at, updated_at) VALUES ({0}, {1}, {2}, {2}, {3}, 1, {4}, {4})",
                Kept(db, InputId(index + 1)), organization, Kept(db, InputId(index + 1)), given[index], at);
        }

        if (db.Database.IsNpgsql()) await db.Database.ExecuteSqlRawAsync("SET session_replication_role = DEFAULT");
        await db.Database.CloseConnectionAsync();
    }

    // As the provider keeps ids: in SQL Server they are bytes.
    private static object Kept(PayrollDbContext db, Guid id) => db.Model.FindEntityType(typeof(EarningCode))!.FindProperty(nameof(EarningCode.Id))!
        .GetRelationalTypeMapping().Converter?.ConvertToProvider(id) ?? id;

    private PayrollDbContext Open()
    {
        PayrollDbContext db = provider switch
        {
            "PostgreSql" => new PostgreSqlPayrollDbContext(new DbContextOptionsBuilder<PostgreSqlPayrollDbContext>().UseNpgsql(connection).Options),
            "SqlServer" => new SqlServerPayrollDbContext(new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer(connection).Options),
            _ => new SqlitePayrollDbContext(new DbContextOptionsBuilder<SqlitePayrollDbContext>().UseSqlite(connection).Options),
        };
        db.SetTenant(Organization);
        return db;
    }
}
