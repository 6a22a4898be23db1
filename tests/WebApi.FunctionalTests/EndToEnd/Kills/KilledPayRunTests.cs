using Payroll.TestSupport;
using System.Globalization;
using System.Net;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Kills;

/// <summary>A pay run whose server is killed while it is calculated, and while it is submitted.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class KilledPayRunTests
{
    // More than are computed at once, so that a kill finds some of the results written.
    private const int People = 600;
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    [Test]
    public async Task PayRun_KilledWhileCalculatedAndWhileSubmitted_IsWholeAfterEachStart()
    {
        using var installation = new TestServer();
        var server = await ServerProcess.StartAsync(installation);
        try
        {
            var key = server.PrintedKeys.Single();
            var run = await OpenRunAsync(await TestTenant.SetUpAsync(server.Client(key)));
            foreach (var untilResultsAreWritten in new[] { false, true })
            {
                await KillCalculationAsync(server, installation, run, server.Client(key), untilResultsAreWritten);
                server = await AnotherAsync(server, installation);
                await IsCalculatedAsync(server.Client(key), run);
            }

            await server.Client(key).PostAsync($"/pay-runs/{run}/approve");
            foreach (var moment in Moments(installation))
            {
                await KillSubmissionAsync(server, server.Client(key), run, moment());
                server = await AnotherAsync(server, installation);
                if (await IsSubmittedAsync(server.Client(key), run)) return;
            }

            var submitted = await SubmitAsync(server.Client(key), run);
            Assert.That(submitted.Status, Is.EqualTo(HttpStatusCode.OK), submitted.Text);
            Assert.That(await IsSubmittedAsync(server.Client(key), run), Is.True);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static async Task<string> OpenRunAsync(TestTenant tenant)
    {
        var people = new string[People];
        await Parallel.ForAsync(0, People, async (number, _) => people[number] = await tenant.HireAsync($"{number}@example.com"));
        return await tenant.OpenRunAsync([.. people.Select((id, number) => new { employee_id = id, hours_worked = 80, gross_pay = 1000 + number })]);
    }

    private static async Task<ServerProcess> AnotherAsync(ServerProcess killed, TestServer installation)
    {
        Assert.That(installation.IsWhole());
        await killed.DisposeAsync();
        return await ServerProcess.StartAsync(installation);
    }

    private static async Task KillCalculationAsync(ServerProcess server, TestServer installation, string run, ApiClient client, bool untilResultsAreWritten)
    {
        var started = await client.PostAsync($"/pay-runs/{run}/calculate");
        Assert.That(started.Status, Is.EqualTo(HttpStatusCode.Accepted), started.Text);
        while (untilResultsAreWritten && Done(await client.GetAsync($"/pay-runs/{run}")) == 0)
        {
        }

        server.KillHard();
        Assert.That(installation.Ask("SELECT status FROM pay_runs"), Is.EqualTo("calculating"), "The calculation was over before the kill.");
    }

    private static int Done(Answer run) => run.Json.GetProperty("progress").GetProperty("done").GetInt32();

    private static async Task IsCalculatedAsync(ApiClient client, string run)
    {
        var calculated = (await client.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;
        var totals = calculated.GetProperty("totals");
        var expected = ((1000 * People) + (People * (People - 1) / 2)).ToString(CultureInfo.InvariantCulture) + ".00";
        Assert.That(calculated.GetProperty("status").GetString(), Is.EqualTo("calculated"));
        Assert.That(totals.GetProperty("employees").GetInt32(), Is.EqualTo(People));
        Assert.That(totals.GetProperty("net_pay").GetRawText(), Is.EqualTo(expected));
        Assert.That(await CountAsync(client, $"/pay-runs/{run}/results"), Is.EqualTo(People));
    }

    // While it is compared, when the commit begins to be written, and when it is under way. What a server writes can't be seen from here.
    private static IEnumerable<Func<Func<bool>>> Moments(TestServer installation)
    {
        yield return () => After(TimeSpan.FromMilliseconds(50));
        if (TestServer.Server is null)
        {
            var log = Path.Combine(installation.Directory, "data", "payroll.db-wal");
            yield return () => Grows(log, 1);
            yield return () => Grows(log, 100_000);
        }
        else
        {
            yield return () => After(TimeSpan.FromMilliseconds(200));
            yield return () => After(TimeSpan.FromMilliseconds(400));
        }
    }

    private static Func<bool> After(TimeSpan time)
    {
        var from = TimeProvider.System.GetTimestamp();
        return () => TimeProvider.System.GetElapsedTime(from) >= time;
    }

    private static Func<bool> Grows(string file, int bytes)
    {
        var from = new FileInfo(file).Length;
        return () => new FileInfo(file).Length >= from + bytes;
    }

    private static async Task KillSubmissionAsync(ServerProcess server, ApiClient client, string run, Func<bool> moment)
    {
        var submission = SubmitAsync(client, run);
        Assert.That(SpinWait.SpinUntil(() => moment() || submission.IsCompleted, Timeout), Is.True);
        server.KillHard();
        try
        {
            await submission;
        }
        catch (HttpRequestException)
        {
            // Nothing was answered: either outcome is right, as long as it is whole.
        }
    }

    private static Task<Answer> SubmitAsync(ApiClient client, string run) =>
        client.PostAsync($"/pay-runs/{run}/submit", null, ("Idempotency-Key", run));

    // Submitted with all of its paystubs, or approved without any.
    private static async Task<bool> IsSubmittedAsync(ApiClient client, string run)
    {
        var status = (await client.GetAsync($"/pay-runs/{run}")).Json.GetProperty("status").GetString();
        var paystubs = await CountAsync(client, $"/paystubs?pay_run_id={run}");
        Assert.That((status, paystubs), Is.EqualTo(("approved", 0)).Or.EqualTo(("submitted", People)));
        return status == "submitted";
    }

    private static async Task<int> CountAsync(ApiClient client, string list)
    {
        var (count, next) = (0, list + (list.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "limit=200");
        for (var (path, more) = (next, true); more;)
        {
            var page = (await client.GetAsync(path)).Json;
            count += page.GetProperty("data").GetArrayLength();
            more = page.GetProperty("has_more").GetBoolean();
            path = $"{next}&cursor={page.GetProperty("next_cursor").GetString()}";
        }

        return count;
    }
}
