using MediatR;
using Microsoft.Extensions.Logging;

namespace Payroll.Application.Common.Behaviours;

/// <summary>Names a use case in a trace, and in the log with its duration. Never its payload: that is people's pay.</summary>
internal sealed class LoggingBehaviour<TRequest, TResponse>(ILogger<LoggingBehaviour<TRequest, TResponse>> logger, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var span = PayrollTelemetry.Activities.StartActivity(typeof(TRequest).Name);
        var started = clock.GetTimestamp();
        var response = await next();
        if (logger.IsEnabled(LogLevel.Debug))
            logger.LogDebug("{UseCase} took {Milliseconds:F1} ms", typeof(TRequest).Name, clock.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }
}
