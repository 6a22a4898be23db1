using Payroll.TestSupport;
using System.Net;
using System.Net.Http.Headers;

namespace Payroll.WebApi.FunctionalTests.EndToEnd;

[Category("process")]
[TakesLong]
public sealed class MetricsTests
{
    [Test]
    public async Task Figures_AreInPrometheusFormat()
    {
        await SharedServer.Process.Client(SharedServer.AdminKey).GetAsync("/employees");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");

        using var answer = await SharedServer.Process.Trusting(SharedServer.Process.Https).SendAsync(request);

        var text = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK), text);
        Assert.That(answer.Content.Headers.ContentType, Is.EqualTo(MediaTypeHeaderValue.Parse("text/plain; version=0.0.4; charset=utf-8")));
        Assert.That(text, Does.Contain("# TYPE payroll_request_log_queued gauge\npayroll_request_log_queued "));
        Assert.That(text, Does.Contain("# TYPE payroll_request_log_written_total counter"));
        Assert.That(text, Does.Match("http_server_request_duration_seconds_bucket\\{[^}]*http_route=\"api/v1/employees\"[^}]*le=\"\\+Inf\"\\} [1-9]"));
        Assert.That(text, Does.Match("(?m)^dotnet_process_memory_working_set_bytes [1-9]"));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.That(line, Does.Match("^(# (HELP|TYPE) .+|[a-z_0-9]+({[a-z_0-9]+=\"[^\"]*\"(,[a-z_0-9]+=\"[^\"]*\")*})? [-+.0-9E]+)$"));
    }

    [TestCase("X-Forwarded-For", "127.0.0.1")]
    [TestCase("Forwarded", "for=127.0.0.1")]
    [TestCase("Via", "1.1 proxy")]
    public async Task CallerWhomAProxyForwarded_FindsNothing(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await SharedServer.Process.Trusting(SharedServer.Process.Https).SendAsync(request);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task PlainHttp_IsRefused()
    {
        using var answer = await SharedServer.Process.Trusting(SharedServer.Process.Http).GetAsync("/metrics");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }
}
