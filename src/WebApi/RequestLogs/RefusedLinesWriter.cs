namespace Payroll.WebApi.RequestLogs;

/// <summary>Has the counts of refused requests written when their minute is over, and when the server stops.</summary>
internal sealed class RefusedLinesWriter(RefusedLines lines, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    // Before the writer of the log stops, which was added earlier.
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        lines.WriteAll();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) lines.WriteOver();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
