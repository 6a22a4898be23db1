using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Payroll.Infrastructure.IntegrationTests.ApiKeys;
using Payroll.Infrastructure.IntegrationTests.RequestLogs;
using Payroll.Infrastructure.RequestLogs;

namespace Payroll.Infrastructure.IntegrationTests.Jobs;

public sealed class RequestLogRetentionTests
{
    private const int Old = 50_000;
    private static readonly TimeSpan MaxWrite = TimeSpan.FromSeconds(1);

    [Test]
    public async Task OldLines_GoWhileOthersAreWritten()
    {
        await using var keys = await KeyDatabase.StartAsync(null);
        await using var log = await LogDatabase.StartAsync();
        var organization = await OrganizationOf(keys);
        await log.WriteAsync(LogDatabase.Lines(organization, LogDatabase.Now.AddDays(-31), Old));
        var retention = new RequestLogRetention(keys, log, log.Upkeep);

        using var done = new CancellationTokenSource();
        var writing = WriteUntilAsync(log, organization, done.Token);
        var removed = 0;
        await foreach (var step in retention.RemoveAsync(LogDatabase.Now, CancellationToken.None))
        {
            Assert.That(step, Is.LessThanOrEqualTo(1_000));
            removed += step;
        }

        await done.CancelAsync();
        var (written, longest) = await writing;
        Assert.That(removed, Is.EqualTo(Old));
        Assert.That(written, Is.Positive);
        Assert.That(longest, Is.LessThan(MaxWrite));
        Assert.That(await log.CountAsync(organization), Is.EqualTo(written));
    }

    [Test]
    public async Task Lines_AreKeptForThirtyDays()
    {
        await using var keys = await KeyDatabase.StartAsync(null);
        await using var log = await LogDatabase.StartAsync();
        var organization = await OrganizationOf(keys);
        await log.WriteAsync(
        [
            LogDatabase.Line(organization, LogDatabase.Now.AddDays(-30).AddMilliseconds(-1)),
            LogDatabase.Line(organization, LogDatabase.Now.AddDays(-30)),
        ]);

        await foreach (var step in new RequestLogRetention(keys, log, log.Upkeep).RemoveAsync(LogDatabase.Now, CancellationToken.None))
            Assert.That(step, Is.EqualTo(1));

        await using var db = log.CreateDbContext();
        Assert.That((await db.Lines.SingleAsync()).At, Is.EqualTo(LogDatabase.Now.AddDays(-30)));
    }

    private static async Task<(int Written, TimeSpan Longest)> WriteUntilAsync(LogDatabase log, Guid organization, CancellationToken done)
    {
        await Task.Yield();
        var (written, longest) = (0, TimeSpan.Zero);
        do
        {
            var took = Stopwatch.StartNew();
            await log.WriteAsync(LogDatabase.Lines(organization, LogDatabase.Now.AddMilliseconds(written), 10));
            written += 10;
            if (took.Elapsed > longest) longest = took.Elapsed;
        }
        while (!done.IsCancellationRequested);
        return (written, longest);
    }

    private static async Task<Guid> OrganizationOf(KeyDatabase keys)
    {
        await using var db = keys.CreateDbContext();
        return (await db.Organizations.IgnoreQueryFilters().SingleAsync()).Id;
    }
}
