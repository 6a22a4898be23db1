using MediatR;

namespace Payroll.Application.PayRuns.Staleness;

/// <summary>A use case that refuses a run whose inputs have changed since it was calculated.</summary>
internal interface IRefusesStaleRun
{
    /// <summary>The run.</summary>
    Guid PayRunId { get; }
}

/// <summary>
/// Compares a run with what is there now before the transaction of a use case that refuses a stale one, so that other writers don't wait
/// for the comparison. Within the transaction it is known, unless something is written in between.
/// </summary>
internal sealed class StaleInputsBehaviour<TRequest, TResponse>(StaleInputs stale) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (request is IRefusesStaleRun { PayRunId: var payRunId }) await stale.PrepareAsync(payRunId, cancellationToken);
        return await next();
    }
}
