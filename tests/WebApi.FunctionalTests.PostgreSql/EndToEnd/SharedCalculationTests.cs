using System.Globalization;
using System.Text.RegularExpressions;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

/// <summary>Two servers on one database calculate a run together, and one finishes it when the other is killed.</summary>
[Category("process")]
[TakesLong]
public sealed partial class SharedCalculationTests
{
    private const int People = 5_000;
    private const int PeopleInAChunk = 500;
    private const int PeopleInABatch = 2_500;

    // The takeover is due after less than 15 seconds.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(90);

    [Test]
    public async Task Run_WhoseServerIsKilledInTheMiddle_IsFinishedByTheOtherOne_WithEachEmployeeOnce()
    {
        using var installation = new TestServer();
        var elsewhere = Path.Combine(installation.Directory, "other");
        Directory.CreateDirectory(elsewhere);
        await using var one = await ServerProcess.StartAsync(installation, Settings);
        await using var other = await ServerProcess.StartAsync(elsewhere, [.. installation.Environment, .. RelaxedLimits.Environment, .. Settings]);
        var admin = other.Client(one.PrintedKeys.Single());
        var tenant = await TestTenant.SetUpAsync(admin);
        await HireAsync(admin);

        // Undisturbed, both servers take a part of it.
        var first = await OpenAsync(tenant);
        await CalculateAsync(admin, first);
        var whole = await CalculatedAsync(admin, first);
        var (mine, theirs) = (ChunksOf(one, first), ChunksOf(other, first));
        TestContext.Out.WriteLine($"The servers computed {mine} and {theirs} chunks");
        Assert.That(mine + theirs, Is.EqualTo(People / PeopleInAChunk));
        Assert.That(Math.Min(mine, theirs), Is.GreaterThanOrEqualTo(2));

        await admin.PostAsync($"/pay-runs/{first}/cancel");
        var second = await OpenAsync(tenant);
        await CalculateAsync(admin, second);
        Assert.That(SpinWait.SpinUntil(() => ChunksOf(one, second) > 0, Timeout), Is.True, "The first server has a part of it.");
        one.KillHard();

        var finished = await CalculatedAsync(admin, second);
        Assert.That(finished, Is.EqualTo(whole));
        Assert.That(installation.Ask($"SELECT COUNT(*) || ' ' || COUNT(DISTINCT employee_id) FROM pay_run_results WHERE pay_run_id = '{second}'"), Is.EqualTo($"{People} {People}"));
    }

    private static (string Name, string? Value)[] Settings => [("Logging__LogLevel__Payroll.Application.PayRuns", "Information"), ("Jobs__MaxConcurrency", "1")];

    private static async Task HireAsync(ApiClient admin)
    {
        foreach (var some in Enumerable.Range(0, People).Chunk(PeopleInABatch))
        {
            var answer = await admin.PostAsync("/employees/batch", new
            {
                items = some.Select(i => new
                {
                    external_id = $"P-{i}",
                    first_name = "P",
                    last_name = i.ToString(CultureInfo.InvariantCulture),
                    email = $"p{i}@example.com",
                    employment_type = "full_time",
                    pay_group = TestTenant.PayGroup,
                    start_date = "2026-06-01",
                }),
            });
            Assert.That((int)answer.Status, Is.EqualTo(200), answer.Text);
        }
    }

    private static Task<string> OpenAsync(TestTenant tenant) =>
        tenant.OpenRunAsync([.. Enumerable.Range(0, People).Select(i => new { external_id = $"P-{i}", hours_worked = 80, gross_pay = 1000 + i })]);

    private static async Task CalculateAsync(ApiClient admin, string run) =>
        Assert.That((int)(await admin.PostAsync($"/pay-runs/{run}/calculate")).Status, Is.EqualTo(202));

    // The totals of the run, once it is calculated.
    private static async Task<string> CalculatedAsync(ApiClient admin, string run)
    {
        var from = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(from) < Timeout)
        {
            var answer = (await admin.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;
            if (answer.GetProperty("status").GetString() == "calculated") return answer.GetProperty("totals").GetRawText();
        }

        throw new TimeoutException("The run is not calculated.");
    }

    private static int ChunksOf(ServerProcess server, string run) => Chunk().Matches(server.Output).Count(match => match.Groups[1].Value == run);

    [GeneratedRegex("Computed chunk [0-9]+ of pay run ([0-9a-f-]{36})")]
    private static partial Regex Chunk();
}
