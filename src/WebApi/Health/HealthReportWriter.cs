using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Payroll.WebApi.Health;

/// <summary>
/// Writes <c>{"status":"ok","database":"ok","request_log":"ok"}</c>: what the status code says, and how each part is. A part that
/// is degraded leaves the whole as it is.
/// </summary>
internal static class HealthReportWriter
{
    public static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var members = new Dictionary<string, string> { ["status"] = report.Status == HealthStatus.Unhealthy ? "unavailable" : "ok" };
        foreach (var (part, entry) in report.Entries)
            members[part] = Word(entry.Status);
        return context.Response.WriteAsJsonAsync(members, context.RequestAborted);
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "ok",
        HealthStatus.Degraded => "degraded",
        _ => "unavailable",
    };
}
