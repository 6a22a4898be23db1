using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Infrastructure.Persistence;
using Payroll.WebApi.FunctionalTests.RequestReading;

namespace Payroll.WebApi.FunctionalTests.PayRuns.RunTo;

/// <summary>Creating runs that go on by themselves, and taking the background work one step at a time.</summary>
internal static class RunToSteps
{
    private static int keys;

    /// <summary>Creates a regular run for 1 to 14 June 2026; one to be submitted with a key of its own where none is given.</summary>
    public static Task<Answer> CreateAsync(this ApiClient client, string runTo, object[] employees, string? key = null, int? waitSeconds = 30)
    {
        key ??= runTo == "submitted" ? $"run {Interlocked.Increment(ref keys)}" : null;
        return client.PostAsync(
            waitSeconds is null ? "/pay-runs" : $"/pay-runs?wait_seconds={waitSeconds}",
            new { pay_group = TestTenant.PayGroup, type = "regular", pay_period_start = "2026-06-01", pay_period_end = "2026-06-14", run_to = runTo, employees },
            key is null ? [] : [("Idempotency-Key", key)]);
    }

    /// <summary>Where a run stands: its status, how far it still goes, and why it stopped.</summary>
    public static (string Status, string RunTo, string? Code) Stand(this Answer run) => (
        run.Json.At("status"),
        run.Json.At("run_to"),
        run.Json.GetProperty("stopped") is { ValueKind: not JsonValueKind.Null } stopped ? stopped.At("code") : null);

    /// <summary>Does the calculation of a ticket, and nothing that follows.</summary>
    public static Task CalculateAsync(ApiHost host, CalculationTicket ticket) => SendAsync(host, ticket, new CalculatePayRunChunk(ticket));

    /// <summary>Does what follows the calculation.</summary>
    public static Task ContinueAsync(ApiHost host, CalculationTicket ticket) => SendAsync(host, ticket, new ContinuePayRun(ticket.PayRunId));

    private static async Task SendAsync(ApiHost host, CalculationTicket ticket, IRequest work)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = ticket.OrganizationId;
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(work);
    }

    /// <summary>Keeps tickets, so that a test decides when their work is done.</summary>
    internal sealed class HeldTickets : ICalculationScheduler
    {
        public List<CalculationTicket> Tickets { get; } = [];

        public void Schedule(CalculationTicket ticket) => Tickets.Add(ticket);
    }

    /// <summary>The system's time, by which the background work never looks for runs by itself.</summary>
    internal sealed class TimeWithoutSweeps : TimeProvider
    {
        private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == SweepInterval ? Timeout.InfiniteTimeSpan : dueTime, period);
    }
}
