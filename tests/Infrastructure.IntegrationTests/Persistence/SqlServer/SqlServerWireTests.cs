using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Organizations;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.IntegrationTests.Encryption;
using Payroll.Infrastructure.Persistence.SqlServer;

namespace Payroll.Infrastructure.IntegrationTests.Persistence.SqlServer;

/// <summary>What the driver sends to a SQL Server, and what is made of the server's refusals.</summary>
public sealed class SqlServerWireTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private TdsStub server = null!;
    private SqlServerPayrollDbContext db = null!;

    [SetUp]
    public void Start()
    {
        server = new TdsStub();
        db = server.Connect();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await db.DisposeAsync();
        await server.DisposeAsync();
    }

    [Test]
    public async Task Parameters_AreSentApartFromTheStatement()
    {
        var organization = Found("Müller & Söhne 給与");
        server.Answer("SELECT TOP(2) [c].[value]", 1L);

        await db.SaveChangesAsync(CancellationToken.None);

        var insert = server.Calls.Single(call => call.Contains("INSERT INTO [organizations]"));
        Assert.That(insert.Contains("@p0"));
        Assert.That(insert.Contains("Müller & Söhne 給与"));
        Assert.That(insert.Contains(organization.ToByteArray(bigEndian: true)), "The id is sent in the order of its digits.");
    }

    [Test]
    public async Task Writing_BeginsWithTheOrganizationsLock()
    {
        var organization = Found("Acme");
        server.Answer("SELECT TOP(2) [c].[value]", 1L);

        await db.SaveChangesAsync(CancellationToken.None);

        Assert.That(server.Calls[0].Contains("sp_getapplock"));
        Assert.That(server.Calls[0].Contains($"payroll:{organization:N}"));
    }

    [TestCase(2601, "Cannot insert duplicate key row in object 'dbo.api_keys' with unique index 'ux_api_keys_public_id'. The duplicate key value is (x).")]
    [TestCase(2627, "Violation of UNIQUE KEY constraint 'ux_api_keys_public_id'. Cannot insert duplicate key in object 'dbo.api_keys'.")]
    [TestCase(2601, "Im Objekt \"dbo.api_keys\" ist der eindeutige Index \"ux_api_keys_public_id\" verletzt; der doppelte Wert ist (ux_pay_groups_code).")]
    public async Task UniqueViolation_NamesTheIndex(int number, string message)
    {
        Found("Acme");
        server.Refuse("INSERT", number, message);

        var refusal = await Assert.CatchAsync<UniqueViolationException>(() => db.SaveChangesAsync(CancellationToken.None));

        Assert.That(refusal!.Index, Is.EqualTo(UniqueIndexes.ApiKeyPublicId));
    }

    [Test]
    public async Task ForeignKeyViolation_IsAReferenceViolation()
    {
        Found("Acme");
        server.Refuse("INSERT", 547, "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_api_keys_organization\".");

        await Assert.CatchAsync<ReferenceViolationException>(() => db.SaveChangesAsync(CancellationToken.None));
    }

    [TestCase("INSERT", 1205, "Transaction (Process ID 52) was deadlocked on lock resources with another process and has been chosen as the deadlock victim.")]
    [TestCase("INSERT", 1222, "Lock request time out period exceeded.")]
    [TestCase("INSERT", 3960, "Snapshot isolation transaction aborted due to update conflict.")]
    public async Task LostRace_IsAConcurrentChange(string statement, int number, string message)
    {
        Found("Acme");
        server.Refuse(statement, number, message);

        await Assert.CatchAsync<ConcurrentChangeException>(() => db.SaveChangesAsync(CancellationToken.None));
    }

    [Test]
    public async Task LockOfTheOrganization_ThatIsNotGranted_IsUnavailable()
    {
        Found("Acme");
        server.Refuse("sp_getapplock", 51000, "The organization is being written by others for too long.");

        var refused = await Assert.CatchAsync<UnavailableException>(() => db.SaveChangesAsync(CancellationToken.None));

        Assert.That(refused!.Code, Is.EqualTo("server_busy"));
    }

    [Test]
    public async Task ReadersThatWaitForWriters_AreWarnedOf()
    {
        server.Answer("is_read_committed_snapshot_on", false);

        Assert.That(await db.CheckSettingsAsync(CancellationToken.None), Does.EndWith("ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON"));
    }

    [Test]
    public async Task ReadersThatReadRowVersions_AreNotWarnedOf()
    {
        server.Answer("is_read_committed_snapshot_on", true);

        Assert.That(await db.CheckSettingsAsync(CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task OtherRefusals_AreFaults()
    {
        Found("Acme");
        server.Refuse("INSERT", 1105, "Could not allocate space for object 'dbo.api_keys'.");

        await Assert.CatchAsync<DbUpdateException>(() => db.SaveChangesAsync(CancellationToken.None));
    }

    private Guid Found(string name) => OrganizationFounding
        .Found(db, name, ApiKeyIssuer.NewSecret(), new ApiKeyIssuer(new HmacApiKeyHasher(SecretsInUse.Only(TestSecrets.New()))), isOperator: false, Now).Id;
}
