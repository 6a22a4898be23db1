using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>Which lines of the log are asked for; what is null does not matter.</summary>
/// <param name="ApiKeyId">Only of this key.</param>
/// <param name="Status">Only with this status.</param>
/// <param name="Method">Only with this method.</param>
/// <param name="Path">Only whose path begins so.</param>
/// <param name="From">Only at this time or later.</param>
/// <param name="To">Only before this time.</param>
public sealed record RequestLogFilter(Guid? ApiKeyId, int? Status, string? Method, string? Path, DateTimeOffset? From, DateTimeOffset? To)
{
    internal IQueryable<RequestLog> Apply(IQueryable<RequestLog> lines)
    {
        // The key is ordered by time: a span of time is a span of the key, and needs no index of its own.
        if (From is { } from)
        {
            var first = RequestNumber.FirstAt(from);
            lines = lines.Where(line => line.Id.CompareTo(first) >= 0 && line.At >= from);
        }

        if (To is { } to)
        {
            var behind = RequestNumber.FirstAt(to.AddMilliseconds(1));
            lines = lines.Where(line => line.Id.CompareTo(behind) < 0 && line.At < to);
        }

        if (ApiKeyId is { } key) lines = lines.Where(line => line.ApiKeyId == key);
        if (Status is { } status) lines = lines.Where(line => line.Status == status);
        if (Method is { } method) lines = lines.Where(line => line.Method == method);
        // Byte by byte, by two comparisons: SQLite ignores case in the first, SQL Server ignores spaces at the end in the second.
        if (Path is { } path) lines = lines.Where(line => line.Path.StartsWith(path) && line.Path.Substring(0, path.Length) == path);
        return lines;
    }
}
