using System.Globalization;
using OpenTelemetry.Exporter;

namespace Payroll.WebApi.Telemetry;

/// <summary>
/// The environment variables of one signal, such as <c>OTEL_EXPORTER_OTLP_TRACES_ENDPOINT</c>. The library itself reads them only where logs are
/// exported as well; those of all signals it reads here too.
/// </summary>
internal static class OtlpSignal
{
    public const string Traces = "TRACES";
    public const string Metrics = "METRICS";

    public static string Endpoint(string signal) => $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT";

    public static void Configure(OtlpExporterOptions options, IConfiguration configuration, string signal)
    {
        if (configuration[Endpoint(signal)] is { Length: > 0 } endpoint) options.Endpoint = new Uri(endpoint);
        if (configuration[$"OTEL_EXPORTER_OTLP_{signal}_HEADERS"] is { Length: > 0 } headers) options.Headers = headers;
        if (int.TryParse(configuration[$"OTEL_EXPORTER_OTLP_{signal}_TIMEOUT"], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
            options.TimeoutMilliseconds = milliseconds;
        options.Protocol = configuration[$"OTEL_EXPORTER_OTLP_{signal}_PROTOCOL"] switch
        {
            "grpc" => OtlpExportProtocol.Grpc,
            "http/protobuf" => OtlpExportProtocol.HttpProtobuf,
            _ => options.Protocol,
        };
    }
}
