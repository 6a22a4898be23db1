namespace Payroll.WebApi.Https;

/// <summary>Prints the report once the server listens; before that the addresses are not known.</summary>
internal sealed class StartupReportOnConsole(StartupReportWriter report, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => report.WriteTo(Console.Out));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
