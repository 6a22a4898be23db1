using Microsoft.EntityFrameworkCore;
using Payroll.Domain.RequestLogs;
using Payroll.TestSupport.Databases;

namespace Payroll.Infrastructure.IntegrationTests.RequestLogs;

[TestFixture("Sqlite")]
[TestFixture("PostgreSql")]
[TestFixture("SqlServer")]
public sealed class RequestLogDbContextTests(string provider)
{
    private static readonly Guid Mine = Guid.CreateVersion7(LogDatabase.Now);
    private static readonly Guid Others = Guid.CreateVersion7(LogDatabase.Now);
    private LogDatabase database = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => database = await LogDatabase.StartAsync(provider switch
    {
        "PostgreSql" => DatabaseServer.PostgreSql,
        "SqlServer" => DatabaseServer.SqlServer,
        _ => null,
    });

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (database is not null) await database.DisposeAsync();
    }

    [TearDown]
    public async Task ClearAsync()
    {
        await using var db = database.CreateDbContext();
        await db.Lines.ExecuteDeleteAsync();
    }

    [Test]
    public async Task Lines_AreReadAsTheyWereWritten()
    {
        var bare = LogDatabase.Line(Mine, LogDatabase.Now) with
        {
            Route = null,
            Query = "limit=3",
            Code = null,
            Address = null,
            UserAgent = null,
            ClientRequestId = "a-1",
            RateLimitClass = null,
            RateLimitRemaining = null,
        };
        RequestLog[] lines = [bare, LogDatabase.Line(Mine, LogDatabase.Now.AddSeconds(1))];

        await database.WriteAsync(lines);

        await using var db = database.CreateDbContext();
        Assert.That(await db.Lines.OrderBy(line => line.Id).ToListAsync(), Is.EqualTo(lines));
    }

    [Test]
    public async Task Lines_AreWrittenAllOrNone()
    {
        var lines = LogDatabase.Lines(Mine, LogDatabase.Now, 250);
        await database.WriteAsync([lines[0]]);

        var refusal = await AsyncRefusalOf(lines);

        await using var db = database.CreateDbContext();
        Assert.That(db.IsRepetition(refusal), Is.True);
        Assert.That(await database.CountAsync(Mine), Is.EqualTo(1));
    }

    [Test]
    public async Task ALineThatStandsForSeveralRequests_TakesThePlaceOfTheOneWithItsId()
    {
        var lines = LogDatabase.Lines(Mine, LogDatabase.Now, 3);
        await database.WriteAsync([lines[0], lines[1]]);

        // Of an earlier batch; of a line that is lost; of the same batch.
        RequestLog[] counted = [lines[1] with { Count = 70 }, LogDatabase.Line(Mine, LogDatabase.Now.AddSeconds(1)) with { Count = 5 }];
        RequestLog[] batch = [.. counted, lines[2], lines[2] with { Count = 2 }];
        await database.WriteAsync(batch);

        await using var db = database.CreateDbContext();
        Assert.That(
            await db.Lines.OrderBy(line => line.Id).ToListAsync(), Is.EquivalentTo((RequestLog[])[lines[0], .. counted, lines[2] with { Count = 2 }]));
        Assert.That(await db.Lines.CountAsync(line => line.OrganizationId == Mine), Is.EqualTo(4));
    }

    [Test]
    public async Task OldestLines_AreRemovedInSteps()
    {
        var lines = LogDatabase.Lines(Mine, LogDatabase.Now, 250);
        await database.WriteAsync([.. lines, .. LogDatabase.Lines(Others, LogDatabase.Now, 10)]);

        await using var db = database.CreateDbContext();
        var steps = new List<int>();
        do steps.Add(await db.RemoveOldestAsync(Mine, RequestNumber.FirstAt(LogDatabase.Now.AddMilliseconds(220)), 100, CancellationToken.None));
        while (steps[^1] == 100);

        Assert.That(steps, Is.EqualTo(new[] { 100, 100, 20 }));
        Assert.That((await database.CountAsync(Mine), await database.CountAsync(Others)), Is.EqualTo((30, 10)));
    }

    private async Task<Exception> AsyncRefusalOf(IReadOnlyList<RequestLog> lines)
    {
        try
        {
            await database.WriteAsync(lines);
        }
        catch (Exception exception)
        {
            return exception;
        }

        throw new AssertionException("The lines were written twice.");
    }
}
