using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Configuration;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Application.RequestLogs;
using Payroll.Domain.RequestLogs;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>Lines that wait to be written. Bounded: memory is worth more than a line.</summary>
internal sealed class RequestLogQueue : IRequestLogSink
{
    /// <summary>The maximum number of waiting lines: 1 to 1,000,000; 100,000 when left out.</summary>
    public const string CapacitySetting = "RequestLog:QueueCapacity";

    private const int DefaultCapacity = 100_000;
    private const int MaxCapacity = 1_000_000;

    private readonly RequestLogCondition condition;
    private readonly Channel<RequestLog> lines;

    public RequestLogQueue(RequestLogCondition condition, IMeterFactory meters, IConfiguration configuration)
    {
        this.condition = condition;
        lines = Channel.CreateBounded<RequestLog>(new BoundedChannelOptions(CapacityOf(configuration)) { SingleReader = true });
        meters.Create(PayrollTelemetry.Name)
            .CreateObservableGauge("payroll.request_log.queued", () => Count, null, "Lines of the request log that wait to be written.");
    }

    /// <summary>How many lines wait.</summary>
    public int Count => lines.Reader.Count;

    public void Add(RequestLog line)
    {
        if (!lines.Writer.TryWrite(line)) condition.Dropped(1);
    }

    /// <summary>Waits until there is a line.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await lines.Reader.WaitToReadAsync(cancellationToken);

    /// <summary>Moves lines to a batch until it has <paramref name="max"/>.</summary>
    public void MoveTo(List<RequestLog> batch, int max)
    {
        while (batch.Count < max && lines.Reader.TryRead(out var line)) batch.Add(line);
    }

    private static int CapacityOf(IConfiguration configuration)
    {
        var text = configuration[CapacitySetting];
        if (string.IsNullOrWhiteSpace(text)) return DefaultCapacity;
        return int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var capacity) && capacity is >= 1 and <= MaxCapacity
            ? capacity
            : throw new StartupException($"{CapacitySetting} takes a number from 1 to {MaxCapacity}.");
    }
}
