using Payroll.Domain.RequestLogs;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>The columns of the log, for what is written past EF.</summary>
internal static class RequestLogColumns
{
    public static readonly (string Name, Func<RequestLog, object?> Of)[] All =
    [
        ("organization_id", line => line.OrganizationId),
        ("id", line => line.Id),
        ("at", line => line.At),
        ("api_key_id", line => line.ApiKeyId),
        ("api_key_name", line => line.ApiKeyName),
        ("method", line => line.Method),
        ("route", line => line.Route),
        ("path", line => line.Path),
        ("query", line => line.Query),
        ("status", line => line.Status),
        ("code", line => line.Code),
        ("duration_microseconds", line => line.DurationMicroseconds),
        ("request_bytes", line => line.RequestBytes),
        ("response_bytes", line => line.ResponseBytes),
        ("address", line => line.Address),
        ("user_agent", line => line.UserAgent),
        ("client_request_id", line => line.ClientRequestId),
        ("rate_limit_class", line => line.RateLimitClass),
        ("rate_limit_remaining", line => line.RateLimitRemaining),
        ("replayed", line => line.Replayed),
    ];

    /// <summary>The names, as a statement lists them.</summary>
    public static readonly string Names = string.Join(", ", All.Select(column => column.Name));
}
