using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.RequestLogs;

/// <summary>Lines of the request log, which come a moment after their requests.</summary>
internal static class LoggedRequests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    /// <summary>The id of the request that was answered.</summary>
    public static string RequestId(this Answer answer) => answer.Headers["X-Request-Id"];

    /// <summary>The line of a request, once it is written.</summary>
    public static async Task<JsonElement> LineOfAsync(this ApiClient reader, string requestId)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            var answer = await reader.GetAsync($"/request-logs/{requestId}");
            if (answer.Status == HttpStatusCode.OK) return answer.Json;
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NotFound), answer.Text);
            Assert.That(waited.Elapsed, Is.LessThan(Timeout), $"{requestId} is not in the log.");
            await Task.Delay(20);
        }
    }

    /// <summary>The ids of all lines that a question finds, page after page.</summary>
    public static async Task<IReadOnlyList<string>> WalkAsync(this ApiClient reader, string filter, int limit)
    {
        List<string> ids = [];
        for (string? cursor = null; ;)
        {
            var page = await reader.GetAsync($"/request-logs?limit={limit}{filter}{(cursor is null ? string.Empty : $"&cursor={cursor}")}");
            Assert.That(page.Status, Is.EqualTo(HttpStatusCode.OK), page.Text);
            ids.AddRange(page.Json.GetProperty("data").EnumerateArray().Select(line => line.GetProperty("request_id").GetString()!));
            cursor = page.Json.GetProperty("next_cursor").GetString();
            if (cursor is null) return ids;
        }
    }
}
