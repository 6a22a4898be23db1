using System.Net;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.Idempotency;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Kills;

/// <summary>A server that is killed after it has done what was asked, before the caller has the answer.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class LostAnswerTests
{
    private const int People = 20;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Submission_WhoseAnswerWasLost_IsReplayedRightAfterTheRestart()
    {
        using var installation = new TestServer();
        var server = await ServerProcess.StartAsync(installation);
        try
        {
            var key = server.PrintedKeys.Single();
            var run = await ApprovedRunAsync(server.Client(key));
            await LoseAnswerAsync(server, installation, server.Client(key), run);
            await server.DisposeAsync();
            server = await ServerProcess.StartAsync(installation);

            var again = await server.Client(key).OnceAsync($"/pay-runs/{run}/submit", null, run);
            var other = await server.Client(key).OnceAsync($"/pay-runs/{run}/submit", null, "another");

            Assert.That((again.Status, again.IsReplayed()), Is.EqualTo((HttpStatusCode.OK, true)), again.Text);
            Assert.That(again.Json.GetProperty("status").GetString(), Is.EqualTo("submitted"));
            Assert.That(again.Json.GetProperty("totals").GetProperty("employees").GetInt32(), Is.EqualTo(People));
            Assert.That((other.Status, other.Code), Is.EqualTo((HttpStatusCode.Conflict, "invalid_state")));
            var paystubs = (await server.Client(key).GetAsync($"/paystubs?pay_run_id={run}&limit=200")).Json.GetProperty("data");
            Assert.That(paystubs.GetArrayLength(), Is.EqualTo(People));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<string> ApprovedRunAsync(ApiClient client)
    {
        var tenant = await TestTenant.SetUpAsync(client);
        var people = new string[People];
        await Parallel.ForAsync(0, People, async (number, _) => people[number] = await tenant.HireAsync($"{number}@example.com"));
        var run = await tenant.OpenRunAsync([.. people.Select(id => new { employee_id = id, hours_worked = 80, gross_pay = 1000 })]);
        await tenant.CalculateAsync(run);
        Assert.That((await client.PostAsync($"/pay-runs/{run}/approve")).Status, Is.EqualTo(HttpStatusCode.OK));
        return run;
    }

    // What the server answers, if it comes so far, is never looked at: the caller has only seen the connection break.
    private static async Task LoseAnswerAsync(ServerProcess server, TestServer installation, ApiClient client, string run)
    {
        var before = Convert.ToInt64(installation.Ask("SELECT COUNT(*) FROM idempotency_records"), System.Globalization.CultureInfo.InvariantCulture);
        var submission = client.OnceAsync($"/pay-runs/{run}/submit", null, run);
        Assert.That(SpinWait.SpinUntil(() => IsKept(installation, before), Timeout), "The submission was not committed.");
        server.KillHard();
        try
        {
            await submission;
        }
        catch (HttpRequestException)
        {
            // The answer was on its way.
        }
    }

    private static bool IsKept(TestServer installation, long before)
    {
        try
        {
            return Convert.ToInt64(installation.Ask("SELECT COUNT(*) FROM idempotency_records"), System.Globalization.CultureInfo.InvariantCulture) > before;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            // The copy was taken while the file was being written: look again.
            return false;
        }
    }
}
