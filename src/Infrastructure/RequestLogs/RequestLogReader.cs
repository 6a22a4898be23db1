using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common.Errors;
using Payroll.Application.RequestLogs;
using Payroll.Domain.Common;
using Payroll.Domain.RequestLogs;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>Asks the log's database.</summary>
internal sealed class RequestLogReader(
    IDbContextFactory<RequestLogDbContext> contexts, IRequestLogInitializer initializer, ILogger<RequestLogReader> logger) : IRequestLogReader
{
    public async Task<T> ReadAsync<T>(
        Guid organizationId, Func<IQueryable<RequestLog>, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        await PrepareAsync(cancellationToken);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            return await read(db.Lines.AsNoTracking().Where(line => line.OrganizationId == organizationId), cancellationToken);
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            logger.LogWarning(exception, "The request log can't be read");
            throw new UnavailableException(ErrorCodes.RequestLogUnavailable, exception);
        }
    }

    // What can't be written can perhaps be read all the same.
    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await initializer.PrepareAsync(cancellationToken);
        }
        catch (Exception exception) when (IsTrouble(exception))
        {
            logger.LogDebug(exception, "The request log can't be prepared");
        }
    }

    private static bool IsTrouble(Exception exception) =>
        exception is DbException or IOException or UnauthorizedAccessException or TimeoutException or StartupException
        || (exception is InvalidOperationException && exception.InnerException is { } inner && IsTrouble(inner));
}
