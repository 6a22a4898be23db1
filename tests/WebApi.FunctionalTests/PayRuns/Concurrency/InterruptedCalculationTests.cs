using System.Net;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.ApiKeys;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Infrastructure.Persistence;

namespace Payroll.WebApi.FunctionalTests.PayRuns.Concurrency;

/// <summary>Calculations that a stopped process left behind, and calculations that somebody overtook.</summary>
public sealed class InterruptedCalculationTests
{
    [Test]
    public async Task Calculation_LeftByAStoppedProcess_IsTakenUpAtTheNextStart()
    {
        using var installation = new TestServer();
        var key = ApiKeyIssuer.NewSecret().Value;
        string run;
        await using (var stopped = new ApiHost(null, services => services.AddSingleton<ICalculationScheduler>(new NeverScheduled()), installation, key))
        {
            var tenant = await TestTenant.SetUpAsync(stopped.Operator);
            run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
            Assert.That((await tenant.Admin.ActAsync(run, "calculate")).Status, Is.EqualTo(HttpStatusCode.Accepted));
            Assert.That(await tenant.StatusAsync(run), Is.EqualTo("calculating"));
        }

        await using var next = new ApiHost(installation: installation, operatorKey: key);
        var calculated = (await next.Operator.GetAsync($"/pay-runs/{run}?wait_seconds=30")).Json;

        Assert.That((calculated.At("status"), calculated.At("totals.net_pay")), Is.EqualTo(("calculated", "4000.00")));
    }

    [Test]
    public async Task Calculation_CancelledBeforeItBegan_WritesNothing()
    {
        var scheduled = new NeverScheduled();
        await using var host = new ApiHost(configure: services => services.AddSingleton<ICalculationScheduler>(scheduled));
        var tenant = await TestTenant.CreateAsync(host);
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.Admin.ActAsync(run, "calculate");
        await tenant.Admin.ActAsync(run, "cancel");
        var cancelled = await tenant.Admin.GetAsync($"/pay-runs/{run}");

        await CalculateAsync(host, scheduled.Tickets.Single());

        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Text, Is.EqualTo(cancelled.Text));
        Assert.That(await ResultsAsync(host, scheduled.Tickets.Single()), Is.Zero);
    }

    [Test]
    public async Task Calculation_CancelledWhileItComputes_LeavesNothingBehind()
    {
        var scheduled = new NeverScheduled();
        var clock = new InterruptingTime();
        await using var host = new ApiHost(clock, services => services.AddSingleton<ICalculationScheduler>(scheduled));
        var tenant = await TestTenant.CreateAsync(host);
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.Admin.ActAsync(run, "calculate");
        // The clock is asked when the plan is saved, and then for the results' ids: the run is cancelled after its inputs were read, before results are written.
        clock.Interrupt(() => tenant.Admin.ActAsync(run, "cancel"), after: 1);

        await CalculateAsync(host, scheduled.Tickets.Single());

        var left = (await tenant.Admin.GetAsync($"/pay-runs/{run}")).Json;
        Assert.That(clock.WasInterrupted);
        Assert.That((left.At("status"), left.At("totals.employees"), left.At("progress.total"), left.At("calculated_at")), Is.EqualTo(("cancelled", "0", "0", "null")));
        Assert.That(await ResultsAsync(host, scheduled.Tickets.Single()), Is.Zero);
    }

    [Test]
    public async Task Calculation_DoneTwice_IsDoneOnce()
    {
        var scheduled = new NeverScheduled();
        await using var host = new ApiHost(configure: services => services.AddSingleton<ICalculationScheduler>(scheduled));
        var tenant = await TestTenant.CreateAsync(host);
        var run = await tenant.OpenRunAsync(RunSteps.Given(await tenant.HireAsync()));
        await tenant.Admin.ActAsync(run, "calculate");

        await CalculateAsync(host, scheduled.Tickets.Single());
        var first = await tenant.Admin.GetAsync($"/pay-runs/{run}");
        await CalculateAsync(host, scheduled.Tickets.Single());

        Assert.That(first.Json.At("status"), Is.EqualTo("calculated"));
        Assert.That((await tenant.Admin.GetAsync($"/pay-runs/{run}")).Text, Is.EqualTo(first.Text));
        Assert.That(await ResultsAsync(host, scheduled.Tickets.Single()), Is.EqualTo(1));
    }

    private static async Task CalculateAsync(ApiHost host, CalculationTicket ticket)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = ticket.OrganizationId;
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new CalculatePayRunChunk(ticket));
    }

    private static async Task<int> ResultsAsync(ApiHost host, CalculationTicket ticket)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = ticket.OrganizationId;
        return await scope.ServiceProvider.GetRequiredService<IPayrollDbContext>().PayRunResults.CountAsync(result => result.PayRunId == ticket.PayRunId);
    }

    private sealed class NeverScheduled : ICalculationScheduler
    {
        public List<CalculationTicket> Tickets { get; } = [];

        public void Schedule(CalculationTicket ticket) => Tickets.Add(ticket);
    }

    private sealed class InterruptingTime : TimeProvider
    {
        private Func<Task>? interruption;
        private int questions;

        public bool WasInterrupted { get; private set; }

        public void Interrupt(Func<Task> action, int after) => (questions, interruption) = (after, action);

        public override DateTimeOffset GetUtcNow()
        {
            if (interruption is not null && Interlocked.Decrement(ref questions) < 0 && Interlocked.Exchange(ref interruption, null) is { } action)
            {
                WasInterrupted = true;
                Task.Run(action).GetAwaiter().GetResult();
            }

            return System.GetUtcNow();
        }
    }
}
