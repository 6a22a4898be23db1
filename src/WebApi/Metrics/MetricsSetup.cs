using Payroll.Domain.Common;
using Payroll.WebApi.Errors;

namespace Payroll.WebApi.Metrics;

public static class MetricsSetup
{
    public static IServiceCollection AddPayrollMetrics(this IServiceCollection services)
    {
        services.AddSingleton<MetricsRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<MetricsRecorder>());
        services.AddSingleton<MetricsReaders>();
        return services;
    }

    /// <summary><c>/metrics</c>: figures for Prometheus. It needs no key, and for others than its readers there is no such address.</summary>
    public static void MapPayrollMetrics(this WebApplication app)
    {
        // Asked for here, so that a malformed setting stops the start.
        var readers = app.Services.GetRequiredService<MetricsReaders>();
        app.MapGet("/metrics", (HttpContext context, MetricsRecorder recorder) =>
        {
            if (!readers.Include(context)) return ProblemWriter.WriteAsync(context, new Problem(ErrorCodes.NotFound));
            context.Response.ContentType = PrometheusText.ContentType;
            context.Response.Headers.CacheControl = "no-store";
            return context.Response.WriteAsync(PrometheusText.Of(recorder.Read()), context.RequestAborted);
        }).AllowAnonymous().ExcludeFromDescription();
    }
}
