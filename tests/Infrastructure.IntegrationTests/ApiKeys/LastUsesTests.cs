using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Infrastructure.ApiKeys;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

/// <summary>When keys were used is written together, whatever their number.</summary>
[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class LastUsesTests(string provider)
{
    private KeyDatabase _database = null!;
    private ApiKeyLastUsedTracker _sightings = null!;

    [SetUp]
    public async Task StartAsync()
    {
        var server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };
        server?.LeaveOutWithout();
        _database = await KeyDatabase.StartAsync(server);
        _sightings = new ApiKeyLastUsedTracker(_database, new SteppedTime(KeyDatabase.Now), NullLogger<ApiKeyLastUsedTracker>.Instance);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _sightings?.Dispose();
        if (_database is not null) await _database.DisposeAsync();
    }

    [Test]
    public async Task Uses_OfThousandsOfKeys_AreAFewStatements()
    {
        var keys = await _database.IssueAsync(2_000);
        for (var i = 0; i < keys.Count; i++) _sightings.Used(keys[i], KeyDatabase.Now.AddSeconds(i % 10).AddMilliseconds(i % 700));
        var before = _database.Statements;

        await _sightings.FlushAsync(CancellationToken.None);

        // Four chunks of 500 keys, each with at most ten seconds, beside what a transaction takes to begin.
        Assert.That(_database.Statements - before, Is.InRange(4, 60));
        var written = await WrittenAsync();
        Assert.That(keys.Select((key, i) => written[key] == KeyDatabase.Now.AddSeconds(i % 10)), Is.All.True);
    }

    [Test]
    public async Task EarlierUse_DoesNotTakeTheLaterOnesPlace()
    {
        var key = (await _database.IssueAsync(1)).Single();
        _sightings.Used(key, KeyDatabase.Now.AddSeconds(9));
        await _sightings.FlushAsync(CancellationToken.None);
        _sightings.Used(key, KeyDatabase.Now.AddSeconds(3));
        await _sightings.FlushAsync(CancellationToken.None);

        Assert.That((await WrittenAsync())[key], Is.EqualTo(KeyDatabase.Now.AddSeconds(9)));
    }

    [Test]
    public async Task Use_ThatCouldNotBeWritten_IsWrittenTheNextTime()
    {
        var key = (await _database.IssueAsync(1)).Single();
        _sightings.Used(key, KeyDatabase.Now);
        _database.FailOnce();
        await _sightings.FlushAsync(CancellationToken.None);
        Assert.That((await WrittenAsync())[key], Is.Null);

        await _sightings.FlushAsync(CancellationToken.None);

        Assert.That((await WrittenAsync())[key], Is.EqualTo(KeyDatabase.Now));
    }

    private async Task<Dictionary<Guid, DateTimeOffset?>> WrittenAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.ApiKeys.IgnoreQueryFilters().ToDictionaryAsync(key => key.Id, key => key.LastUsedAt);
    }
}
