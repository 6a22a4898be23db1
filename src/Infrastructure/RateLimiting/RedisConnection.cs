using StackExchange.Redis;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>One connection to Redis, made when it is first needed; a failed one is made again.</summary>
internal sealed class RedisConnection(RedisSettings settings) : IAsyncDisposable
{
    private readonly Lock gate = new();
    private Task<ConnectionMultiplexer>? connecting;

    /// <summary>Runs a script there.</summary>
    public async Task<RedisResult> EvaluateAsync(string script, RedisKey[] keys, RedisValue[] values, CancellationToken cancellationToken)
    {
        var database = (await ConnectedAsync(cancellationToken)).GetDatabase();
        try
        {
            return await database.ScriptEvaluateAsync(script, keys, values).WaitAsync(cancellationToken);
        }
        catch (RedisServerException exception) when (exception.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal))
        {
            // The server has been started anew. The client knows that by now, and sends the script itself.
            return await database.ScriptEvaluateAsync(script, keys, values).WaitAsync(cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connecting is not { IsCompletedSuccessfully: true } connected) return;
        var connection = await connected;
        await connection.CloseAsync(allowCommandsToComplete: false);
        connection.Dispose();
    }

    private Task<ConnectionMultiplexer> ConnectedAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (connecting is null or { IsFaulted: true } or { IsCanceled: true })
                connecting = ConnectionMultiplexer.ConnectAsync(settings.ToOptions());
            // Whoever gives up leaves the connecting to go on for the others.
            return connecting.WaitAsync(cancellationToken);
        }
    }
}
