using System.Diagnostics.Metrics;
using Payroll.Application.Common;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>What an operator wants to see of the limits.</summary>
internal sealed class RateLimitMetrics
{
    private readonly Counter<long> fallbacks;

    public RateLimitMetrics(IMeterFactory meters, LocalRateLimiter local)
    {
        var meter = meters.Create(PayrollTelemetry.Name);
        fallbacks = meter.CreateCounter<long>("payroll.rate_limits.local_decisions", "{decision}", "Decisions that this process made alone, since Redis did not answer.");
        meter.CreateObservableGauge("payroll.rate_limits.entries", () => local.Count, "{entry}", "Counts of requests that are kept in memory.");
    }

    /// <summary>This process decided alone although it is meant to share its counts.</summary>
    public void DecidedAlone() => fallbacks.Add(1);
}
