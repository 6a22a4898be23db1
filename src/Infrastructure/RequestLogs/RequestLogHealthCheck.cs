using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>Whether lines of the request log are written. Trouble with it stops nothing else, so it is never worse than degraded.</summary>
internal sealed class RequestLogHealthCheck(RequestLogCondition condition) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        condition.IsDegraded ? HealthCheckResult.Degraded("Lines of the request log wait, or were lost.") : HealthCheckResult.Healthy());
}
