using System.Collections.Concurrent;
using System.Net;
using Payroll.Application.ApiKeys;
using Payroll.Application.RequestLogs;
using Payroll.Domain.Common;
using Payroll.Domain.RequestLogs;
using Payroll.TestSupport;
using Payroll.WebApi.FunctionalTests.PayRuns;
using Payroll.WebApi.RequestLogs;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>A key that lets nobody in any more doesn't fill the log of the organization that it belonged to.</summary>
public sealed class RefusedLinesTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 1, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task RevokedKey_SentAgainAndAgain_GetsOneLineAtOnce_WithTheCountOfItsMinute()
    {
        var clock = new FixedTime(Start);
        await using var host = new ApiHost(clock);
        var admin = await host.NewOrganizationAsync();
        var made = (await admin.PostAsync("/api-keys", new { name = "Leaked", preset = "read_only" })).Json;
        var leaked = host.Client(made.At("key"));
        await admin.PostAsync($"/api-keys/{made.At("api_key_id")}/revoke");

        for (var i = 0; i < 70; i++) Assert.That((await leaked.GetAsync("/employees")).Status, Is.EqualTo(HttpStatusCode.Unauthorized));
        var first = await LinesAsync(admin, made.At("api_key_id"));
        clock.Now += TimeSpan.FromMinutes(1);
        await leaked.GetAsync("/employees");

        Assert.That(first, Is.EqualTo(new[] { 1 }));
        Assert.That(await LinesAsync(admin, made.At("api_key_id")), Is.EquivalentTo(new[] { 70, 1 }));
    }

    [Test]
    public async Task RefusalsThatNoLimitCounts_AreCounted_WhenTheServerStops()
    {
        using var installation = new TestServer();
        var key = ApiKeyIssuer.NewSecret().Value;
        await using (var host = new ApiHost(new FixedTime(Start), installation: installation, operatorKey: key))
        {
            await host.Operator.GetAsync("/me");
            for (var i = 0; i < 12; i++) Assert.That((await host.PlainHttpClient(key).GetAsync("/me")).Code, Is.EqualTo("https_required"));
        }

        await using var later = new ApiHost(new FixedTime(Start), installation: installation, operatorKey: key);
        var lines = (await later.Operator.GetAsync("/request-logs?status=403")).Json.GetProperty("data").EnumerateArray();

        Assert.That(lines.Select(line => line.GetProperty("count").GetInt32()), Is.EqualTo(new[] { 12 }));
    }

    [Test]
    public void CountsOfAMinuteThatIsOver_AreWritten_WithoutAnotherRequest()
    {
        var (clock, log) = (new FixedTime(Start), new Lines());
        var lines = new RefusedLines(log, clock);
        foreach (var code in new[] { ErrorCodes.RevokedApiKey, ErrorCodes.RevokedApiKey, ErrorCodes.RevokedApiKey, ErrorCodes.RateLimitExceeded })
            lines.Add(Guid.Empty, code, () => LineOf(code));

        lines.WriteOver();
        Assert.That(log.Written, Is.EqualTo(new[] { "revoked_api_key 1", "rate_limit_exceeded 1" }));
        clock.Now += TimeSpan.FromMinutes(1);
        lines.WriteOver();
        lines.WriteOver();

        Assert.That(log.Written, Is.EqualTo(new[] { "revoked_api_key 1", "rate_limit_exceeded 1", "revoked_api_key 3" }));
    }

    [TestCase(null)]
    [TestCase(ErrorCodes.NotFound)]
    public void RequestsThatALimitCounts_HaveALineEach(string? code)
    {
        var log = new Lines();
        var lines = new RefusedLines(log, new FixedTime(Start));

        for (var i = 0; i < 3; i++) lines.Add(Guid.Empty, code, () => LineOf(code));

        Assert.That(log.Written, Is.EqualTo(Enumerable.Repeat($"{code} 1", 3)));
    }

    [Test]
    public void ManyThreads_LoseNoRequest()
    {
        var (clock, log) = (new FixedTime(Start), new Lines());
        var lines = new RefusedLines(log, clock);

        Parallel.For(0, 1000, number =>
        {
            if (number % 100 == 0) clock.Now += TimeSpan.FromMinutes(1);
            lines.Add(Guid.Empty, ErrorCodes.RevokedApiKey, () => LineOf(ErrorCodes.RevokedApiKey) with { Id = Guid.CreateVersion7(Start) });
        });
        lines.WriteAll();

        Assert.That(log.Requests, Is.EqualTo(1000));
    }

    // Lines are written in the order of the requests: once a later one is there, all before it are.
    private static async Task<IReadOnlyList<int>> LinesAsync(ApiClient admin, string apiKeyId)
    {
        await admin.LineOfAsync((await admin.GetAsync("/employees")).RequestId());
        return [.. (await admin.AllAsync($"/request-logs?api_key_id={apiKeyId}")).Select(line => line.GetProperty("count").GetInt32())];
    }

    private static RequestLog LineOf(string? code) => new()
    {
        OrganizationId = Guid.Empty,
        Id = Guid.Empty,
        At = Start,
        ApiKeyId = Guid.Empty,
        ApiKeyName = "Leaked",
        Method = "GET",
        Route = null,
        Path = "/api/v1/employees",
        Query = null,
        Status = 401,
        Code = code,
        DurationMicroseconds = 1,
        RequestBytes = 0,
        ResponseBytes = 0,
        Address = null,
        UserAgent = null,
        ClientRequestId = null,
        RateLimitClass = null,
        RateLimitRemaining = null,
        Replayed = false,
        Count = 1,
    };

    private sealed class Lines : IRequestLogSink
    {
        private readonly ConcurrentQueue<RequestLog> written = [];

        public IEnumerable<string> Written => written.Select(line => $"{line.Code} {line.Count}");

        /// <summary>How many requests the lines stand for: each id has the last count that was written for it.</summary>
        public int Requests => written.GroupBy(line => line.Id).Sum(lines => lines.Last().Count);

        public void Add(RequestLog line) => written.Enqueue(line);
    }
}
