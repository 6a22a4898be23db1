using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Security;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.Persistence;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

/// <summary>A node learns what others do to keys.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class KeyChangeWatchTests(string provider)
{
    private KeyDatabase _database = null!;
    private ApiKeyDirectory _directory = null!;
    private KeyChangeWatch _watch = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        var clock = new SteppedTime(KeyDatabase.Now);
        _database = await KeyDatabase.StartAsync(server);
        _directory = new ApiKeyDirectory(_database, new BatchingLookup(_database, clock), clock);
        _watch = new KeyChangeWatch(_database, _directory, clock, NullLogger<KeyChangeWatch>.Instance);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _watch?.Dispose();
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task ChangedKey_IsReadAnew()
    {
        await _watch.LookAsync(CancellationToken.None);
        await FindAsync();
        await ChangeAsync("Renamed");
        Assert.That((await FindAsync()).Name, Is.EqualTo("First admin key"), "nobody has looked yet");

        await _watch.LookAsync(CancellationToken.None);

        Assert.That((await FindAsync()).Name, Is.EqualTo("Renamed"));
    }

    [Test]
    public async Task UnchangedKey_StaysInMemory_AndALookCostsOneQuery()
    {
        await _watch.LookAsync(CancellationToken.None);
        await FindAsync();
        var before = _database.Queries;

        await _watch.LookAsync(CancellationToken.None);
        await FindAsync();

        Assert.That(_database.Queries - before, Is.EqualTo(1));
    }

    [Test]
    public async Task KeyThatWasReadBeforeTheFirstLook_IsReadAnew()
    {
        await FindAsync();
        await ChangeAsync("Renamed");

        await _watch.LookAsync(CancellationToken.None);

        Assert.That((await FindAsync()).Name, Is.EqualTo("Renamed"));
    }

    [Test]
    public async Task ChangesAtOnce_OfSeveralOrganizations_AreNumberedWithoutAGap()
    {
        var keys = new List<string> { _database.PublicId };
        for (var i = 0; i < 7; i++) keys.Add(await _database.FoundAsync());
        await _watch.LookAsync(CancellationToken.None);
        foreach (var key in keys) await _directory.FindAsync(key, CancellationToken.None);

        await Task.WhenAll(keys.Select(key => Task.Run(() => ChangeAsync("Renamed", key))));
        await _watch.LookAsync(CancellationToken.None);

        foreach (var key in keys) Assert.That((await _directory.FindAsync(key, CancellationToken.None))?.Name, Is.EqualTo("Renamed"));
        await using var db = _database.CreateDbContext();
        var numbers = await db.ApiKeys.IgnoreQueryFilters().Select(key => EF.Property<long>(key, KeyChanges.Sequence)).ToListAsync();
        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range(1, 8)));
    }

    [Test]
    public async Task RefusedChange_HasNoNumber()
    {
        await using var db = _database.CreateDbContext();

        await Assert.ThatAsync(
            () => db.SerializableAsync<bool>(
                async token =>
                {
                    await RenameAsync(db, "Renamed", _database.PublicId, token);
                    throw new InvalidOperationException("Refused.");
                },
                CancellationToken.None),
            Throws.InvalidOperationException);
        await ChangeAsync("Renamed later");

        await using var after = _database.CreateDbContext();
        Assert.That(await KeyChanges.LastAsync(after, CancellationToken.None), Is.EqualTo(1));
    }

    private async Task ChangeAsync(string name, string? publicId = null)
    {
        await using var db = _database.CreateDbContext();
        await RenameAsync(db, name, publicId ?? _database.PublicId, CancellationToken.None);
    }

    private static async Task RenameAsync(PayrollDbContext db, string name, string publicId, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.IgnoreQueryFilters().SingleAsync(one => one.PublicId == publicId, cancellationToken);
        db.SetTenant(key.OrganizationId);
        key.Update(name, key.Scopes, key.Tier, key.ExpiresAt, key.Limits, KeyDatabase.Now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<ApiKeyRecord> FindAsync() => (await _directory.FindAsync(_database.PublicId, CancellationToken.None))!;
}
