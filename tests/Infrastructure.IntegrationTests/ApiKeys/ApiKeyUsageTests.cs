using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.ApiKeys;
using Payroll.TestSupport;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.ApiKeys;

[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class ApiKeyUsageTests(string provider)
{
    private readonly DatabaseServer? server = provider switch { "PostgreSql" => DatabaseServer.PostgreSql, "SqlServer" => DatabaseServer.SqlServer, _ => null };

    [Test]
    public async Task Counts_OfSeveralNodes_AreAddedUp()
    {
        server?.LeaveOutWithout();
        await using var database = await KeyDatabase.StartAsync(server);
        var (organization, key) = await KeyOf(database);
        var nodes = Enumerable.Range(0, 4).Select(_ => Counter(database)).ToList();
        foreach (var node in nodes)
        {
            node.Count(organization, key, KeyDatabase.Now, "read", RequestOutcome.Ok);
            node.Count(organization, key, KeyDatabase.Now.AddMinutes(59), "read", RequestOutcome.Limited);
            node.Count(organization, key, KeyDatabase.Now.AddMinutes(60), null, RequestOutcome.Unauthorized);
        }

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.FlushAsync(CancellationToken.None))));
        nodes[0].Count(organization, key, KeyDatabase.Now, "read", RequestOutcome.Ok);
        await nodes[0].FlushAsync(CancellationToken.None);
        await nodes[0].FlushAsync(CancellationToken.None);

        var kept = await KeptAsync(database);
        Assert.That(
            kept.Select(hour => (hour.Hour, hour.Class, hour.Ok, hour.Limited, hour.Unauthorized)),
            Is.EqualTo(new[] { (KeyDatabase.Now, "read", 5L, 4L, 0L), (KeyDatabase.Now.AddHours(1), "none", 0L, 0L, 4L) }));
    }

    [Test]
    public async Task Counts_ThatCouldNotBeWritten_AreWrittenTheNextTime()
    {
        server?.LeaveOutWithout();
        await using var database = await KeyDatabase.StartAsync(server);
        var (organization, key) = await KeyOf(database);
        var counter = Counter(database);
        counter.Count(organization, key, KeyDatabase.Now, "write", RequestOutcome.ServerErrors);

        database.FailOnce();
        await counter.FlushAsync(CancellationToken.None);
        Assert.That(await KeptAsync(database), Is.Empty);
        await counter.FlushAsync(CancellationToken.None);

        Assert.That((await KeptAsync(database)).Single().ServerErrors, Is.EqualTo(1));
    }

    [Test]
    public async Task Counts_OfManyKeysHoursAndClasses_AreReadWithOneQuery()
    {
        server?.LeaveOutWithout();
        await using var database = await KeyDatabase.StartAsync(server);
        var (organization, _) = await KeyOf(database);
        var keys = await database.IssueAsync(5);
        var counter = Counter(database);
        await CountAsync();
        var asked = database.QueriesAbout("api_key_usage");
        await CountAsync();

        Assert.That(database.QueriesAbout("api_key_usage") - asked, Is.EqualTo(1));
        Assert.That((await KeptAsync(database)).Select(hour => hour.Ok), Is.EqualTo(Enumerable.Repeat(2L, 20)));

        Task CountAsync()
        {
            foreach (var key in keys)
                foreach (var @class in new[] { "read", "write" })
                    for (var hour = 0; hour < 2; hour++) counter.Count(organization, key, KeyDatabase.Now.AddHours(hour), @class, RequestOutcome.Ok);
            return counter.FlushAsync(CancellationToken.None);
        }
    }

    [Test]
    public async Task Hours_AreKeptForThirteenMonths()
    {
        server?.LeaveOutWithout();
        await using var database = await KeyDatabase.StartAsync(server);
        var (organization, key) = await KeyOf(database);
        var counter = Counter(database);
        var last = KeyDatabase.Now.AddMonths(-13);
        // More than go in one step, and as many as do at least.
        for (var hour = 1; hour <= 1_500; hour++) counter.Count(organization, key, last.AddHours(-hour), "read", RequestOutcome.Ok);
        counter.Count(organization, key, last, "read", RequestOutcome.Ok);
        await counter.FlushAsync(CancellationToken.None);

        var steps = new List<int>();
        await foreach (var step in new ApiKeyUsageRetention(database).RemoveAsync(KeyDatabase.Now, CancellationToken.None)) steps.Add(step);

        Assert.That(steps, Is.EqualTo(new[] { 1_000, 500 }));
        Assert.That((await KeptAsync(database)).Single().Hour, Is.EqualTo(last));
    }

    private static ApiKeyUsageCounter Counter(KeyDatabase database) =>
        new(database, new FixedTime(KeyDatabase.Now), NullLogger<ApiKeyUsageCounter>.Instance);

    private static async Task<(Guid Organization, Guid Key)> KeyOf(KeyDatabase database)
    {
        await using var db = database.CreateDbContext();
        var key = await db.ApiKeys.IgnoreQueryFilters().SingleAsync();
        return (key.OrganizationId, key.Id);
    }

    private static async Task<List<ApiKeyUsage>> KeptAsync(KeyDatabase database)
    {
        await using var db = database.CreateDbContext();
        return await db.ApiKeyUsage.IgnoreQueryFilters().OrderBy(hour => hour.Hour).ToListAsync();
    }
}
