using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Payroll.Application.Common;
using Payroll.Domain.ApiKeys;

namespace Payroll.Infrastructure.Persistence.Startup;

/// <summary>Prepares the database before the server listens.</summary>
internal sealed class StartupPreparation(
    DatabasePreparation preparation, IDatabaseInitializer initializer, IConfiguration configuration, StartupReport report) : IHostedLifecycleService
{
    private bool isPrinted;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await preparation.PrepareAsync(configuration["Bootstrap:AdminKey"], Announce, cancellationToken);
        }
        catch when (isPrinted)
        {
            await Console.Out.WriteLineAsync("The admin key printed above was not kept, and is of no use.");
            throw;
        }

        report.FirstKeyWasPrinted = isPrinted;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        initializer.Leave();
        return Task.CompletedTask;
    }

    // To the console alone: a log would keep the key.
    private void Announce(ApiKeySecret key)
    {
        isPrinted = true;
        Console.Out.WriteLine("The first admin key, shown this once. Keep it in a safe place:");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"    {key.Value}");
        Console.Out.WriteLine();
        Console.Out.Flush();
    }
}
