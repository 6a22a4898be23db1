using System.Net;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.PayRuns;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>A key that lets nobody in any more doesn't fill the log of the organization that it belonged to.</summary>
public sealed class RefusedLinesTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task RevokedKey_SentAgainAndAgain_GetsSixtyLinesAMinute()
    {
        var clock = new FixedTime(Start);
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var made = (await admin.PostAsync("/api-keys", new { name = "Leaked", preset = "read_only" })).Json;
        var leaked = host.Client(made.At("key"));
        await admin.PostAsync($"/api-keys/{made.At("api_key_id")}/revoke");

        for (var i = 0; i < 70; i++) Assert.That((await leaked.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        var first = await LinesAsync(admin, made.At("api_key_id"));
        clock.Now += TimeSpan.FromMinutes(1);
        await leaked.GetAsync("/employees");

        Assert.That(first, Is.EqualTo(60));
        Assert.That(await LinesAsync(admin, made.At("api_key_id")), Is.EqualTo(61));
    }

    // Lines are written in the order of the requests: once a later one is there, all before it are.
    private static async Task<int> LinesAsync(ApiClient admin, string apiKeyId)
    {
        await admin.LineOfAsync((await admin.GetAsync("/employees")).RequestId());
        return (await admin.WalkAsync($"&api_key_id={apiKeyId}", 200)).Count;
    }
}
