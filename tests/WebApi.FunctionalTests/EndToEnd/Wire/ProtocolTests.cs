using Payroll.TestSupport;
using System.Text;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>Bodies that clients don't send by mistake, over a real connection.</summary>
[Category("process")]
[Parallelizable(ParallelScope.All)]
[TakesLong]
public sealed class ProtocolTests
{
    // Would be found in the log if any part of a body were written there.
    private const string Marker = "3c9d1f0e-in-the-body";
    private const int Limit = 1_048_576;

    [TestCase(false)]
    [TestCase(true)]
    public async Task OversizeBody_IsRefused_WithOrWithoutALength(bool chunked)
    {
        var http = SharedServer.Process.Client(SharedServer.AdminKey).Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/employees");
        request.Content = new StringContent($$"""{"first_name": "{{new string('x', Limit)}}"}""", Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = chunked;
        // The server answers before it has read everything, so the body is only sent once it asks for it.
        request.Headers.ExpectContinue = !chunked;
        using var response = await http.SendAsync(request);

        Assert.That((int)response.StatusCode, Is.EqualTo(413));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("\"body_too_large\""));
    }

    [Test]
    public async Task DeepNesting_IsRefused()
    {
        var answer = await SharedServer.Process.Client(SharedServer.AdminKey)
            .PostAsync("/employees", $$"""{"first_name": {{new string('[', 100_000)}}{{new string(']', 100_000)}}}""");

        Assert.That(((int)answer.Status, answer.Code), Is.EqualTo((400, "invalid_request")));
    }

    [Test]
    public async Task BodyThatBreaksOff_OrNeverComes_IsNoFaultOfOurs_AndLeavesNoTrace()
    {
        var server = SharedServer.Process;
        await using var slow = await RawConnection.OpenAsync(server);
        await slow.SendAsync(Head(server, "Content-Length: 1000") + $$"""{"first_name": "{{Marker}}""");

        foreach (var broken in new[]
        {
            Head(server, "Content-Length: 1000") + $$"""{"first_name": "{{Marker}}""",
            Head(server, "Transfer-Encoding: chunked") + $"40\r\n{{\"first_name\": \"{Marker}",
            Head(server, "Transfer-Encoding: chunked") + $"zz\r\n{Marker}",
            Head(server, "Content-Length: 12") + Marker,
        })
        {
            await using var connection = await RawConnection.OpenAsync(server);
            await connection.SendAsync(broken);
        }

        var answer = await slow.ReadToEndAsync();
        Assert.That(answer, Does.StartWith("HTTP/1.1 408 ").And.Contain("\"body_timeout\""));
        Assert.That((int)(await server.Client(SharedServer.AdminKey).GetAsync("/employees")).Status, Is.EqualTo(200));
        Assert.That(server.Output + server.Errors, Does.Not.Contain(Marker).And.Not.Contain("fail:").And.Not.Contain("crit:"));
    }

    private static string Head(ServerProcess server, string length) =>
        $"POST /api/v1/employees HTTP/1.1\r\nHost: 127.0.0.1:{server.Https.Port}\r\nX-API-KEY: {SharedServer.AdminKey}\r\n"
        + $"Content-Type: application/json\r\n{length}\r\n\r\n";
}
