using Microsoft.Extensions.Logging;

namespace Payroll.Infrastructure.Jobs;

/// <summary>
/// What background work writes when the server stops. It has some seconds of its own: the time of the stop may all have gone to a
/// request that never ended.
/// </summary>
internal static class LastWrite
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>Writes it, unless that takes too long: that is said, and keeps nothing else from stopping.</summary>
    public static async Task TryAsync(Func<CancellationToken, Task> write, TimeProvider clock, ILogger logger, CancellationToken cancellationToken)
    {
        using var own = new CancellationTokenSource(Timeout, clock);
        using var either = cancellationToken.IsCancellationRequested ? own : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, own.Token);
        try
        {
            await write(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            logger.LogWarning("The server had to stop before everything was written that it had gathered");
        }
    }
}
