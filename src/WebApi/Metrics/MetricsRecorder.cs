using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Payroll.Application.Common;

namespace Payroll.WebApi.Metrics;

/// <summary>Listens to the application's instruments, and to those of the platform that say how requests and the process are doing.</summary>
internal sealed class MetricsRecorder : IHostedService, IDisposable
{
    /// <summary>The maximum number of series of an instrument: labels that a caller can choose must not fill the memory.</summary>
    private const int MaxSeries = 2_000;

    private static readonly string[] OfRequests = ["http.request.method", "http.route", "http.response.status_code"];

    private static readonly HashSet<string> OfThePlatform = new(StringComparer.Ordinal)
    {
        "http.server.request.duration", "http.server.active_requests", "kestrel.active_connections",
        "dotnet.process.cpu.time", "dotnet.process.memory.working_set", "dotnet.gc.collections", "dotnet.gc.pause.time",
        "dotnet.thread_pool.queue.length", "dotnet.thread_pool.thread.count", "dotnet.exceptions",
    };

    private readonly IMeterFactory meters;
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<Instrument, ConcurrentDictionary<Labels, Series>> figures = [];

    public MetricsRecorder(IMeterFactory meters)
    {
        this.meters = meters;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (IsWanted(instrument)) listening.EnableMeasurementEvents(instrument, figures.GetOrAdd(instrument, _ => []));
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, state) => Record(instrument, value, tags, state));
        listener.SetMeasurementEventCallback<double>(Record);
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => listener.Dispose();

    /// <summary>Everything so far, by instrument in the order of names.</summary>
    public IReadOnlyList<(Instrument Instrument, IReadOnlyList<(Labels Labels, Series Series)> Series)> Read()
    {
        listener.RecordObservableInstruments();
        return [.. figures.OrderBy(of => of.Key.Name, StringComparer.Ordinal)
            .Select(of => (of.Key, (IReadOnlyList<(Labels, Series)>)[.. of.Value.Select(series => (series.Key, series.Value))]))];
    }

    // A meter of another application in the same process has another factory; the runtime's has none.
    private bool IsWanted(Instrument instrument) => instrument.Meter.Scope is null or IMeterFactory && (instrument.Meter.Scope ?? meters) == meters
        && (instrument.Meter.Name == PayrollTelemetry.Name || OfThePlatform.Contains(instrument.Name));

    private static void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        var all = (ConcurrentDictionary<Labels, Series>)state!;
        var labels = Labels.Of(tags, instrument.Name.StartsWith("http.", StringComparison.Ordinal) ? OfRequests : null);
        if (!all.TryGetValue(labels, out var series))
        {
            if (all.Count >= MaxSeries) return;
            series = all.GetOrAdd(labels, _ => new Series());
        }

        switch (instrument)
        {
            case Histogram<double>:
                series.Observe(value);
                break;
            case ObservableInstrument<long> or ObservableInstrument<int> or ObservableInstrument<double>:
                series.Set(value);
                break;
            default:
                series.Add(value);
                break;
        }
    }
}
