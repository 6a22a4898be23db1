using Payroll.Application.Common.Errors;
using Payroll.Domain.RequestLogs;

namespace Payroll.Application.RequestLogs;

/// <summary>Reads the request log, which may be in a database of its own.</summary>
public interface IRequestLogReader
{
    /// <summary>Asks for lines of an organization.</summary>
    /// <param name="organizationId">The organization whose lines are read.</param>
    /// <param name="read">The question.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="UnavailableException">The log can't be read at the moment.</exception>
    Task<T> ReadAsync<T>(Guid organizationId, Func<IQueryable<RequestLog>, CancellationToken, Task<T>> read, CancellationToken cancellationToken);
}
