using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>Takes the lines of the request log. A background worker writes them later, in batches.</summary>
public interface IRequestLogSink
{
    /// <summary>
    /// Takes a line, or drops and counts it where too many wait already. Never waits, never throws. A line that stands for several requests
    /// takes the place of the one with its id.
    /// </summary>
    void Add(RequestLog line);
}
