using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common;
using Payroll.Application.PayRuns.Calculation;
using Payroll.TestSupport;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Concurrency;

/// <summary>Waiting for the end of a calculation, when the server stops first.</summary>
public sealed class WaitingTests
{
    [Test]
    public async Task Wait_WhenTheServerStops_EndsWithThePresentState()
    {
        using var stop = new StopSwitch();
        // Its clock stands still: the 30 seconds never pass, and nothing but the stop can end the wait.
        await using var host = new ApiHost(
            new SteppedTime(TimeProvider.System.GetUtcNow()),
            services => services.AddSingleton<ICalculationScheduler>(new NeverScheduled()).AddSingleton<IStopSignal>(stop));
        var tenant = await TestTenant.CreateAsync(host);
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.Admin.ActAsync(run, "calculate");

        var waiting = tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=30");
        var withoutTime = await tenant.Admin.GetAsync($"/pay-runs/{run}?wait_seconds=0");
        Assert.That(waiting.IsCompleted, Is.False);
        stop.Throw();
        var answer = await waiting;

        Assert.That((answer.Status, answer.Json.At("status")), Is.EqualTo((HttpStatusCode.OK, "calculating")));
        Assert.That(answer.Text, Is.EqualTo(withoutTime.Text));
    }

    private sealed class StopSwitch : IStopSignal, IDisposable
    {
        private readonly CancellationTokenSource source = new();

        public CancellationToken Stopping => source.Token;

        public void Throw() => source.Cancel();

        public void Dispose() => source.Dispose();
    }

    private sealed class NeverScheduled : ICalculationScheduler
    {
        public void Schedule(CalculationTicket ticket)
        {
        }
    }
}
