using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using Payroll.WebApi.Telemetry;

namespace Payroll.WebApi.FunctionalTests.Telemetry;

/// <summary>OpenTelemetry's own environment variables decide whether anything is sent.</summary>
public sealed class TelemetrySettingsTests
{
    [TestCase("", false, false)]
    [TestCase("OTEL_SERVICE_NAME=payroll", false, false)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=", false, false)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317", true, true)]
    [TestCase("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT=https://collector.example.com/v1/traces", true, false)]
    [TestCase("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=https://collector.example.com/v1/metrics", false, true)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317;OTEL_TRACES_EXPORTER=none", false, true)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317;OTEL_METRICS_EXPORTER=none", true, false)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317;OTEL_SDK_DISABLED=true", false, false)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4317;OTEL_SDK_DISABLED=false", true, true)]
    public void Read_SaysWhatIsSent(string settings, bool traces, bool metrics) =>
        Assert.That(Read(settings), Is.EqualTo(new TelemetrySettings(traces, metrics)));

    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT=localhost:4317", "OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector. It looks like http://localhost:4317.")]
    [TestCase("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT=collector", "OTEL_EXPORTER_OTLP_METRICS_ENDPOINT is not the address of a collector. It looks like http://localhost:4317.")]
    public void Read_OfWhatIsNoAddress_StopsTheStart(string settings, string sentence) =>
        Assert.That(() => Read(settings), Throws.TypeOf<StartupException>().With.Message.EqualTo(sentence));

    private static TelemetrySettings Read(string settings) => TelemetrySettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings
        .Split(';', StringSplitOptions.RemoveEmptyEntries).Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]))).Build());
}
