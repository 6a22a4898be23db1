using MediatR;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Behaviours;

/// <summary>
/// Runs a use case again if another request changed the same rows in between. The next attempt either succeeds or gives
/// the right refusal (wrong state, stale version, unknown reference).
/// </summary>
internal sealed class RetryBehaviour<TRequest, TResponse>(IPayrollDbContext db, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private const int Attempts = 5;

    /// <summary>A request that has waited this long for a lock is refused instead of run again.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await next();
            }
            catch (Exception exception) when (exception is ConcurrentChangeException or ReferenceViolationException or UniqueViolationException)
            {
                if (attempt == Attempts || clock.GetElapsedTime(started) > Timeout)
                {
                    throw new ConflictException(
                        ErrorCodes.ConcurrentChange, "Other requests keep changing the same resource. Read it again, then retry.");
                }

                db.ClearTracking();
            }
        }
    }
}
