using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Application.Common.Persistence;
using Payroll.Application.Common.Security;
using Payroll.Application.PayGroups;
using Payroll.Domain.PayGroups;
using Payroll.Infrastructure.ApiKeys;
using Payroll.Infrastructure.IntegrationTests.ApiKeys;
using Payroll.Infrastructure.Persistence;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.Persistence;

/// <summary>A server learns what other servers do to keys and pay settings.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class ChangeWatchTests(string provider)
{
    private static readonly DateOnly Christmas = new(2026, 12, 25);

    private KeyDatabase _database = null!;
    private ApiKeyDirectory _directory = null!;
    private PaySettingsCache _paySettings = null!;
    private ChangeWatch _watch = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        var clock = new SteppedTime(KeyDatabase.Now);
        _database = await KeyDatabase.StartAsync(server);
        _directory = new ApiKeyDirectory(_database, new BatchingLookup(_database, clock), clock);
        _paySettings = new PaySettingsCache(new(() => _database), clock);
        _watch = new ChangeWatch(_database, _directory, _paySettings, clock, NullLogger<ChangeWatch>.Instance);
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
        await UpdateAsync("Renamed");
        Assert.That((await FindAsync()).Name, Is.EqualTo("First admin key"), "The watch has not run yet.");

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
        await UpdateAsync("Renamed");

        await _watch.LookAsync(CancellationToken.None);

        Assert.That((await FindAsync()).Name, Is.EqualTo("Renamed"));
    }

    [Test]
    public async Task ChangesAtOnce_OfSeveralOrganizations_AreNumberedWithoutAGap()
    {
        var keys = new List<string> { _database.PublicId };
        for (var i = 0; i < 7; i++) keys.Add(await _database.FoundAsync());
        await _watch.LookAsync(CancellationToken.None);
        var before = await LastAsync();
        foreach (var key in keys) await _directory.FindAsync(key, CancellationToken.None);

        await Task.WhenAll(keys.Select(key => Task.Run(() => UpdateAsync("Renamed", key))));
        await _watch.LookAsync(CancellationToken.None);

        foreach (var key in keys) Assert.That((await _directory.FindAsync(key, CancellationToken.None))?.Name, Is.EqualTo("Renamed"));
        await using var db = _database.CreateDbContext();
        var numbers = await db.ApiKeys.IgnoreQueryFilters().Select(key => EF.Property<long>(key, ChangeSequence.Column)).ToListAsync();
        Assert.That(numbers, Is.EquivalentTo(Enumerable.Range((int)before + 1, 8)));
    }

    [Test]
    public async Task RefusedChange_HasNoNumber()
    {
        var before = await LastAsync();
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
        await UpdateAsync("Renamed later");

        Assert.That(await LastAsync(), Is.EqualTo(before + 1));
    }

    [Test]
    public async Task ChangedPaySettings_OfAnotherServer_AreReadAgain()
    {
        await _watch.LookAsync(CancellationToken.None);
        var (organization, holiday) = await DeclareAsync();
        await _watch.LookAsync(CancellationToken.None);
        Assert.That((await FindSettingsAsync(organization)).HolidaysOf(Guid.Empty), Is.EqualTo(new[] { Christmas }));

        await using (var db = _database.CreateDbContext())
        {
            db.SetTenant(organization);
            (await db.Holidays.SingleAsync(one => one.Id == holiday)).Update(Christmas.AddDays(1), "Boxing day", KeyDatabase.Now);
            await db.SaveChangesAsync(CancellationToken.None);
        }

        Assert.That((await FindSettingsAsync(organization)).HolidaysOf(Guid.Empty), Is.EqualTo(new[] { Christmas }), "nothing has looked yet");
        await _watch.LookAsync(CancellationToken.None);
        Assert.That((await FindSettingsAsync(organization)).HolidaysOf(Guid.Empty), Is.EqualTo(new[] { Christmas.AddDays(1) }));
    }

    [Test]
    public async Task ChangedPaySettings_OfThisServer_AreReadAgainOnce()
    {
        await _watch.LookAsync(CancellationToken.None);
        var (organization, _) = await DeclareAsync(_paySettings);
        var settings = await FindSettingsAsync(organization);

        await _watch.LookAsync(CancellationToken.None);

        Assert.That(await FindSettingsAsync(organization), Is.SameAs(settings));
    }

    [Test]
    public async Task ChangedPaySettings_OfAnotherServer_AreReadAgainAfterARefusedChangeOfThisOne()
    {
        var (organization, _) = await DeclareAsync(_paySettings);
        await _watch.LookAsync(CancellationToken.None);
        await using (var db = _database.CreateDbContext())
        {
            db.SetTenant(organization);
            db.PaySettings = _paySettings;
            db.Holidays.Add(Holiday.Declare(Guid.CreateVersion7(KeyDatabase.Now), organization, Christmas, "Twice", null, KeyDatabase.Now));
            await Assert.ThatAsync(() => db.SaveChangesAsync(CancellationToken.None), Throws.TypeOf<UniqueViolationException>());
        }

        var settings = await FindSettingsAsync(organization);
        // It takes the number that the refused change gave back.
        await DeclareAsync(null, Christmas.AddDays(1));
        await _watch.LookAsync(CancellationToken.None);

        Assert.That((await FindSettingsAsync(organization)).HolidaysOf(Guid.Empty), Has.Count.EqualTo(settings.HolidaysOf(Guid.Empty).Count + 1));
    }

    [Test]
    public async Task ChangedPaySettings_OfAnotherOrganization_LeaveTheOthersInMemory()
    {
        await _watch.LookAsync(CancellationToken.None);
        var (organization, _) = await DeclareAsync();
        await _watch.LookAsync(CancellationToken.None);
        var settings = await FindSettingsAsync(organization);

        await _database.FoundAsync();
        await _watch.LookAsync(CancellationToken.None);

        Assert.That(await FindSettingsAsync(organization), Is.SameAs(settings));
    }

    private async Task UpdateAsync(string name, string? publicId = null)
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

    private async Task<long> LastAsync()
    {
        await using var db = _database.CreateDbContext();
        return await ChangeSequence.LastAsync(db, CancellationToken.None);
    }

    private async Task<(Guid Organization, Guid Holiday)> DeclareAsync(PaySettingsCache? writers = null, DateOnly? date = null)
    {
        await using var db = _database.CreateDbContext();
        db.PaySettings = writers;
        db.SetTenant((await db.Organizations.IgnoreQueryFilters().SingleAsync()).Id);
        var holiday = Holiday.Declare(Guid.CreateVersion7(KeyDatabase.Now), db.OrganizationId, date ?? Christmas, "Christmas", null, KeyDatabase.Now);
        db.Holidays.Add(holiday);
        await db.SaveChangesAsync(CancellationToken.None);
        return (db.OrganizationId, holiday.Id);
    }

    private async Task<PaySettings> FindSettingsAsync(Guid organization) => await _paySettings.GetAsync(organization, _ => true, CancellationToken.None);
}
