using System.Collections.Concurrent;
using System.Diagnostics;
using OpenTelemetry;

namespace Payroll.WebApi.FunctionalTests.Telemetry;

/// <summary>Takes what an exporter would send: of all hosts in this process, so that a test looks for its own trace.</summary>
internal sealed class CollectedSpans : BaseExporter<Activity>
{
    private readonly ConcurrentQueue<Activity> spans = [];

    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (var span in batch) spans.Enqueue(span);
        return ExportResult.Success;
    }

    public IReadOnlyList<Activity> Of(ActivityTraceId trace) => [.. spans.Where(span => span.TraceId == trace)];

    /// <summary>Everything of a span that is sent, as text.</summary>
    public static string TextOf(Activity span) => string.Join('\n',
    [
        span.DisplayName, span.TraceStateString, span.StatusDescription,
        .. span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"),
        .. span.Events.SelectMany(happened => happened.Tags.Select(tag => $"{happened.Name}: {tag.Key}={tag.Value}")),
        .. span.Links.Select(link => $"{link.Context.TraceState}"),
    ]);
}
