using Microsoft.Extensions.Configuration;
using Payroll.Application.Common.Errors;
using StackExchange.Redis;

namespace Payroll.Infrastructure.RateLimiting;

/// <summary>Where the nodes keep the counts that they share. The text may hold a password, so it is never shown.</summary>
internal sealed class RedisSettings
{
    /// <summary>The setting's name: hosts and options as StackExchange.Redis reads them, such as <c>redis.example.com:6380,ssl=true,password=…</c>.</summary>
    public const string Setting = "Redis:Configuration";

    private readonly string text;

    private RedisSettings(string text)
    {
        this.text = text;
        Timeout = TimeSpan.FromMilliseconds(ToOptions().AsyncTimeout);
    }

    /// <summary>How long an answer is waited for: <c>asyncTimeout</c> of the setting, or <see cref="RedisDefaults"/>.</summary>
    public TimeSpan Timeout { get; }

    /// <returns>Null where there is no Redis.</returns>
    /// <exception cref="StartupException">The setting can't be read.</exception>
    public static RedisSettings? Read(IConfiguration configuration)
    {
        if (configuration[Setting] is not { } text || string.IsNullOrWhiteSpace(text)) return null;
        try
        {
            var settings = new RedisSettings(text);
            return settings.ToOptions().EndPoints.Count > 0 ? settings : throw new ArgumentException("No host.");
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            throw new StartupException($"{Setting} can't be read. It names a host and a port, and options after commas, such as redis.example.com:6379,ssl=true.");
        }
    }

    public ConfigurationOptions ToOptions()
    {
        var options = ConfigurationOptions.Parse(text);
        options.Defaults = new RedisDefaults();
        // The server starts without Redis too, and connects as soon as it is there.
        options.AbortOnConnectFail = false;
        return options;
    }
}
