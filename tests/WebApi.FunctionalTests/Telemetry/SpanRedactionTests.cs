using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using Payroll.WebApi.Http;
using Payroll.WebApi.Telemetry;

namespace Payroll.WebApi.FunctionalTests.Telemetry;

/// <summary>What is left of spans that libraries make.</summary>
public sealed class SpanRedactionTests
{
    [Test]
    public void SpanOfADatabase_SaysWhichOne_AndNothingOfTheStatement()
    {
        using var span = new Activity("payroll").SetTag("db.system.name", "microsoft.sql_server").SetTag("server.address", "db.example.com")
            .SetTag("db.query.text", "SELECT 'Jane'").SetTag("db.query.parameter.name", "Jane").SetTag("db.response.status_code", "2601")
            .SetStatus(ActivityStatusCode.Error, "The duplicate key value is (Jane).").Start();

        var sent = Sent(span);

        Assert.That(sent.Single().TagObjects.Select(tag => tag.Key), Is.EquivalentTo(new[] { "db.system.name", "server.address", "db.response.status_code" }));
        Assert.That((sent.Single().Status, sent.Single().StatusDescription), Is.EqualTo((ActivityStatusCode.Error, (string?)null)));
    }

    [Test]
    public void SpanWithTheTextOfAnException_IsNotSent()
    {
        using var span = new Activity("payroll").Start();
        span.AddException(new InvalidOperationException("Jane"));

        Assert.That(Sent(span), Is.Empty);
    }

    private static IReadOnlyList<Activity> Sent(Activity span)
    {
        span.ActivityTraceFlags |= ActivityTraceFlags.Recorded;
        using var redaction = new SpanRedaction(SharedApi.Host.Services.GetRequiredService<RouteLiterals>());
        var spans = new CollectedSpans();
        using var exporter = new SimpleActivityExportProcessor(spans);
        redaction.OnEnd(span);
        exporter.OnEnd(span);
        return spans.Of(span.TraceId);
    }
}
