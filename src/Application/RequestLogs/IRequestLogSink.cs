using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>Takes the lines of the request log. They are written later, in batches, by somebody else.</summary>
public interface IRequestLogSink
{
    /// <summary>
    /// Takes a line, or drops and counts it where too many wait already. Never waits, never throws. A line that stands for several requests
    /// takes the place of the one with its id.
    /// </summary>
    void Add(RequestLog line);
}
