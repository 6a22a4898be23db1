using System.Diagnostics;
using Payroll.WebApi.FunctionalTests.ApiKeys;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>Two servers on one database: what is done to a key on one holds on the other.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class TwoNodesTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    [Test]
    public async Task ChangesOfKeys_ReachTheOtherNode()
    {
        using var installation = new TestServer();
        var elsewhere = Path.Combine(installation.Directory, "other");
        Directory.CreateDirectory(elsewhere);
        await using var one = await ServerProcess.StartAsync(installation);
        await using var other = await ServerProcess.StartAsync(elsewhere, [.. installation.Environment, .. RelaxedLimits.Environment]);
        var admin = one.Client(one.PrintedKeys.Single());
        var (revoked, rotated, narrowed) = (await GiveAsync(admin, other), await GiveAsync(admin, other), await GiveAsync(admin, other));

        await admin.DeleteAsync($"/api-keys/{revoked.Id}");
        var (atRevoked, tookRevoked) = await UntilRefusedAsync(revoked.Client);
        await admin.PostAsync($"/api-keys/{rotated.Id}/rotate", new { grace_period_seconds = 0 });
        var (atRotated, tookRotated) = await UntilRefusedAsync(rotated.Client);
        await admin.PatchAsync($"/api-keys/{narrowed.Id}", new { scopes = new[] { "read:paystubs" } });
        var (atNarrowed, tookNarrowed) = await UntilRefusedAsync(narrowed.Client);

        Assert.That((atRevoked.Code, atRotated.Code, atNarrowed.Code), Is.EqualTo(("revoked_api_key", "expired_api_key", "insufficient_scope")));
        TestContext.Out.WriteLine($"Seen after {tookRevoked:F0}, {tookRotated:F0} and {tookNarrowed:F0} ms");
    }

    // A key that the other node has in memory.
    private static async Task<GivenKey> GiveAsync(ApiClient admin, ServerProcess other)
    {
        var answer = await admin.PostAsync("/api-keys", new { name = "Reader", preset = "read_only" });
        var text = answer.Json.GetProperty("key").GetString()!;
        var client = other.Client(text);
        Assert.That((int)(await client.GetAsync("/employees")).Status, Is.EqualTo(200));
        return new GivenKey(answer.Json.GetProperty("api_key_id").GetString()!, text, client, answer.Json);
    }

    private static async Task<(Answer Last, double Milliseconds)> UntilRefusedAsync(ApiClient client)
    {
        var watch = Stopwatch.StartNew();
        Answer answer;
        do answer = await client.GetAsync("/employees");
        while ((int)answer.Status == 200 && watch.Elapsed < Timeout);
        return (answer, watch.Elapsed.TotalMilliseconds);
    }
}
