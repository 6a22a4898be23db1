using System.Globalization;
using Payroll.Application;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common;
using Payroll.Infrastructure;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.CommandLine;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Health;
using Payroll.WebApi.Http;
using Payroll.WebApi.Http.Cors;
using Payroll.WebApi.Http.Methods;
using Payroll.WebApi.Https;
using Payroll.WebApi.Metrics;
using Payroll.WebApi.OpenApi;
using Payroll.WebApi.RequestLogs;
using Payroll.WebApi.Telemetry;

// What is written is the same wherever the server stands.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

var report = new StartupReport();
try
{
    // Settings come with the application; the data goes where it is started.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });

    builder.Services.AddSingleton(report);
    builder.ConfigurePayrollHttps();
    builder.Services.AddApplication();
    builder.Services.AddInfrastructure(builder.Configuration);
    builder.Services.AddPayrollErrors();
    builder.Services.AddPayrollHttp();
    builder.Services.AddPayrollRequestLog();
    builder.Services.AddPayrollAuthentication();
    builder.Services.AddPayrollOpenApi();
    builder.Services.AddPayrollMetrics();
    builder.Services.AddPayrollTelemetry(builder.Configuration);

    await using var app = builder.Build();

    app.UseTrustedProxies();
    app.UseRequestId();
    app.UseRequestLog();
    app.UseHeadAsGet();
    app.UseSecurityHeaders();
    app.UseHttpsOnly();
    app.UsePayrollErrors();
    app.UsePayrollCors();
    app.UseShortApiPrefix();
    app.UseRouting();
    app.UsePayrollAuthentication();
    app.UseAllowedMethods();

    app.MapControllers();
    app.MapPayrollHealth();
    app.MapPayrollMetrics();
    app.MapPayrollOpenApi();

    if (CliCommand.Of(args) is { } command)
    {
        await command.RunAsync(app.Services, Console.Out, CancellationToken.None);
        return 0;
    }

    ListenAddresses.Check(app.Configuration);
    await app.StartAsync();
    await Shutdown.WaitAsync(app, CancellationToken.None);
    return 0;
}
catch (Exception exception) when (StartupFailure.Explain(exception) is { } explanation)
{
    await Console.Error.WriteLineAsync(ApiKeyRedaction.Sweep(explanation));
    if (report.FirstKeyWasPrinted)
        await Console.Out.WriteLineAsync("The admin key printed above is valid all the same: keep it, no other will be printed.");
    return 1;
}
