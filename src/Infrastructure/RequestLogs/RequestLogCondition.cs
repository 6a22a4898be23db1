using System.Diagnostics.Metrics;
using Payroll.Application.Common;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>How the log is doing: counted for <c>/metrics</c>, summed up for <c>/health/ready</c>.</summary>
internal sealed class RequestLogCondition
{
    /// <summary>For how long lines that were dropped are held against it.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    private readonly TimeProvider clock;
    private readonly Counter<long> written;
    private readonly Counter<long> dropped;
    private readonly Counter<long> failed;
    private long droppedAt = long.MinValue;
    private volatile bool isFailing;

    public RequestLogCondition(IMeterFactory meters, TimeProvider clock)
    {
        this.clock = clock;
        var meter = meters.Create(PayrollTelemetry.Name);
        written = meter.CreateCounter<long>("payroll.request_log.written", null, "Lines of the request log that were written.");
        dropped = meter.CreateCounter<long>("payroll.request_log.dropped", null, "Lines that were lost: too many waited, or the server stopped while they could not be written.");
        failed = meter.CreateCounter<long>("payroll.request_log.failed_writes", null, "Attempts to write lines that failed; they are tried again.");
    }

    /// <summary>Lines can't be written at the moment, or were lost a moment ago.</summary>
    public bool IsDegraded => isFailing || HasJustDropped;

    private bool HasJustDropped => Interlocked.Read(ref droppedAt) is > long.MinValue and var at && clock.GetElapsedTime(at) < Memory;

    public void Written(int lines)
    {
        isFailing = false;
        written.Add(lines);
    }

    public void Dropped(int lines)
    {
        Interlocked.Exchange(ref droppedAt, clock.GetTimestamp());
        dropped.Add(lines);
    }

    /// <returns>True where it is the first failure in a row.</returns>
    public bool Failed()
    {
        var isNews = !isFailing;
        isFailing = true;
        failed.Add(1);
        return isNews;
    }
}
