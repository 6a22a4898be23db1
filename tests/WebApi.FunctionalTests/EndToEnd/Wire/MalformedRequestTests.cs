using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>Requests that the web server itself refuses, or that try to get past it, over a real connection: they do no harm.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
public sealed class MalformedRequestTests
{
    private const string Json = "Content-Type: application/json";
    private static readonly string TwentyMegabytes = "Content-Length: 20000000";

    private static ServerProcess Server => SharedServer.Process;

    private static string Key => $"X-API-KEY: {SharedServer.AdminKey}";

    [Test]
    public Task LongPath_Is414() => IsRefusedAsync($"GET /api/v1/{new string('x', 9000)}", 414);

    [Test]
    public Task LongHeaders_Are431() => IsRefusedAsync("GET /api/v1/employees", 431, $"X-Long: {new string('x', 20_000)}");

    [Test]
    public Task ManyHeaders_Are431() => IsRefusedAsync("GET /api/v1/employees", 431, [.. Enumerable.Range(0, 200).Select(number => $"X-{number}: 1")]);

    [TestCase("GET /api/v1/employees/%00")]
    [TestCase("GET /api/v1/%00/employees")]
    [TestCase("GET /docs/%00")]
    [TestCase("GET /api/v1/em\0ployees")]
    [TestCase("GET api/v1/employees")]
    [TestCase("GE\tT /api/v1/employees")]
    [TestCase("GET /api/v1/employees?\0")]
    public Task PathThatIsNone_Is400(string line) => IsRefusedAsync(line, 400);

    [TestCase("GET /api/v1/me", "X-Name: caf\u00e9", "HTTP/1.1 200 ")]
    [TestCase("POST /api/v1/employment-types", "Idempotency-Key: caf\u00e9", "\"field\":\"Idempotency-Key\"")]
    [TestCase("GET /api/v1/me", "X-API-KEY: caf\u00e9", "\"request_id\":\"req_")]
    public async Task HeaderThatIsNotUtf8_IsReadAsItStands(string line, string header, string expected)
    {
        var answer = header.StartsWith("X-API-KEY", StringComparison.Ordinal) ? await SendAsync(line, header) : await SendAsync(line, Key, Json, header, "Content-Length: 2", "", "{}");

        Assert.That(answer, Does.Contain(expected));
        await IsUnharmedAsync(answer);
    }

    // The stream ends; the other requests on the connection go on.
    [Test]
    public async Task OverHttp2_NeitherAPathThatIsNone_NorAHeaderThatIsNotUtf8_EndsTheConnection()
    {
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            SslOptions = { CertificateChainPolicy = Server.TrustedChain() },
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ConnectCallback = async (context, token) =>
            {
                Interlocked.Increment(ref connections);
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, token);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler) { BaseAddress = Server.Https, DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };

        Assert.That(() => client.GetAsync("/api/v1/employees/%00"), Throws.TypeOf<HttpRequestException>());
        using var odd = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        odd.Headers.TryAddWithoutValidation("X-API-KEY", "caf\u00e9");
        using var refused = await client.SendAsync(odd);
        using var served = await client.GetAsync("/health/live");

