using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.EndToEnd.Wire;

/// <summary>A server with a collector, configured as OpenTelemetry says.</summary>
[Category("process")]
[TakesLong]
public sealed class TelemetryTests
{
    [Test]
    public async Task Server_SendsTracesAndFigures_WithoutWhatWasAskedFor()
    {
        await using var collector = await Collector.StartAsync();
        using var directory = new ScratchDirectory();
        await using var server = await ServerProcess.StartAsync(
            directory.FullPath,
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"), ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", collector.Address + "/traces-of-their-own"), ("OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"));

        await server.Client(server.PrintedKeys.Single()).GetAsync("/employees?search=Jane-Doe");
        // What has not been sent yet is sent before it ends.
        Assert.That(await server.StopAsync(), Is.Zero, server.Errors);

        var (traces, figures) = (collector.ReceivedAt("/traces-of-their-own"), collector.ReceivedAt("/v1/metrics"));
        Assert.That(traces, Does.Contain("GET api/v1/employees").And.Contain("ListEmployees").And.Contain("deployment.environment.name"));
        Assert.That(figures, Does.Contain("http.server.request.duration").And.Contain("payroll.request_log.written").And.Contain("dotnet.process.memory.working_set"));
        Assert.That(traces + figures, Does.Contain("service.name").And.Contain("payroll").And.Not.Contain("Jane-Doe"));
    }
}
