using System.Globalization;
using System.Net;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.Batches;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;
using Payroll.WebApi.FunctionalTests.Timesheets;
using static Payroll.WebApi.FunctionalTests.Timesheets.EntrySteps;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Kills;

/// <summary>A batch is there as a whole or not at all, whenever the server is killed.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class KilledBatchTests
{
    private const int Size = 10_000;

    [Test]
    public async Task Batch_DuringWhichTheServerIsKilled_IsThereWholeOrNotAtAll()
    {
        using var installation = new TestServer();
        var server = await ServerProcess.StartAsync(installation);
        try
        {
            var key = server.PrintedKeys.Single();
            var tenant = await TestTenant.SetUpAsync(server.Client(key));
            string[] people = ["whole", "early", "middle", "late", "end"];
            foreach (var person in people) await tenant.HireAsync($"{person}@example.com", ("external_id", person));
            var from = TimeProvider.System.GetTimestamp();
            Assert.That((await ImportAsync(server, key, people[0])).Summary(), Is.EqualTo($"{Size} 0 0 0 0 0"));
            var whole = TimeProvider.System.GetElapsedTime(from);

            var (there, unanswered) = (Size, 0);
            foreach (var (person, moment) in people.Skip(1).Zip([0.2, 0.5, 0.8, 0.95]))
            {
                var sent = ImportAsync(server, key, person);
                if (await Task.WhenAny(sent, Task.Delay(whole * moment)) != sent) unanswered++;
                server.KillHard();
                var isAnswered = await IsAnsweredAsync(sent);
                await server.DisposeAsync();

                Assert.That(installation.IsWhole());
                var now = Convert.ToInt32(installation.Ask("SELECT COUNT(*) FROM timesheet_entries"), CultureInfo.InvariantCulture);
                Assert.That(now, isAnswered ? Is.EqualTo(there + Size) : Is.EqualTo(there).Or.EqualTo(there + Size), person);
                there = now;
                server = await ServerProcess.StartAsync(installation);
            }

            Assert.That(unanswered, Is.GreaterThan(1), "Most batches were under way when the server was killed.");
            // Sent again, what was lost is there.
            foreach (var person in people)
                Assert.That((await ImportAsync(server, key, person)).Summary(), Is.EqualTo($"{Size} 0 0 0 0 0").Or.EqualTo($"0 0 {Size} 0 0 0"));
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    private static Task<Answer> ImportAsync(ServerProcess server, string key, string person) =>
        server.Client(key).ImportAsync(Enumerable.Range(0, Size).Select(number => Hours(
            null,
            0.5m,
            ("employee_external_id", person),
            ("external_id", $"{person}-{number}"),
            ("date", $"{new DateOnly(2026, 6, 1).AddDays(number / 40):O}"))));

    private static async Task<bool> IsAnsweredAsync(Task<Answer> sent)
    {
        try
        {
            return (await sent).Status == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
