using System.Globalization;
using Microsoft.Extensions.Options;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;

namespace Payroll.WebApi.Http;

/// <summary>How the server stops: no new connections, an end to waiting, and time for what is under way.</summary>
internal static class Shutdown
{
    /// <summary>The host's own setting, in seconds: what an operator gives wins.</summary>
    public const string Setting = "shutdownTimeoutSeconds";

    /// <summary>A little less than the 30 seconds after which orchestrators kill.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(25);

    private const int MaxSeconds = 3600;

    /// <exception cref="StartupException">On reading the options: the setting is none.</exception>
    public static IServiceCollection AddPayrollShutdown(this IServiceCollection services)
    {
        services.AddSingleton<IStopSignal, LifetimeStopSignal>();
        services.AddOptions<HostOptions>().Configure<IConfiguration>((options, configuration) =>
        {
            options.ShutdownTimeout = Read(configuration[Setting]);
        });
        return services;
    }

    /// <summary>Waits until the server has stopped, in order or by running out of time: who asked for the stop gets it either way.</summary>
    public static async Task WaitAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var timeout = app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout;
        long? asked = null;
        using var onStopping = app.Lifetime.ApplicationStopping.Register(() => asked = clock.GetTimestamp());
        await app.WaitForShutdownAsync(cancellationToken);
        if (asked is { } at && clock.GetElapsedTime(at) >= timeout)
            app.Logger.LogWarning("Requests that had not ended {Timeout} after the server was asked to stop were cut off.", timeout);
    }

    private static TimeSpan Read(string? setting)
    {
        if (string.IsNullOrEmpty(setting))
            return Timeout;
        return int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= MaxSeconds
            ? TimeSpan.FromSeconds(seconds)
            : throw new StartupException($"{Setting} is '{setting}': give the seconds that requests have to end when the server stops, 1 to {MaxSeconds}.");
    }

    private sealed class LifetimeStopSignal(IHostApplicationLifetime lifetime) : IStopSignal
    {
        public CancellationToken Stopping => lifetime.ApplicationStopping;
    }
}
