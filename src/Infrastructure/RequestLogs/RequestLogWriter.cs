using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Domain.RequestLogs;
using Payroll.Infrastructure.Jobs;

namespace Payroll.Infrastructure.RequestLogs;

/// <summary>
/// Writes the lines that wait, in batches, and whatever is left when the server stops. Lines that can't be written are tried
/// again until they can be; the requests that they are about have long been answered.
/// </summary>
internal sealed class RequestLogWriter(
    RequestLogQueue queue,
    RequestLogCondition condition,
    IDbContextFactory<RequestLogDbContext> contexts,
    IRequestLogInitializer initializer,
    TimeProvider clock,
    ILogger<RequestLogWriter> logger) : BackgroundService
{
    /// <summary>How long lines gather when there are few: long enough for a batch, short enough for a caller who lists them.</summary>
    internal static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(200);

    private const int BatchSize = 5_000;
    private const int LastAttempts = 3;

    private static readonly TimeSpan BeforeRetry = TimeSpan.FromSeconds(1);

    // What was taken from the queue and is not written yet; the same lines are tried again together.
    private readonly List<RequestLog> batch = [];
    private bool isRetry;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the server listens, so that the first question finds a log. It may fail: the server starts without one.
        await TryAsync(initializer.PrepareAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await LastWrite.TryAsync(WriteRestAsync, clock, logger, cancellationToken);
        var lost = batch.Count + queue.Count;
        if (lost == 0) return;
        condition.Dropped(lost);
        logger.LogError("{Lines} lines of the request log are lost: they could not be written before the stop", lost);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                if (batch.Count == 0) await queue.WaitAsync(stoppingToken);
                if (queue.Count < BatchSize) await Task.Delay(Gathering, clock, stoppingToken);
                if (HasMore() && !await TryWriteAsync(stoppingToken)) await Task.Delay(BeforeRetry, clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what is left is written in StopAsync.
        }
    }

    private async Task WriteRestAsync(CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= LastAttempts && HasMore() && !cancellationToken.IsCancellationRequested;)
            if (!await TryWriteAsync(cancellationToken)) attempt++;
    }

    private bool HasMore()
    {
        if (!isRetry) queue.MoveTo(batch, BatchSize);
        return batch.Count > 0;
    }

    private async Task<bool> TryWriteAsync(CancellationToken cancellationToken)
    {
        isRetry = !await TryAsync(WriteAsync, cancellationToken);
        if (isRetry) return false;
        condition.Written(batch.Count);
        batch.Clear();
        return true;
    }

    private async Task WriteAsync(CancellationToken cancellationToken)
    {
        await initializer.PrepareAsync(cancellationToken);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await db.WriteAsync(batch, cancellationToken);
        }
        catch (Exception exception) when (isRetry && db.IsRepetition(exception))
        {
            // All of them, as they are written all or none.
        }
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(cancellationToken);
            return true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            if (condition.Failed()) logger.LogWarning(exception, "The request log can't be written; it is tried again, and requests go on");
            return false;
        }
    }
}
