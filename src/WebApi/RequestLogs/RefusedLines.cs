using System.Collections.Concurrent;
using Payroll.Application.RequestLogs;
using Payroll.Domain.Common;
using Payroll.Domain.RequestLogs;

namespace Payroll.WebApi.RequestLogs;

/// <summary>
/// Keeps requests that no limit counts from filling the log: a key that is refused can be sent as often as its bearer likes. The first
/// refusal of a key and code in a minute gets a line at once. When the minute is over, that line gets the count of all of them.
/// </summary>
internal sealed class RefusedLines(IRequestLogSink log, TimeProvider clock)
{
    private const int SecondsOfAMinute = 60;

    /// <summary>Refusals that are counted in no limit: before one is asked, or because one is reached.</summary>
    private static readonly HashSet<string> Uncounted = new(StringComparer.Ordinal)
    {
        ErrorCodes.HttpsRequired, ErrorCodes.InvalidApiKey, ErrorCodes.RevokedApiKey, ErrorCodes.ExpiredApiKey, ErrorCodes.RateLimitExceeded,
    };

    // One entry for each known key and code that was refused within the last minute.
    private readonly ConcurrentDictionary<(Guid ApiKeyId, string Code), Counted> refused = new();

    /// <summary>Adds the line of a request, or counts it in the one of its minute.</summary>
    /// <param name="apiKeyId">The key that the request named.</param>
    /// <param name="code">The code of the refusal; null where it was not refused.</param>
    /// <param name="line">Makes the line; not asked where the request is only counted.</param>
    public void Add(Guid apiKeyId, string? code, Func<RequestLog> line)
    {
        if (code is null || !Uncounted.Contains(code))
        {
            log.Add(line());
            return;
        }

        var (minute, key) = (Minute, (apiKeyId, code));
        for (var counted = Of(key, minute); !counted.TryAdd(minute, line, log); counted = Of(key, minute)) refused.TryRemove(new(key, counted));
    }

    /// <summary>Writes the counts of minutes that are over.</summary>
    public void WriteOver() => Write(Minute);

    /// <summary>Writes all counts that are left, when the server stops.</summary>
    public void WriteAll() => Write(long.MaxValue);

    private long Minute => clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfAMinute;

    private Counted Of((Guid ApiKeyId, string Code) key, long minute) => refused.GetOrAdd(key, static (_, now) => new Counted(now), minute);

    private void Write(long now)
    {
        foreach (var (key, counted) in refused)
            if (counted.TryEnd(now, log)) refused.TryRemove(new(key, counted));
    }

    private sealed class Counted(long minute)
    {
        private readonly Lock writing = new();
        private RequestLog? first;
        private int count;
        private bool isOver;

        /// <summary>Takes a request. False where the minute is over: another one begins.</summary>
        public bool TryAdd(long now, Func<RequestLog> line, IRequestLogSink log)
        {
            lock (writing)
            {
                if (now != minute) End(log);
                if (isOver) return false;
                count++;
                if (first is null) log.Add(first = line());
                return true;
            }
        }

        /// <summary>Has the count of the line written, where the minute is over.</summary>
        public bool TryEnd(long now, IRequestLogSink log)
        {
            lock (writing)
            {
                if (now == minute) return false;
                End(log);
                return true;
            }
        }

        private void End(IRequestLogSink log)
        {
            if (!isOver && count > 1) log.Add(first! with { Count = count });
            isOver = true;
        }
    }
}
