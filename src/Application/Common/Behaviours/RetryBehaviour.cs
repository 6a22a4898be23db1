using MediatR;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;

namespace Payroll.Application.Common.Behaviours;

/// <summary>
/// Runs a use case again when somebody else changed the same rows in between: the second look either succeeds or gives
/// the true refusal (wrong state, stale version, unknown reference).
/// </summary>
internal sealed class RetryBehaviour<TRequest, TResponse>(IPayrollDbContext db, TimeProvider clock) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private const int Attempts = 5;

    /// <summary>Whoever has waited that long for a lock that somebody else keeps is told so, and doesn't wait as long again.</summary>
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
