using System.Globalization;
using Payroll.Infrastructure.ApiKeys;
using Payroll.TestSupport;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

public sealed class BatchingLookupTests
{
    [Test]
    public async Task ManyUnknownIdsAtOnce_CauseFewQueries_AndTheKeyAmongThemIsFound()
    {
        await using var database = await KeyDatabase.StartAsync(null);
        var directory = new ApiKeyDirectory(database, new BatchingLookup(database, TimeProvider.System), TimeProvider.System);
        var strangers = Enumerable.Range(0, 900).Select(i => i.ToString("D12", CultureInfo.InvariantCulture)).ToList();

        var unknown = strangers.Select(id => directory.FindAmongManyAsync(id, CancellationToken.None).AsTask()).ToList();
        var known = directory.FindAmongManyAsync(database.PublicId, CancellationToken.None).AsTask();

        Assert.That((await known)?.Name, Is.EqualTo("First admin key"));
        Assert.That(await Task.WhenAll(unknown), Is.All.Null);
        // The first alone, then at most 500 at a time; and one for the key itself.
        Assert.That(database.Queries, Is.LessThanOrEqualTo(5));
    }

    [Test]
    public async Task KnownKey_CausesNoQuery()
    {
        await using var database = await KeyDatabase.StartAsync(null);
        var directory = new ApiKeyDirectory(database, new BatchingLookup(database, TimeProvider.System), TimeProvider.System);
        await directory.FindAsync(database.PublicId, CancellationToken.None);
        var before = database.Queries;

        for (var i = 0; i < 10; i++) Assert.That(await directory.FindAmongManyAsync(database.PublicId, CancellationToken.None), Is.Not.Null);

        Assert.That(database.Queries, Is.EqualTo(before));
    }

    [Test]
    public async Task FailedQuery_FailsThoseWhoWaited_AndNobodyAfterThem()
    {
        await using var database = await KeyDatabase.StartAsync(null);
        var lookups = new BatchingLookup(database, new SteppedTime(KeyDatabase.Now));
        database.FailOnce();

        Assert.That(async () => await lookups.ExistsAsync(database.PublicId, CancellationToken.None), Throws.Exception);
        Assert.That(await lookups.ExistsAsync(database.PublicId, CancellationToken.None), Is.True);
    }
}
