using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>One connection to Redis, made when it is first needed. From then on the client connects again by itself.</summary>
internal sealed class RedisConnection(RedisSettings settings, ILogger<RedisConnection> logger) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<ConnectionMultiplexer>? connecting;
    private int isLost;

    /// <summary>Runs a script there. Fails at once while there is no connection, and after the configured time where there is no answer.</summary>
    public async Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellationToken)
    {
        var connection = await ConnectedAsync(cancellationToken);
        // The client looks for commands that are late once a second: too seldom for a request that waits.
        return await connection.GetDatabase().ScriptEvaluateAsync(script, keys, values).WaitAsync(settings.Timeout, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (connecting is not { IsCompletedSuccessfully: true } connected) return;
        var connection = await connected;
        await connection.CloseAsync(allowCommandsToComplete: false);
        await connection.DisposeAsync();
    }

    private Task<ConnectionMultiplexer> ConnectedAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            // Not the caller's token: other callers wait for the same connection.
            if (connecting is null or { IsFaulted: true }) connecting = ConnectAsync(CancellationToken.None);
            return connecting.IsCompleted ? connecting : connecting.WaitAsync(settings.Timeout, cancellationToken);
        }
    }

    private async Task<ConnectionMultiplexer> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = await ConnectionMultiplexer.ConnectAsync(settings.ToOptions()).WaitAsync(cancellationToken);
        connection.ConnectionFailed += (_, failure) => Lost(failure.FailureType);
        connection.ConnectionRestored += (_, _) => Restored();
        if (!connection.IsConnected) Lost(ConnectionFailureType.UnableToConnect);
        return connection;
    }

    // Each attempt to connect again fails as well, and there is a second connection for subscriptions: one line for all of them.
    private void Lost(ConnectionFailureType reason)
    {
        if (Interlocked.Exchange(ref isLost, 1) == 0)
            logger.LogWarning("Redis does not answer ({Reason}): this process counts requests alone until it does.", reason);
    }

    private void Restored()
    {
        if (Interlocked.Exchange(ref isLost, 0) == 1) logger.LogInformation("Redis answers again: requests are counted there.");
    }
}
