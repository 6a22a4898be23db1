using System.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Patterns;
using Payroll.Domain.ApiKeys;
using Payroll.Infrastructure.RequestLogs;
using Payroll.WebApi.Authentication;
using Payroll.WebApi.Http;
using Payroll.WebApi.RequestLogs;

namespace Payroll.Benchmarks;

/// <summary>
/// What authentication, limits, scopes and the request log cost one request, without a socket, a router or a database: the same
/// middleware around an endpoint that does nothing, beside the endpoint without it.
/// </summary>
internal static class ChainCost
{
    private const int RequestsInRound = 50_000;

    private static readonly Endpoint Endpoint = new RouteEndpoint(
        _ => Task.CompletedTask, RoutePatternFactory.Parse("api/v1/pay-rates"), 0, new EndpointMetadataCollection(new RequiresScopeAttribute(Scopes.ReadPayRates)), null);

    public static async Task<int> MeasureAsync(int rounds, CancellationToken cancellationToken)
    {
        await using var host = await ChainHost.StartAsync(cancellationToken);
        var with = Build(host, app => app.UseRequestLog().UsePayrollAuthentication());
        var without = Build(host, app => app.UseMiddleware<FixedCaller>());
        List<Cost> dear = [], cheap = [];
        await RunAsync(host, without, cancellationToken);
        await RunAsync(host, with, cancellationToken);
        for (var round = 0; round < rounds; round++)
        {
            cheap.Add(await RunAsync(host, without, cancellationToken));
            dear.Add(await RunAsync(host, with, cancellationToken));
        }

        Print("chain_without", cheap);
        Print("chain_with", dear);
        return 0;
    }

    private static RequestDelegate Build(ChainHost host, Action<IApplicationBuilder> use)
    {
        var app = new ApplicationBuilder(host.Services);
        app.UseMiddleware<RequestId>();
        use(app);
        app.Run(context => ((BegunResponse)context.Features.GetRequiredFeature<IHttpResponseFeature>()).BeginAsync(context.RequestAborted));
        return app.Build();
    }

    private static async Task<Cost> RunAsync(ChainHost host, RequestDelegate chain, CancellationToken cancellationToken)
    {
        var times = new List<double>(RequestsInRound);
        var allocated = 0L;
        var used = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < RequestsInRound; i++)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var context = Request(host, scope.ServiceProvider);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var running = chain(context);
            var ended = Stopwatch.GetTimestamp();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
            // A known key, a count in memory and a queue with room: nothing to wait for. Only the very first one reads the key.
            if (!running.IsCompletedSuccessfully && i > 0) throw new InvalidOperationException("The chain waited for something.");
            await running;
            if (context.Response.StatusCode != StatusCodes.Status200OK) throw new InvalidOperationException("The chain refused a request.");
            times.Add(Figures.Microseconds(started, ended));
        }

        // The lines are written meanwhile and now, so that the next round finds the queue empty.
        var queue = host.Services.GetRequiredService<RequestLogQueue>();
        while (queue.Count > 0) await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
        var processor = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / RequestsInRound;
        return new Cost(Figures.Percentile(times, 0.5), Figures.Percentile(times, 0.99), allocated / (double)RequestsInRound, processor);
    }

    private static DefaultHttpContext Request(ChainHost host, IServiceProvider services)
    {
        var context = new DefaultHttpContext { RequestServices = services };
        context.Features.Set<IHttpResponseFeature>(new BegunResponse());
        context.Request.Method = HttpMethods.Get;
        context.Request.Scheme = "https";
        context.Request.Path = "/api/v1/pay-rates";
        context.Request.Headers[Credential.HeaderName] = host.Key;
        context.Request.Headers.UserAgent = "benchmark/1.0";
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        context.SetEndpoint(Endpoint);
        return context;
    }

    // The processor time is that of the whole process: of writing the lines as well.
    private static void Print(string name, List<Cost> rounds) => Figures.Print(
        name,
        Figures.Median(rounds.Select(cost => cost.P50)),
        Figures.Median(rounds.Select(cost => cost.P99)),
        Figures.Median(rounds.Select(cost => cost.Bytes)),
        Figures.Median(rounds.Select(cost => cost.Processor)));

    /// <summary>Microseconds, and bytes.</summary>
    private sealed record Cost(double P50, double P99, double Bytes, double Processor);
}
