using System.Data;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Organizations;
using Payroll.Domain.PayGroups;
using Payroll.Infrastructure.Encryption;
using Payroll.Infrastructure.IntegrationTests.Encryption;
using Payroll.Infrastructure.Persistence;
using Payroll.Infrastructure.Persistence.PostgreSql;
using Payroll.Infrastructure.Persistence.SqlServer;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>What becomes of a real server's refusals, and of many who write at once.</summary>
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class ServerRaceTests(string provider)
{
    private const int Writers = 20;
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DatabaseServer server = provider == "PostgreSql" ? DatabaseServer.PostgreSql : DatabaseServer.SqlServer;
    private static readonly AuditChain Chain = TestSecrets.Chain();

    private string connection = null!;
    private Guid organization;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        server.LeaveOutWithout();
        connection = server.Create();
        organization = await FoundAsync("Acme");
    }

    [OneTimeTearDown]
    public void Stop()
    {
        if (connection is not null) server.Drop(connection);
    }

    [Test]
    public async Task Writers_OfOneOrganization_TakeTurns_AndNoneLosesWhatAnotherWrote()
    {
        var before = (await NameAsync()).Length;

        // Each reads the name and makes it a letter longer: without turns, some would write what others have written.
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async _ =>
        {
            await using var db = Connect();
            await db.SerializableAsync(
                async token =>
                {
                    var row = await db.Organizations.SingleAsync(token);
                    db.Entry(row).Property(known => known.Name).CurrentValue += "+";
                    return await db.SaveChangesAsync(token);
                },
                CancellationToken.None);
        }));

        Assert.That(await NameAsync(), Has.Length.EqualTo(before + Writers));
    }

    [Test]
    public async Task Writers_OfOtherOrganizations_DoNotWait()
    {
        var other = await FoundAsync("Other");
        await using var mine = Connect();
        await using var theirs = Connect(other);

        // Inside of one organization's turn, another's is taken and given back.
        var names = await mine.SerializableAsync(
            token => theirs.SerializableAsync(inner => theirs.Organizations.Select(row => row.Name).ToListAsync(inner), token), CancellationToken.None);

        Assert.That(names, Is.EqualTo(new[] { "Other" }));
    }

    [Test]
    public async Task Deadlock_IsAConcurrentChange()
    {
        var other = await FoundAsync("Other");
        await using var one = Connect();
        await using var two = Connect();
        await using var first = await one.Database.BeginTransactionAsync();
        await using var second = await two.Database.BeginTransactionAsync();
        await TouchAsync(one, organization);
        await TouchAsync(two, other);

        var refusals = await Task.WhenAll(RefusalAsync(one, other), RefusalAsync(two, organization));

        Assert.That(refusals.Count(refusal => refusal is ConcurrentChangeException), Is.EqualTo(1), string.Join('\n', refusals.Select(refusal => refusal?.ToString())));

        // The victim's transaction ends at once, so that the other goes on.
        static async Task<Exception?> RefusalAsync(PayrollDbContext db, Guid row)
        {
            try
            {
                await TouchAsync(db, row);
                return null;
            }
            catch (Exception refusal)
            {
                await db.Database.CurrentTransaction!.DisposeAsync();
                return refusal;
            }
        }
    }

    [Test]
    public async Task SerializationFailure_IsAConcurrentChange()
    {
        // SQL Server locks what was read instead, and breaks the deadlock.
        if (provider != "PostgreSql") Assert.Ignore("Only PostgreSQL goes on, and refuses at the end.");
        await using var one = Connect();
        await using var two = Connect();
        await using var snapshot = await one.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        _ = await one.Organizations.CountAsync();
        await TouchAsync(two, organization);

        Assert.That(() => TouchAsync(one, organization), Throws.InstanceOf<ConcurrentChangeException>());
    }

    [Test]
    public async Task Lock_ThatAnotherKeepsTooLong_IsAConcurrentChange()
    {
        await using var one = Connect();
        await using var two = Connect();
        await using var holder = await one.Database.BeginTransactionAsync();
        await TouchAsync(one, organization);
        await using var waiter = await two.Database.BeginTransactionAsync();
        await two.Database.ExecuteSqlRawAsync(provider == "PostgreSql" ? "SET LOCAL lock_timeout = '50ms'" : "SET LOCK_TIMEOUT 50");

        Assert.That(() => TouchAsync(two, organization), Throws.InstanceOf<ConcurrentChangeException>());
    }

    [Test]
    public async Task Work_IsHeldByOneNode_UntilItLetsGo()
    {
        var work = Guid.CreateVersion7(Now);
        await using var one = Connect();
        await using var two = Connect();
        var held = await one.TryHoldAsync(work, CancellationToken.None);

        Assert.That(held, Is.Not.Null);
        Assert.That(await two.TryHoldAsync(work, CancellationToken.None), Is.Null);
        Assert.That(await two.TryHoldAsync(Guid.CreateVersion7(Now), CancellationToken.None), Is.Not.Null);
        await two.Database.CurrentTransaction!.DisposeAsync();

        await held!.DisposeAsync();
        Assert.That(await two.TryHoldAsync(work, CancellationToken.None), Is.Not.Null);
    }

    [Test]
    public async Task ExclusiveWork_OfAnotherNode_IsWaitedForAndThenRefused()
    {
        var work = Guid.CreateVersion7(Now);
        var other = await FoundAsync("Other");
        await using var one = Connect();
        await using var two = Connect(other);
        var patience = TimeSpan.FromMilliseconds(50);

        // Another organization's writer, so that only the work itself is in the way.
        var refused = await one.ExclusiveAsync(
            work,
            patience,
            async token =>
            {
                try
                {
                    await two.ExclusiveAsync(work, patience, _ => Task.FromResult(true), token);
                    return false;
                }
                catch (LockTimeoutException)
                {
                    return true;
                }
            },
            CancellationToken.None);

        Assert.That(refused);
        Assert.That(await two.ExclusiveAsync(work, patience, _ => Task.FromResult(true), CancellationToken.None));
    }

    [Test]
    public async Task PartOfATransaction_ThatIsRefused_LeavesTheRestUsable()
    {
        await using var db = Connect();
        var id = Guid.CreateVersion7(Now);

        var code = await db.SerializableAsync(
            async token =>
            {
                db.EmploymentTypes.Add(EmploymentType.Configure(id, organization, "seasonal", "Seasonal", TaxTreatment.Employee, Now));
                await db.SaveChangesAsync(token);
                try
                {
                    await db.SerializableAsync(
                        async inner =>
                        {
                            db.EmploymentTypes.Add(EmploymentType.Configure(Guid.CreateVersion7(Now), organization, "seasonal", "Twice", TaxTreatment.Employee, Now));
                            return await db.SaveChangesAsync(inner);
                        },
                        token);
                }
                catch (UniqueViolationException)
                {
                    db.ClearTracking();
                }

                return await db.EmploymentTypes.Where(row => row.Id == id).Select(row => row.Name).SingleAsync(token);
            },
            CancellationToken.None);

        Assert.That(code, Is.EqualTo("Seasonal"));
    }

    // Writes the row through the context, as a use case does.
    private static async Task TouchAsync(PayrollDbContext db, Guid id)
    {
        db.SetTenant(id);
        var row = await db.Organizations.SingleAsync();
        db.Entry(row).Property(known => known.UpdatedAt).IsModified = true;
        await db.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<string> NameAsync()
    {
        await using var db = Connect();
        return await db.Organizations.Select(row => row.Name).SingleAsync();
    }

    private async Task<Guid> FoundAsync(string name)
    {
        await using var db = Connect();
        var founded = OrganizationFounding.Found(
            db, name, ApiKeyIssuer.NewSecret(), new ApiKeyIssuer(new HmacApiKeyHasher(SecretsInUse.Only(TestSecrets.New()))), isOperator: false, Now);
        await db.SaveChangesAsync(CancellationToken.None);
        return founded.Id;
    }

    // Each as on a node of its own: nothing but the database keeps them apart.
    private PayrollDbContext Connect(Guid? actingFor = null)
    {
        PayrollDbContext db = provider == "PostgreSql"
            ? new PostgreSqlPayrollDbContext(new DbContextOptionsBuilder<PostgreSqlPayrollDbContext>().UseNpgsql(connection).AddInterceptors(Chain).Options) { WriteLocks = new KeyedAsyncLock() }
            : new SqlServerPayrollDbContext(new DbContextOptionsBuilder<SqlServerPayrollDbContext>().UseSqlServer(connection).AddInterceptors(Chain).Options) { WriteLocks = new KeyedAsyncLock() };
        db.SetTenant(actingFor ?? organization);
        return db;
    }
}
