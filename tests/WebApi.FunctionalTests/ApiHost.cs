using System.Net.Http.Headers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.ApiKeys;
using Payroll.Client;
using Payroll.WebApi.FunctionalTests.Databases;
using Payroll.WebApi.FunctionalTests.OpenApi.Answers;
using Payroll.WebApi.FunctionalTests.ServerLogs;

namespace Payroll.WebApi.FunctionalTests;

/// <summary>The whole application over HTTP, on a database of its own, brought up by its real migrations.</summary>
internal sealed class ApiHost : IAsyncDisposable
{
    private readonly TestServer installation;
    private readonly bool isOwner;
    private readonly WebApplicationFactory<Program> factory;
    private readonly string operatorKey;
    private IHostApplicationLifetime? running;

    /// <param name="clock">The application's clock; the system's when left out.</param>
    /// <param name="configure">Replaces services.</param>
    /// <param name="installation">One that outlives this host; a new one when left out.</param>
    /// <param name="operatorKey">The installation's first key; a new one when left out.</param>
    /// <param name="settings">Further ones. Where none is of rate limits, no test reaches them.</param>
    public ApiHost(
        TimeProvider? clock = null, Action<IServiceCollection>? configure = null, TestServer? installation = null, string? operatorKey = null,
        params (string Name, string? Value)[] settings)
    {
        isOwner = installation is null;
        this.installation = installation ?? new TestServer();
        this.operatorKey = operatorKey ?? ApiKeyIssuer.NewSecret().Value;
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Storage:Directory", this.installation.Directory).UseSetting("Bootstrap:AdminKey", this.operatorKey);
            foreach (var (name, value) in this.installation.Settings.Concat(RelaxedLimits.Unless(settings)).Concat(settings)) host.UseSetting(name, value);
            host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new ServerLog()));
            host.ConfigureTestServices(services =>
            {
                if (clock is not null) services.AddSingleton(clock);
                TranslationForSqlServer.Watch(services);
                services.AddSingleton<IHostedService>(provider => new Running(this, provider.GetRequiredService<IHostApplicationLifetime>()));
                configure?.Invoke(services);
            });
        });
    }

    /// <summary>Where the files are.</summary>
    public string Directory => installation.Directory;

    /// <summary>Everything that is kept, on the disk and on a database server.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents => installation.Contents();

    public IServiceProvider Services => factory.Services;

    /// <summary>The operator of the installation: may found organizations.</summary>
    public ApiClient Operator => Client(operatorKey);

    /// <summary>A client with a key; null sends none.</summary>
    public ApiClient Client(string? key) => ClientOf(new Uri("https://localhost"), key);

    /// <summary>A client that sends its key over plain HTTP.</summary>
    public ApiClient PlainHttpClient(string? key) => ClientOf(new Uri("http://localhost"), key);

    /// <summary>The C# client, with a key.</summary>
    public PayrollClient Sdk(string key) => PayrollClient.Create(
        new Uri("https://localhost"), key, new PayrollClientOptions { Transport = new CheckedAnswers(factory.Server.CreateHandler()) });

    /// <summary>The admin of a new organization, which no other test sees.</summary>
    public async Task<ApiClient> NewOrganizationAsync()
    {
        var answer = await Operator.PostAsync("/organizations", new { name = "Acme" });
        return Client(answer.Json.GetProperty("admin_key").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        // The program stops by itself, and the factory would have it stop a second time beside: what the one writes last would come when
        // the other is done, and the directory deleted.
        if (running is not null) await StoppedAsync(running);
        await factory.DisposeAsync();
        if (isOwner) installation.Dispose();
    }

    private static async Task StoppedAsync(IHostApplicationLifetime program)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var onStopped = program.ApplicationStopped.Register(() => stopped.TrySetResult());
        program.StopApplication();
        await stopped.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private ApiClient ClientOf(Uri address, string? key)
    {
        // The test's culture goes along, so that a fixture can show what a server somewhere else would write.
        factory.Server.PreserveExecutionContext = true;
        var http = factory.CreateDefaultClient(address, new CheckedAnswers());
        if (key is not null) http.DefaultRequestHeaders.Add("X-API-KEY", key);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return new ApiClient(http, key);
    }

    // Tells the host of its program, once it has started; of one that refuses to start there is nothing to wait for.
    private sealed class Running(ApiHost host, IHostApplicationLifetime lifetime) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(() => host.running = lifetime);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
