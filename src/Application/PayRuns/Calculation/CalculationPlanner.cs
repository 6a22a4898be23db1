using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Splits a run's employees into chunks, and has the first of them scheduled.</summary>
internal sealed class CalculationPlanner(IPayrollDbContext db, PayInputLoader loader, ICalculationScheduler scheduler)
{
    /// <summary>
    /// How many chunks of a run wait or are computed at the same time, on all servers together: enough for several servers, and few
    /// enough that another run's first chunk does not wait long.
    /// </summary>
    public const int MaxScheduled = 8;

    /// <summary>Plans the calculation, unless that is done or another calculation has replaced it.</summary>
    public async Task PlanAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.AsNoTracking().Include(r => r.PayGroup).UnderWay(ticket).FirstOrDefaultAsync(cancellationToken);
        if (run is null || await IsPlannedAsync(ticket, cancellationToken)) return;
        // Before anything is read: what is written meanwhile counts as later.
        var fromChange = await db.PayrollChangesAsync(cancellationToken);
        var employees = await loader.EmployeeIdsAsync(run, null, cancellationToken);
        await db.SerializableAsync(token => PlanAsync(ticket, employees, fromChange, token), cancellationToken);
        db.ClearTracking();
    }

    private async Task<bool> PlanAsync(CalculationTicket ticket, List<Guid> employees, long fromChange, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.UnderWay(ticket).FirstOrDefaultAsync(cancellationToken);
        if (run is null || await IsPlannedAsync(ticket, cancellationToken)) return false;
        // What an earlier calculation left.
        await db.DropResultsAsync(run, cancellationToken);
        run.PlanCalculation(employees.Count, fromChange);
        // A run without employees has one empty chunk, whose end is the end of the calculation.
        var chunks = employees.Chunk(PayInputLoader.MaxEmployeesPerChunk).DefaultIfEmpty([])
            .Select((some, i) => PayRunChunk.Plan(run, ticket.CalculationId!.Value, i + 1, some, isScheduled: i < MaxScheduled)).ToList();
        db.PayRunChunks.AddRange(chunks);
        await db.SaveChangesAsync(cancellationToken);
        // The job that plans computes the first one itself.
        foreach (var chunk in chunks.Where(chunk => chunk.IsScheduled && chunk.Number > 1)) db.AfterCommit(() => scheduler.Schedule(ticket with { Chunk = chunk.Number }));
        return true;
    }

    private Task<bool> IsPlannedAsync(CalculationTicket ticket, CancellationToken cancellationToken) => db.PayRunChunks.Of(ticket).AnyAsync(cancellationToken);
}

/// <summary>Finding the rows of a calculation.</summary>
internal static class CalculationLookups
{
    /// <summary>The run, while this calculation of it is under way.</summary>
    public static IQueryable<PayRun> UnderWay(this IQueryable<PayRun> runs, CalculationTicket ticket) => runs.Where(
        run => run.Id == ticket.PayRunId && run.Status == PayRunStatus.Calculating && run.CalculationId == ticket.CalculationId);

    /// <summary>The chunks of a calculation.</summary>
    public static IQueryable<PayRunChunk> Of(this IQueryable<PayRunChunk> chunks, CalculationTicket ticket) => chunks.Where(
        chunk => chunk.PayRunId == ticket.PayRunId && chunk.CalculationId == ticket.CalculationId);
}
