using System.Reflection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Telemetry;

public static class TelemetrySetup
{
    /// <summary>Traces and figures for a collector, where one is named. After the request log, whose words of the API spans may have.</summary>
    /// <exception cref="StartupException">An endpoint is no address.</exception>
    public static void AddPayrollTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = TelemetrySettings.Read(configuration);
        if (settings is { Traces: false, Metrics: false }) return;
        var telemetry = services.AddOpenTelemetry().ConfigureResource(Describe);
        if (settings.Traces) telemetry.WithTracing(traces => Trace(traces, configuration));
        if (settings.Metrics) telemetry.WithMetrics(metrics => Measure(metrics, configuration));
    }

    private static void Describe(ResourceBuilder resource) => resource
        .AddService("payroll", serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        // What the operator says about the service comes after what it says about itself.
        .AddEnvironmentVariableDetector();

    private static void Trace(TracerProviderBuilder traces, IConfiguration configuration) => traces
        .AddSource(PayrollTelemetry.Name)
        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => ApiPrefix.IsNamedBy(context.Request.Path))
        .AddHttpClientInstrumentation()
        .AddSqlClientInstrumentation()
        // Before the exporter, which sends what the processor leaves.
        .AddProcessor(provider => new SpanRedaction(provider.GetRequiredService<RouteLiterals>()))
        .AddOtlpExporter(options => OtlpSignal.Configure(options, configuration, OtlpSignal.Traces));

    private static void Measure(MeterProviderBuilder metrics, IConfiguration configuration) => metrics
        .AddMeter(PayrollTelemetry.Name)
        .AddAspNetCoreInstrumentation()
        .AddHttpClientInstrumentation()
        .AddRuntimeInstrumentation()
        .AddSqlClientInstrumentation()
        .AddOtlpExporter(options => OtlpSignal.Configure(options, configuration, OtlpSignal.Metrics));
}
