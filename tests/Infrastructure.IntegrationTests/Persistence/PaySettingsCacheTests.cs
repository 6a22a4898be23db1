using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayGroups;
using Payroll.Infrastructure.IntegrationTests.ApiKeys;
using Payroll.Infrastructure.Persistence;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class PaySettingsCacheTests(string provider)
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private readonly SteppedTime _clock = new(KeyDatabase.Now);
    private KeyDatabase _database = null!;
    private PaySettingsCache _cache = null!;
    private Guid _organization;

    [SetUp]
    public async Task StartAsync()
    {
        var server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        _database = await KeyDatabase.StartAsync(server);
        _cache = new PaySettingsCache(new(() => _database), _clock);
        await using var db = _database.CreateDbContext();
        _organization = (await db.Organizations.IgnoreQueryFilters().SingleAsync()).Id;
    }

    [TearDown]
    public async Task StopAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task ManyRequestsAtOnce_CauseThreeQueries()
    {
        var before = _database.Queries;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => HolidaysAsync())));

        Assert.That(_database.Queries - before, Is.EqualTo(3));
    }

    [Test]
    public async Task Change_OnThisServer_IsReadOnceItIsCommitted()
    {
        await HolidaysAsync();
        await using var db = Lease();

        await db.SerializableAsync(
            async token =>
            {
                Declare(db);
                await db.SaveChangesAsync(token);
                return 0;
            },
            CancellationToken.None);

        Assert.That(await HolidaysAsync(), Is.EqualTo(new[] { Christmas }));
    }

    [Test]
    public async Task Change_InBulk_IsReadOnceItIsCommitted()
    {
        await HolidaysAsync();
        await using var db = Lease();

        await db.SerializableAsync(
            async token =>
            {
                await db.InsertManyAsync([Holiday.Declare(Guid.CreateVersion7(KeyDatabase.Now), _organization, Christmas, "Christmas", null, KeyDatabase.Now)], token);
                return 0;
            },
            CancellationToken.None);

        Assert.That(await HolidaysAsync(), Is.EqualTo(new[] { Christmas }));
    }

    [Test]
    public async Task Load_UnderWayWhileAChangeIsCommitted_IsNotKept()
    {
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _database.HoldAnswers(released.Task, () => reached.TrySetResult());
        var early = HolidaysAsync();
        await reached.Task;
        _cache.Remove(_organization);
        released.SetResult();
        await early;
        var before = _database.Queries;

        await HolidaysAsync();

        Assert.That(_database.Queries - before, Is.EqualTo(3));
    }

    [Test]
    public async Task UnknownId_HasThemReadAgainOnce()
    {
        await HolidaysAsync();
        var before = _database.Queries;

        var settings = await _cache.GetAsync(_organization, found => found.Contains(Guid.Empty, Guid.Empty), CancellationToken.None);

        Assert.That(_database.Queries - before, Is.EqualTo(3));
        Assert.That(() => settings.PayGroup(Guid.Empty), Throws.TypeOf<ConcurrentChangeException>());
        Assert.That(() => settings.EmploymentType(Guid.Empty), Throws.TypeOf<ConcurrentChangeException>());
    }

    [Test]
    public async Task Settings_AreReadAgainAfterAMinute()
    {
        await HolidaysAsync();
        var before = _database.Queries;

        _clock.Advance(TimeSpan.FromSeconds(59));
        await HolidaysAsync();
        Assert.That(_database.Queries - before, Is.Zero);
        _clock.Advance(TimeSpan.FromSeconds(2));
        await HolidaysAsync();

        Assert.That(_database.Queries - before, Is.EqualTo(3));
    }

    [Test]
    public async Task FailedLoad_IsNotKept()
    {
        _database.FailOnce();
        await Assert.ThatAsync(() => HolidaysAsync(), Throws.TypeOf<IOException>());

        Assert.That(await HolidaysAsync(), Is.Empty);
    }

    [Test]
    public async Task Settings_AreTheOrganizationsOwn()
    {
        await using (var db = Lease())
        {
            Declare(db);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        await _database.FoundAsync();
        await using var all = _database.CreateDbContext();
        var types = await all.EmploymentTypes.IgnoreQueryFilters().ToListAsync();
        var other = types.Select(type => type.OrganizationId).First(id => id != _organization);
        var settings = await _cache.GetAsync(other, _ => true, CancellationToken.None);

        Assert.That(settings.HolidaysOf(Guid.Empty), Is.Empty);
        foreach (var type in types)
        {
            if (type.OrganizationId == other) Assert.That(settings.EmploymentType(type.Id).Code, Is.EqualTo(type.Code));
            else Assert.That(() => settings.EmploymentType(type.Id), Throws.TypeOf<ConcurrentChangeException>());
        }
    }

    private PayrollDbContext Lease()
    {
        var db = _database.CreateDbContext();
        db.SetTenant(_organization);
        db.PaySettings = _cache;
        return db;
    }

    private void Declare(PayrollDbContext db) =>
        db.Holidays.Add(Holiday.Declare(Guid.CreateVersion7(KeyDatabase.Now), _organization, Christmas, "Christmas", null, KeyDatabase.Now));

    private async Task<IReadOnlySet<DateOnly>> HolidaysAsync() =>
        (await _cache.GetAsync(_organization, _ => true, CancellationToken.None)).HolidaysOf(Guid.Empty);
}
