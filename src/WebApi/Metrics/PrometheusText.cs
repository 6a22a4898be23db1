using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Payroll.WebApi.Metrics;

/// <summary>The figures in Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<(Instrument Instrument, IReadOnlyList<(Labels Labels, Series Series)> Series)> figures)
    {
        var text = new StringBuilder();
        foreach (var (instrument, all) in figures)
        {
            var (name, kind) = (NameOf(instrument), KindOf(instrument));
            if (instrument.Description is { Length: > 0 } description)
                text.Append("# HELP ").Append(name).Append(' ').Append(description.ReplaceLineEndings(" ")).Append('\n');
            text.Append("# TYPE ").Append(name).Append(' ').Append(kind).Append('\n');
            foreach (var (labels, series) in all)
            {
                if (kind == "histogram") AppendHistogram(text, name, LabelsOf(labels), series);
                else AppendLine(text, name, LabelsOf(labels), series.Read().Sum);
            }
        }

        return text.ToString();
    }

    private static void AppendHistogram(StringBuilder text, string name, string labels, Series series)
    {
        var (sum, count, buckets) = series.Read();
        var below = 0L;
        for (var place = 0; place < buckets.Length; place++)
        {
            below += buckets[place];
            AppendLine(text, name + "_bucket", Joined(labels, $"le=\"{Figure(Series.Bounds[place])}\""), below);
        }

        AppendLine(text, name + "_bucket", Joined(labels, "le=\"+Inf\""), count);
        AppendLine(text, name + "_sum", labels, sum);
        AppendLine(text, name + "_count", labels, count);
    }

    private static void AppendLine(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0) text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(Figure(value)).Append('\n');
    }

    private static string LabelsOf(Labels labels) => string.Join(',', labels.All()
        .Select(label => $"{Plain(label.Name)}=\"{Escaped(Convert.ToString(label.Value, CultureInfo.InvariantCulture)!)}\""));

    private static string Joined(string labels, string more) => labels.Length == 0 ? more : $"{labels},{more}";

    // By convention a name ends with its unit, and a counter's with _total.
    private static string NameOf(Instrument instrument)
    {
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => string.Empty };
        return Plain(instrument.Name) + unit + (KindOf(instrument) == "counter" ? "_total" : string.Empty);
    }

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Histogram<double> => "histogram",
        // The platform publishes as counters what goes down as well.
        { Name: "dotnet.thread_pool.queue.length" or "dotnet.thread_pool.thread.count" } => "gauge",
        Counter<long> or Counter<int> or Counter<double> or ObservableCounter<long> or ObservableCounter<int> or ObservableCounter<double> => "counter",
        _ => "gauge",
    };

    private static string Plain(string name) => name.Replace('.', '_');

    private static string Escaped(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Figure(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