        Assert.That((refused.StatusCode, served.StatusCode, connections), Is.EqualTo((HttpStatusCode.Unauthorized, HttpStatusCode.OK, 1)));
        Assert.That(await refused.Content.ReadAsStringAsync(), Does.Contain("\"request_id\":\"req_"));
    }

    [Test]
    public Task TwoHosts_Are400() => IsRefusedAsync("GET /api/v1/employees", 400, "Host: elsewhere");

    [Test]
    public Task TwoLengths_Are400() => IsRefusedAsync("POST /api/v1/employees", 400, Key, Json, "Content-Length: 5", "Content-Length: 6");

    [TestCase("%zz")]
    [TestCase("%")]
    [TestCase("%f")]
    [TestCase("%ff%fe")]
    [TestCase("%c0%ae%c0%ae")]
    [TestCase("..%2f..%2fetc%2fpasswd")]
    public async Task BrokenPercentEncoding_IsNoPathOfOurs(string segment)
    {
        var answer = await SendAsync($"GET /api/v1/employees/{segment}", Key);

        Assert.That(answer, Does.Match("^HTTP/1.1 (400|404) "));
        await IsUnharmedAsync(answer);
    }

    [TestCase("%zz")]
    [TestCase("%ff")]
    [TestCase("%00")]
    public async Task BrokenQuery_IsRefusedWithTheField(string value)
    {
        var answer = await SendAsync($"GET /api/v1/employees?cursor={value}", Key);

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 ").And.Contain("\"field\":\"cursor\""));
        await IsUnharmedAsync(answer);
    }

    [TestCase("Content-Length: 20000000")]
    [TestCase("Transfer-Encoding: chunked")]
    public async Task Stranger_IsRefused_BeforeABodyIsRead(string length)
    {
        // Not one byte of the body is sent: the answer doesn't wait for it, and neither path nor method nor type matters.
        foreach (var line in new[] { "POST /api/v1/employees", "POST /v1/nowhere", "PUT /v1/employees", "POST /v1/pay-runs" })
        {
            await using var connection = await RawConnection.OpenAsync(Server);
            await connection.SendAsync(Text(line, length, "Content-Type: text/plain"));
            Assert.That(await connection.ReadSomeAsync(), Does.StartWith("HTTP/1.1 401 ").And.Contain("\"missing_api_key\""));
        }
    }

    [Test]
    public async Task LongBody_IsRefusedByItsLength_BeforeItIsRead()
    {
        await using var connection = await RawConnection.OpenAsync(Server);
        await connection.SendAsync(Text("POST /api/v1/employees", Key, Json, TwentyMegabytes));

        Assert.That(await connection.ReadSomeAsync(), Does.StartWith("HTTP/1.1 413 ").And.Contain("\"body_too_large\""));
    }

    [Test]
    public async Task LongBody_InChunks_IsRefusedWhereItGrowsTooLarge_WithAProblem()
    {
        await using var connection = await RawConnection.OpenAsync(Server);
        await connection.SendAsync(Text("POST /api/v1/employees", Key, Json, "Transfer-Encoding: chunked"));
        var chunk = $"10000\r\n{new string(' ', 65536)}\r\n";
        for (var sent = 0; sent <= 1_048_576; sent += 65536) await connection.SendAsync(chunk);

        // The end of the body has not been sent.
        Assert.That(await connection.ReadSomeAsync(), Does.StartWith("HTTP/1.1 413 ").And.Contain("\"body_too_large\""));
    }

    [TestCase("gzip")]
    [TestCase("br")]
    [TestCase("deflate")]
    [TestCase("identity, gzip")]
    public async Task ContentEncoding_IsRefused(string encoding)
    {
        var answer = await SendAsync("POST /api/v1/employees", Key, Json, $"Content-Encoding: {encoding}", "Content-Length: 2", "", "{}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 415 ").And.Contain("\"unsupported_media_type\""));
    }

    // The client library of the other tests leaves a header out that holds nothing.
    [Test]
    public async Task IdempotencyKey_ThatIsEmpty_IsRefused()
    {
        var answer = await SendAsync("POST /api/v1/employment-types", Key, Json, "Idempotency-Key:", "Content-Length: 2", "", "{}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 ").And.Contain("\"field\":\"Idempotency-Key\""));
    }

    [Test]
    public async Task ContentEncoding_Identity_IsNone()
    {
        var answer = await SendAsync("POST /api/v1/employees", Key, Json, "Content-Encoding: identity", "Content-Length: 2", "", "{}");

        Assert.That(answer, Does.StartWith("HTTP/1.1 400 ").And.Contain("\"first_name\""));
    }

    [Test]
    public async Task Head_HasNoBodyOnTheWire()
    {
        var answer = await SendAsync("HEAD /api/v1/pay-rates", Key);

        Assert.That(answer, Does.StartWith("HTTP/1.1 200 ").And.EndWith("\r\n\r\n").And.Contain("Content-Length: 47\r\n"));
    }

    private static async Task IsRefusedAsync(string line, int status, params string[] headers)
    {
        var answer = await SendAsync(line, headers);

        Assert.That(answer, Does.StartWith($"HTTP/1.1 {status} "));
        await IsUnharmedAsync(answer);
    }

    // Nothing about the inside is told, the log shows no fault, and the next caller is served.
    private static async Task IsUnharmedAsync(string answer)
    {
        Assert.That(answer, Does.Not.Contain("Exception").And.Not.Contain("   at ").And.Not.Contain("Kestrel").And.Not.Contain("Server:"));
        Assert.That(Server.Output + Server.Errors, Does.Not.Contain("fail:").And.Not.Contain("crit:"));
        Assert.That((await Server.Client(SharedServer.AdminKey).GetAsync("/pay-groups")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    private static Task<string> SendAsync(string line, params string[] headers) => RawConnection.AnswerAsync(Server, Text(line, headers));

    private static string Text(string line, params string[] headers)
    {
        var end = Array.IndexOf(headers, "");
        var (fields, body) = end < 0 ? (headers, "") : (headers[..end], headers[end + 1]);
        return string.Join("\r\n", [$"{line} HTTP/1.1", $"Host: 127.0.0.1:{Server.Https.Port}", "Connection: close", .. fields, "", body]);
    }
}
