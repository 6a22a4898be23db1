using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Idempotency;
using Payroll.Infrastructure.IntegrationTests.ApiKeys;
using Payroll.Infrastructure.Jobs;

namespace Payroll.Infrastructure.IntegrationTests.Jobs;

public sealed class IdempotencyRecordRetentionTests
{
    private static readonly DateTimeOffset Now = KeyDatabase.Now;

    [Test]
    public async Task Answers_AreRemovedInSteps_WhenTheirDayIsOver()
    {
        await using var database = await KeyDatabase.StartAsync(null);
        await KeepAsync(database, 1_200, Now.AddHours(-25));
        await KeepAsync(database, 3, Now.AddHours(-24).AddSeconds(1));

        List<int> steps = [];
        await foreach (var step in new IdempotencyRecordRetention(database).RemoveAsync(Now, CancellationToken.None)) steps.Add(step);

        await using var db = database.CreateDbContext();
        Assert.That(steps, Is.EqualTo(new[] { 500, 500, 200 }));
        Assert.That(await db.IdempotencyRecords.IgnoreQueryFilters().CountAsync(), Is.EqualTo(3));
    }

    private static async Task KeepAsync(KeyDatabase database, int count, DateTimeOffset first)
    {
        await using var db = database.CreateDbContext();
        var organization = await db.Organizations.IgnoreQueryFilters().SingleAsync();
        db.SetTenant(organization.Id);
        for (var i = 0; i < count; i++)
        {
            var at = first.AddMilliseconds(i);
            var id = Guid.CreateVersion7(at);
            var fingerprint = new byte[32];
            id.TryWriteBytes(fingerprint);
            db.IdempotencyRecords.Add(new IdempotencyRecord(organization.Id, fingerprint, id, "v1.k1.made-up", at));
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }
}
