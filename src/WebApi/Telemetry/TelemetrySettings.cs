using Payroll.Application.Common.Errors;


namespace Payroll.WebApi.Telemetry;

/// <summary>What is sent to a collector, as OpenTelemetry's environment variables say: nothing, until an endpoint is named.</summary>
/// <param name="Traces">Whether spans are sent.</param>
/// <param name="Metrics">Whether figures are sent.</param>
internal sealed record TelemetrySettings(bool Traces, bool Metrics)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <exception cref="StartupException">An endpoint is no address.</exception>
    public static TelemetrySettings Read(IConfiguration configuration) =>
        Says(configuration, "OTEL_SDK_DISABLED", "true")
            ? new TelemetrySettings(false, false)
            : new TelemetrySettings(IsSent(configuration, OtlpSignal.Traces), IsSent(configuration, OtlpSignal.Metrics));

    private static bool IsSent(IConfiguration configuration, string signal) =>
        HasEndpoint(configuration, OtlpSignal.Endpoint(signal), Endpoint) && !Says(configuration, $"OTEL_{signal}_EXPORTER", "none");

    private static bool HasEndpoint(IConfiguration configuration, params string[] names)
    {
        foreach (var name in names)
        {
            if (configuration[name] is not { Length: > 0 } text) continue;
            if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
                throw new StartupException($"{name} is not the address of a collector. It looks like http://localhost:4317.");
            return true;
        }

        return false;
    }

    private static bool Says(IConfiguration configuration, string name, string value) => string.Equals(configuration[name], value, StringComparison.OrdinalIgnoreCase);
}
