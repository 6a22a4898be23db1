using System.Collections.Frozen;
using System.Diagnostics;
using OpenTelemetry;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.Telemetry;

/// <summary>
/// Removes from a span what could be about a person. Only tags on a list of reviewed tags stay, so a new tag of a library is removed
/// until it is reviewed.
/// </summary>
internal sealed class SpanRedaction(RouteLiterals words) : BaseProcessor<Activity>
{
    private const string Path = "url.path";
    private const string ServerAddress = "server.address";

    private static readonly FrozenSet<string> Kept = new[]
    {
        "http.request.method", "http.response.status_code", "http.route", "network.protocol.version", "url.scheme", "error.type", "server.port",
        "db.system", "db.system.name", "db.namespace", "db.operation.name", "db.collection.name", "db.stored_procedure.name", "db.query.summary", "db.response.status_code",
    }.ToFrozenSet(StringComparer.Ordinal);

    // The trace state of a request is text of the caller's.
    public override void OnStart(Activity data) => data.TraceStateString = null;

    public override void OnEnd(Activity data)
    {
        var isRequest = data.Kind == ActivityKind.Server;
        foreach (var (name, value) in data.TagObjects.ToList())
        {
            if (Kept.Contains(name) || (name == ServerAddress && !isRequest)) continue;
            data.SetTag(name, name == Path && isRequest && value is string path ? LogSanitizer.Path(ApiPrefix.InFull(path), words) : null);
        }

        // A description is an exception's message, which may quote what was sent.
        data.SetStatus(data.Status);
        // An event can't be taken back. Exceptions have their message there, so a span with one is not sent.
        if (data.Events.Any()) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
