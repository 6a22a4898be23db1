using System.Net;
using System.Text;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>Bodies of many callers, and of slow ones, take a bounded part of the server's memory and time.</summary>
[Category("process")]
[TakesLong]
public sealed class BodiesInFlightTests
{
    private const int Megabyte = 1024 * 1024;
    private const string Batch = "/api/v1/employees/batch";
    private const string Ordinary = "/api/v1/employees";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(40);

    private ScratchDirectory directory = null!;
    private ServerProcess server = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        directory = new ScratchDirectory();
        server = await ServerProcess.StartAsync(directory.FullPath, [.. RelaxedLimits.Environment, ("Bodies__TimeoutSeconds", "8")]);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await server.DisposeAsync();
        directory.Dispose();
    }

    [Test]
    public async Task Body_BeyondTheOrganizationsBudget_IsBusy_BeforeItIsRead_AndOthersAreServed()
    {
        var (one, other) = (await NewKeyAsync(), await NewKeyAsync());
        await using (await AnnounceAsync(one, Batch, 16 * Megabyte))
        {
            await using var refused = await RawConnection.OpenAsync(server);
            await refused.SendAsync(Head(one, Batch, 16 * Megabyte));
            var answer = await refused.ReadSomeAsync();
            await using var served = await AnnounceAsync(other, Batch, 16 * Megabyte);

            Assert.That(answer, Does.StartWith("HTTP/1.1 503 ").And.Contain("Retry-After: 5").And.Contain("\"server_busy\""));
        }

        // What the one who left had taken is free again.
        await UntilAsync(async () => (await ImportAsync(one, "{\"items\": [" + new string(' ', 16 * Megabyte - 100) + "]}")).Code == "invalid_request");
    }

    [Test]
    public async Task FortySlowConnections_HoldNoMoreThanTheBudget()
    {
        var connections = new List<RawConnection>();
        try
        {
            var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => NewKeyAsync()));
            var before = server.PeakMemoryBytes;
            var taken = 0;
            for (var number = 0; number < 40; number++)
            {
                var connection = await RawConnection.OpenAsync(server);
                connections.Add(connection);
                await connection.SendAsync(Head(keys[number % keys.Length], Batch, 15 * Megabyte, "Expect: 100-continue"));
                taken += (await connection.ReadSomeAsync()).StartsWith("HTTP/1.1 100 ", StringComparison.Ordinal) ? 1 : 0;
            }

            // 256 MB, of which each takes three times its length.
            Assert.That(taken, Is.EqualTo(5));
            Assert.That(server.PeakMemoryBytes - before, Is.LessThan(256L * Megabyte));
        }
        finally
        {
            foreach (var connection in connections) await connection.DisposeAsync();
        }
    }

    [Test]
    public async Task TwelveBatchesOfNothing_AreRefused_WithinABoundOfMemory()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => NewKeyAsync()));
        var body = "{\"items\": [{}" + string.Concat(Enumerable.Repeat(",{}", 16 * Megabyte / 3 - 10)) + "]}";

        var answers = await Task.WhenAll(keys.Select(key => ImportAsync(key, body)));

        Assert.That(answers.Select(answer => answer.Code), Has.Some.EqualTo("invalid_request").And.All.AnyOf("invalid_request", "server_busy"));
        Assert.That(server.PeakMemoryBytes, Is.LessThan(700L * Megabyte));
    }

    [Test]
    public async Task BodyThatTrickles_IsGivenUpAtItsDeadline_AndTheConnectionCloses()
    {
        // Much faster than the rate that is asked for.
        var answer = await TrickleAsync(await NewKeyAsync(), Ordinary, bytes: 2000, TimeSpan.FromMilliseconds(50));

        Assert.That(answer, Does.StartWith("HTTP/1.1 408 ").And.Contain("Connection: close").And.Contain("\"body_timeout\""));
    }

    [Test]
    public async Task BodyOfThreeHundredBytesASecond_IsGivenUp_BeforeTheDeadlineOfABatch()
    {
        var answer = await TrickleAsync(await NewKeyAsync(), Batch, bytes: 27, TimeSpan.FromMilliseconds(90));

        Assert.That(answer, Does.StartWith("HTTP/1.1 408 ").And.Contain("\"body_timeout\""));
    }

    [Test]
    public async Task BodyThatNeverEnds_OverHttp2_IsGivenUpAtItsDeadline()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Ordinary)
        {
            Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = new EndlessContent(),
        };

        using var response = await server.Client(await NewKeyAsync()).Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Timeout);

        Assert.That((response.StatusCode, await response.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.RequestTimeout, "")).Using<string>((text, _) => text.Contains("body_timeout", StringComparison.Ordinal)));
    }

    private async Task<string> NewKeyAsync() =>
        (await server.Client(server.PrintedKeys[0]).PostAsync("/organizations", new { name = "Acme" })).Json.At("admin_key");

    private async Task<Answer> ImportAsync(string key, string body) => await server.Client(key).PostAsync("/employees/batch", body);

    // Where the server asks for the body, it has taken what the body needs.
    private async Task<RawConnection> AnnounceAsync(string key, string path, int length)
    {
        var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(Head(key, path, length, "Expect: 100-continue"));
        Assert.That(await connection.ReadSomeAsync(), Does.StartWith("HTTP/1.1 100 "));
        return connection;
    }

    private async Task<string> TrickleAsync(string key, string path, int bytes, TimeSpan pause)
    {
        await using var connection = await RawConnection.OpenAsync(server);
        await connection.SendAsync(Head(key, path, 1_000_000));
        var answer = connection.ReadToEndAsync();
        for (var since = TimeProvider.System.GetTimestamp(); !answer.IsCompleted && TimeProvider.System.GetElapsedTime(since) < Timeout;)
        {
            try
            {
                await connection.SendAsync(new string(' ', bytes));
            }
            catch (IOException)
            {
                // It is closed; the answer has come before.
                break;
            }

            await Task.WhenAny(answer, Task.Delay(pause));
        }

        return await answer;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var since = TimeProvider.System.GetTimestamp(); !await isSo();)
            Assert.That(TimeProvider.System.GetElapsedTime(since), Is.LessThan(Timeout));
    }

    private string Head(string key, string path, int length, params string[] headers) => string.Join(
        "\r\n",
        [$"POST {path} HTTP/1.1", $"Host: 127.0.0.1:{server.Https.Port}", $"X-API-KEY: {key}", "Content-Type: application/json", $"Content-Length: {length}", .. headers, "", ""]);

    /// <summary>Some bytes again and again, fast enough, without an end.</summary>
    private sealed class EndlessContent : HttpContent
    {
        public EndlessContent() => Headers.ContentType = new("application/json");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            for (var sent = 0; sent < 1_000_000; sent += 200)
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes(new string(' ', 200)), cancellationToken);
                await stream.FlushAsync(cancellationToken);
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellationToken);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
