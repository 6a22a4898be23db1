using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Payroll.WebApi.FunctionalTests.Telemetry;

/// <summary>What a trace of a request says, and what it never says.</summary>
[NonParallelizable]
public sealed class TraceTests
{
    private const string Name = "Jane-Doe";

    private CollectedSpans _spans = null!;
    private ApiHost _host = null!;
    private ApiClient _admin = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _spans = new CollectedSpans();
        _host = new ApiHost(
            configure: services => services.ConfigureOpenTelemetryTracerProvider(traces => traces.AddProcessor(new SimpleActivityExportProcessor(_spans))),
            settings: [("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:9")]);
        _admin = await _host.NewOrganizationAsync();
    }

    [TearDown]
    public async Task StopAsync()
    {
        await _host.DisposeAsync();
        _spans.Dispose();
    }

    [Test]
    public async Task Trace_NamesTheRoute_TheStatus_AndTheUseCase()
    {
        var id = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);

        var spans = await SendAsync(HttpMethod.Get, $"/v1/employees/{id}");

        var request = spans.Single(span => span.Kind == ActivityKind.Server);
        Assert.That(request.DisplayName, Is.EqualTo("GET api/v1/employees/{employeeId:guid}"));
        Assert.That(request.GetTagItem("http.route"), Is.EqualTo("api/v1/employees/{employeeId:guid}"));
        Assert.That(request.GetTagItem("http.response.status_code"), Is.EqualTo(404));
        Assert.That(request.GetTagItem("url.path"), Is.EqualTo($"/api/v1/employees/{id}"));
        Assert.That(spans.Select(span => (span.Source.Name, span.DisplayName)), Does.Contain(("Payroll", "GetEmployee")));
    }

    [TestCase("GET", $"/api/v1/employees/{Name}", "/api/v1/employees/*")]
    [TestCase("GET", $"/v1/{Name}/{Name}", "/api/v1/*/*")]
    [TestCase("GET", $"/api/v1/employees?search={Name}&{Name}=1", "/api/v1/employees")]
    [TestCase("POST", "/api/v1/employees", "/api/v1/employees")]
    [TestCase("PATCH", $"/api/v1/employees/{Name}?{Name}", "/api/v1/employees/*")]
    public async Task Trace_HasNothingOfWhatWasSent_ButWordsOfTheApiAndIds(string method, string path, string kept)
    {
        var spans = await SendAsync(new HttpMethod(method), path);

        Assert.That(spans.Single(span => span.Kind == ActivityKind.Server).GetTagItem("url.path"), Is.EqualTo(kept));
        Assert.That(spans.Select(CollectedSpans.TextOf), Has.None.Contains(Name).IgnoreCase);
        Assert.That(spans.SelectMany(span => span.TagObjects).Select(tag => tag.Key), Has.None.StartsWith("url.query").And.None.StartsWith("client.").And.None.StartsWith("user_agent."));
    }

    [Test]
    public async Task Health_IsNotTraced() => Assert.That(await SendAsync(HttpMethod.Get, "/health/live", isTraced: false), Is.Empty);

    /// <summary>Sends a request that has the name wherever there is room for one, and gives the spans of its trace.</summary>
    private async Task<IReadOnlyList<Activity>> SendAsync(HttpMethod method, string path, bool isTraced = true)
    {
        var trace = ActivityTraceId.CreateRandom();
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
            request.Content = new StringContent($$"""{"first_name":"{{Name}}","email":"{{Name}}@example.com","{{Name}}":1}""", null, "application/json");
        request.Headers.Host = Name + ".example.com";
        foreach (var header in new[] { "User-Agent", "X-Request-Id", "Idempotency-Key", "Referer" }) request.Headers.TryAddWithoutValidation(header, Name);
        request.Headers.Add("traceparent", $"00-{trace}-b7ad6b7169203331-01");
        request.Headers.Add("tracestate", $"who={Name}");
        request.Headers.Add("baggage", $"who={Name}");
        using var answer = await _admin.Http.SendAsync(request);
        // A span ends after its answer has been sent.
        for (var wait = 0; isTraced && wait < 1000 && !_spans.Of(trace).Any(span => span.Kind == ActivityKind.Server); wait++)
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        return _spans.Of(trace);
    }
}
