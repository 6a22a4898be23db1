using Payroll.TestSupport;
using System.Collections.Concurrent;
using System.Net;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Kills;

/// <summary>What was answered is kept, whenever the server is killed.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class KilledWritesTests
{
    private const int Writers = 4;

    [Test]
    public async Task Writes_ThatWereAnswered_AreThereAfterAKill()
    {
        using var installation = new TestServer();
        var server = await ServerProcess.StartAsync(installation);
        try
        {
            var key = server.PrintedKeys.Single();
            var run = await (await TestTenant.SetUpAsync(server.Client(key))).OpenRunAsync();
            var answered = new ConcurrentDictionary<string, string>();
            foreach (var enough in new[] { 20, 90 })
            {
                await WriteUntilKilledAsync(server, key, run, answered, enough);
                Assert.That(installation.IsWhole());
                await server.DisposeAsync();
                server = await ServerProcess.StartAsync(installation);

                var client = server.Client(key);
                foreach (var (path, text) in answered)
                    Assert.That((await client.GetAsync(path)).Text, Is.EqualTo(text), path);
            }
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // Several callers hire people and give their pay, until the server is gone from under them.
    private static async Task WriteUntilKilledAsync(
        ServerProcess server, string key, string run, ConcurrentDictionary<string, string> answered, int enough)
    {
        var before = answered.Count;
        using var killed = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers).Select(async writer =>
        {
            var client = server.Client(key);
            try
            {
                for (var number = 0; !killed.IsCancellationRequested; number++)
                {
                    var person = await client.PostAsync("/employees", TestTenant.Person($"{before}.{writer}.{number}@example.com"));
                    Assert.That(person.Status, Is.EqualTo(HttpStatusCode.Created), person.Text);
                    var id = person.Json.GetProperty("employee_id").GetString();
                    answered[$"/employees/{id}"] = person.Text;
                    var given = await client.PutAsync($"/pay-runs/{run}/inputs/{id}", new { hours_worked = 80, gross_pay = 1000 + number });
                    Assert.That(given.Status, Is.EqualTo(HttpStatusCode.OK), given.Text);
                    answered[$"/pay-runs/{run}/inputs/{id}"] = given.Text;
                    if (answered.Count >= before + enough && !killed.IsCancellationRequested)
                    {
                        await killed.CancelAsync();
                        server.KillHard();
                    }
                }
            }
            catch (HttpRequestException) when (killed.IsCancellationRequested)
            {
                // The server was killed while this writer waited for its answer.
            }
        }).ToList();
        await Task.WhenAll(writers);
    }
}
