using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common.Security;
using Payroll.WebApi.Errors;
using Payroll.WebApi.Http;

namespace Payroll.WebApi.FunctionalTests.RequestReading;

/// <summary>The reading of requests and the writing of problems around a controller of their own, without the application.</summary>
internal sealed class ProbeHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProbeHost(WebApplication app, RecordedLog log)
    {
        _app = app;
        Log = log;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public RecordedLog Log { get; }

    public static async Task<ProbeHost> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? map = null, ApplicationPart? controllers = null)
    {
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddPayrollHttp().AddPayrollErrors();
        builder.Services.AddScoped<ICallerScopes, HeaderScopes>().AddHttpContextAccessor();
        builder.Services.AddControllers().ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            parts.ApplicationParts.Add(controllers ?? new OnlyTheProbe());
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseRequestId();
        app.UsePayrollErrors();
        app.UseRouting();
        app.MapControllers();
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, log);
    }

    public Task<Answer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? json = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        using var response = await Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Log.Dispose();
    }

    private sealed class OnlyTheProbe : ApplicationPart, IApplicationPartTypeProvider
    {
        public override string Name => "probe";

        public IEnumerable<TypeInfo> Types => [typeof(ProbeController).GetTypeInfo()];
    }

    private sealed class HeaderScopes(Microsoft.AspNetCore.Http.IHttpContextAccessor accessor) : ICallerScopes
    {
        public bool Has(string scope) => accessor.HttpContext!.Request.Headers["X-Probe-Scopes"].Contains(scope);
    }
}
