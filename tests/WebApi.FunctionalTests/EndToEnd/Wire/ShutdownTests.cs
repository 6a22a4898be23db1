using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>SIGTERM while requests are under way.</summary>
[Category("process")]
[TakesLong]
[Parallelizable(ParallelScope.All)]
public sealed class ShutdownTests
{
    private const int People = 600;

    [Test]
    public async Task Stop_CutsNoRequest_EndsWaiting_AndLetsNobodyElseIn()
    {
        using var installation = new TestServer();
        await using var server = await ServerProcess.StartAsync(installation);
        var client = server.Client(server.PrintedKeys.Single());
        await TestTenant.SetUpAsync(client);
        await using var upload = await BeginUploadAsync(server, client.Key);
        await using var idle = await RawConnection.OpenAsync(server);

        var stopping = server.StopAsync();
        await IsClosedAsync(server);
        await upload.Connection.SendAsync(upload.Rest);
        var answer = await upload.Connection.ReadToEndAsync();

        Assert.That(answer, Does.StartWith("HTTP/1.1 201 ").And.Contain("Connection: close").And.Contain("Uploaded"));
        Assert.That(await stopping, Is.Zero, server.Errors);
        Assert.That(server.Output + server.Errors, Does.Not.Contain("fail:").And.Not.Contain("crit:").And.Not.Contain("Unhandled"));
        Assert.That(installation.Ask("SELECT count(*) FROM employees"), Is.EqualTo(1));
    }

    [Test]
    public async Task Stop_EndsWaiting_WithThePresentState()
    {
        using var installation = new TestServer();
        // Shorter than the wait: a request that went on waiting would be cut off, and not answered.
        await using var server = await ServerProcess.StartAsync(installation, ("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "15"));
        var client = server.Client(server.PrintedKeys.Single());
        var run = await OpenRunAsync(await TestTenant.SetUpAsync(client));
        await using var waiting = await RawConnection.OpenAsync(server);
        await client.PostAsync($"/pay-runs/{run}/calculate");
        await waiting.SendAsync(
            $"GET /api/v1/pay-runs/{run}?wait_seconds=30 HTTP/1.1\r\nHost: 127.0.0.1:{server.Https.Port}\r\nX-API-KEY: {client.Key}\r\n\r\n");
        // Whoever is answered after it was sent shows that it is under way.
        await client.GetAsync($"/pay-runs/{run}");

        var code = await server.StopAsync();
        var answer = await waiting.ReadToEndAsync();

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 ").And.Contain("\"status\":\"calculating\""));
        Assert.That(code, Is.Zero, server.Errors);
        Assert.That(server.Output + server.Errors, Does.Not.Contain("were cut off"));
    }

    [Test]
    public async Task Stop_WaitsForARequestThatNeverEnds_OnlySoLong()
    {
        using var directory = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(directory.FullPath, ("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "1"));
        await TestTenant.SetUpAsync(server.Client(server.PrintedKeys.Single()));
        await using var upload = await BeginUploadAsync(server, server.PrintedKeys.Single());

        Assert.That(await server.StopAsync(), Is.Zero, server.Errors);
        Assert.That(server.Output + server.Errors, Does.Contain("were cut off").And.Not.Contain("fail:").And.Not.Contain("Unhandled"));
    }

    private static async Task<Upload> BeginUploadAsync(ServerProcess server, string key)
    {
        // As long as a body may be; what is behind the middle comes later.
        var person = JsonSerializer.Serialize(TestTenant.Person("uploaded@example.com")).Replace("Jane", "Uploaded", StringComparison.Ordinal);
        var body = person + new string(' ', 900_000);
        var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(
            $"POST /api/v1/employees HTTP/1.1\r\nHost: 127.0.0.1:{server.Https.Port}\r\nX-API-KEY: {key}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\nExpect: 100-continue\r\n\r\n");
        // Asked for once the action reads: from then on the request is under way.
        Assert.That(await connection.ReadSomeAsync(), Does.StartWith("HTTP/1.1 100 "));
        await connection.SendAsync(body[..450_000]);
        return new Upload(connection, body[450_000..]);
    }

    private static async Task IsClosedAsync(ServerProcess server)
    {
        var since = Stopwatch.StartNew();
        while (since.Elapsed < TimeSpan.FromSeconds(20))
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync("127.0.0.1", server.Https.Port);
            }
            catch (SocketException)
            {
                return;
            }
        }

        Assert.Fail("New connections are still let in.");
    }

    private static async Task<string> OpenRunAsync(TestTenant tenant)
    {
        var people = new string[People];
        await Parallel.ForAsync(0, People, async (number, _) => people[number] = await tenant.HireAsync($"{number}@example.com"));
        return await tenant.OpenRunAsync([.. people.Select(id => new { employee_id = id, hours_worked = 80, gross_pay = 1000 })]);
    }

    private sealed record Upload(RawConnection Connection, string Rest) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Connection.DisposeAsync();
    }
}
