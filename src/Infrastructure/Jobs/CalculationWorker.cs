using System.Threading.Channels;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Domain.PayRuns;
using Payroll.Infrastructure.Persistence;

namespace Payroll.Infrastructure.Jobs;

/// <summary>
/// Computes runs in the background, one after the other, and takes each as far as was asked for. The runs' rows are the truth: at the
/// start, and every half minute, whatever is under way there and not known here is taken up, be it left by a killed process or by a fault.
/// </summary>
internal sealed class CalculationWorker(
    IServiceScopeFactory scopes, IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<CalculationWorker> logger)
    : BackgroundService, ICalculationScheduler
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    private readonly Channel<CalculationTicket> tickets = Channel.CreateUnbounded<CalculationTicket>(new UnboundedChannelOptions { SingleReader = true });

    public void Schedule(CalculationTicket ticket) => tickets.Writer.TryWrite(ticket);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await SweepAsync(stoppingToken);
                await WorkUntilQuietAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start takes up what is under way.
        }
    }

    private async Task WorkUntilQuietAsync(CancellationToken stoppingToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var timer = clock.CreateTimer(_ => quiet.Cancel(), null, SweepInterval, Timeout.InfiniteTimeSpan);
        try
        {
            while (await tickets.Reader.WaitToReadAsync(quiet.Token))
                while (tickets.Reader.TryRead(out var ticket)) await CalculateAsync(ticket, stoppingToken);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Half a minute has passed: time for a sweep.
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            var left = await db.PayRuns.IgnoreQueryFilters().AsNoTracking().Where(run => run.Status == PayRunStatus.Calculating || run.RunTo != null)
                .Select(run => new CalculationTicket(run.OrganizationId, run.Id, run.CalculationId)).ToListAsync(stoppingToken);
            left.ForEach(Schedule);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Looking for calculations under way failed; it is tried again");
        }
    }

    private async Task CalculateAsync(CalculationTicket ticket, CancellationToken stoppingToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            await using var held = await db.TryHoldAsync(ticket.PayRunId, stoppingToken);
            // Another node computes it; should that one end before it is done, a sweep finds the run.
            if (held is null) return;

            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<OrganizationScope>().OrganizationId = ticket.OrganizationId;
            var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
            if (ticket.CalculationId is not null) await mediator.Send(new PayRunCalculationJob(ticket), stoppingToken);
            await mediator.Send(new ContinuePayRun(ticket.PayRunId), stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Calculating pay run {PayRunId} failed; it is tried again at the next sweep", ticket.PayRunId);
        }
    }
}
