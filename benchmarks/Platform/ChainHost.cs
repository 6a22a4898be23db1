using Microsoft.AspNetCore.Hosting.Server;
using Payroll.Application;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Infrastructure;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;
using Payroll.WebApi.Https;
using Payroll.WebApi.RequestLogs;
namespace Payroll.Benchmarks;

/// <summary>The application's parts on a database in a temporary directory, without a socket.</summary>
internal sealed class ChainHost : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("payroll-chain-");
    private readonly WebApplication app;

    private ChainHost()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = directory.FullName });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration["Storage:Directory"] = directory.FullName;
        builder.Configuration["Bootstrap:AdminKey"] = Key;
        builder.Services.AddSingleton(new StartupReport());
        builder.ConfigurePayrollHttps();
        builder.Services.AddApplication();
        builder.Services.AddInfrastructure(builder.Configuration);
        builder.Services.AddPayrollErrors();
        builder.Services.AddPayrollHttp();
        builder.Services.AddPayrollRequestLog();
        builder.Services.AddPayrollAuthentication();
        builder.Services.AddSingleton(Limits.Distant);
        builder.Services.AddSingleton<IServer, NoServer>();
        app = builder.Build();
    }

    /// <summary>A key that may do everything.</summary>
    public string Key { get; } = ApiKeyIssuer.NewSecret().Value;

    public IServiceProvider Services => app.Services;

    public static async Task<ChainHost> StartAsync(CancellationToken cancellationToken)
    {
        var host = new ChainHost();
        await host.app.StartAsync(cancellationToken);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
