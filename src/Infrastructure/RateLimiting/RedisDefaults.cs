using StackExchange.Redis;
using StackExchange.Redis.Configuration;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>How the client behaves where the setting doesn't say otherwise: a request to the API must not wait for Redis.</summary>
internal sealed class RedisDefaults : DefaultOptionsProvider
{
    /// <summary>How long a decision waits for an answer.</summary>
    public override TimeSpan SyncTimeout => TimeSpan.FromMilliseconds(50);

    /// <summary>Without a connection a command fails at once, and is not kept for later.</summary>
    public override BacklogPolicy BacklogPolicy => BacklogPolicy.FailFast;

    /// <summary>How often a lost connection is tried again.</summary>
    public override IReconnectRetryPolicy ReconnectRetryPolicy => new LinearRetry((int)TimeSpan.FromSeconds(1).TotalMilliseconds);

    protected override string GetDefaultClientName() => "payroll";
}
