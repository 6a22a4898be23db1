using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.PayRuns;
using Payroll.Infrastructure.Persistence;
using Quartz;

namespace Payroll.Infrastructure.Jobs;

/// <summary>
/// Queues parts of calculations. The runs' rows are the truth: at the start, and every half minute, what is under way there and not queued
/// is queued, be it left by a killed process or by a fault.
/// </summary>
internal sealed class CalculationJobQueue(
    ISchedulerFactory schedulers, IDbContextFactory<PayrollDbContext> contexts, TimeProvider clock, ILogger<CalculationJobQueue> logger)
    : BackgroundService, ICalculationScheduler
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(30);

    // The queue is by time: the first part of a run goes before the later parts of all others, so that a small run does not wait for a large one.
    private static readonly TimeSpan Precedence = TimeSpan.FromMinutes(1);

    private readonly Channel<CalculationTicket> tickets = Channel.CreateUnbounded<CalculationTicket>(new UnboundedChannelOptions { SingleReader = true });

    public void Schedule(CalculationTicket ticket) => tickets.Writer.TryWrite(ticket);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await SweepAsync(stoppingToken);
                await QueueUntilSweepAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; the next start, or another server, takes up what is under way.
        }
    }

    private async Task QueueUntilSweepAsync(CancellationToken stoppingToken)
    {
        using var sweep = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        using var timer = clock.CreateTimer(_ => sweep.Cancel(), null, SweepInterval, Timeout.InfiniteTimeSpan);
        try
        {
            while (await tickets.Reader.WaitToReadAsync(sweep.Token))
                while (tickets.Reader.TryRead(out var ticket)) await QueueAsync(ticket, stoppingToken);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Time for a sweep.
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stoppingToken);
            var runs = await db.PayRuns.IgnoreQueryFilters().AsNoTracking().Where(run => run.Status == PayRunStatus.Calculating || run.RunTo != null)
                .Select(run => new CalculationTicket(run.OrganizationId, run.Id, run.CalculationId, null)).ToListAsync(stoppingToken);
            if (runs.Count == 0) return;
            var chunks = await (
                from run in db.PayRuns.IgnoreQueryFilters()
                join chunk in db.PayRunChunks.IgnoreQueryFilters() on new { run.OrganizationId, Run = run.Id, run.CalculationId }
                    equals new { chunk.OrganizationId, Run = chunk.PayRunId, CalculationId = (Guid?)chunk.CalculationId }
                where run.Status == PayRunStatus.Calculating && chunk.IsScheduled && !chunk.IsDone
                select new CalculationTicket(run.OrganizationId, run.Id, run.CalculationId, chunk.Number)).ToListAsync(stoppingToken);
            // The job that planned a run computes its first part.
            var planned = chunks.Select(chunk => chunk.CalculationId).ToHashSet();
            foreach (var ticket in runs.Where(run => run.CalculationId is null || !planned.Contains(run.CalculationId)).Concat(chunks)) await QueueAsync(ticket, stoppingToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Looking for calculations under way failed; it is tried again");
        }
    }

    private static JobKey KeyOf(CalculationTicket ticket) => new(CalculationTickets.NameOf(ticket), ticket.OrganizationId.ToString("N"));

    // A job that could not be started (its type is unknown to an older server) stays in the queue, and would never be tried again.
    private static async Task<bool> IsQueuedAsync(IScheduler scheduler, JobKey key, CancellationToken stoppingToken)
    {
        if (!await scheduler.Exists(key, stoppingToken)) return false;
        if (await scheduler.GetTriggerState(new TriggerKey(key.Name, key.Group), stoppingToken) != TriggerState.Error) return true;
        await scheduler.DeleteJob(key, stoppingToken);
        return false;
    }

    private async Task QueueAsync(CalculationTicket ticket, CancellationToken stoppingToken)
    {
        try
        {
            var scheduler = await schedulers.GetScheduler(stoppingToken);
            var key = KeyOf(ticket);
            if (await IsQueuedAsync(scheduler, key, stoppingToken)) return;
            // The job that planned a run computes its first part.
            if (ticket.Chunk == 1 && await scheduler.Exists(KeyOf(ticket with { Chunk = null }), stoppingToken)) return;
            var job = JobBuilder.Create<CalculationJob>().WithIdentity(key).RequestRecovery().UsingJobData(CalculationTickets.DataOf(ticket)).Build();
            var now = clock.GetUtcNow();
            var trigger = TriggerBuilder.Create().WithIdentity(key.Name, key.Group).ForJob(key)
                .StartAt(ticket.Chunk is null ? now - Precedence : now).WithRetryPolicy(CalculationJob.Retries).Build();
            await scheduler.ScheduleJob(job, trigger, cancellationToken: stoppingToken);
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another server was faster.
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.LogError(exception, "Queueing a part of pay run {PayRunId} failed; the next sweep queues it", ticket.PayRunId);
        }
    }
}
