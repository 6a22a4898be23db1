using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// Computes a chunk, and writes it in one transaction: of two servers that compute the same one, the second writes nothing. The
/// transaction of the last chunk makes all results visible.
/// </summary>
internal sealed class ChunkCalculation(
    IPayrollDbContext db, EmployeeCalculation employees, ICalculationScheduler scheduler, CalculationSignals signals, TimeProvider clock, ILogger<ChunkCalculation> logger)
{
    /// <summary>Computes a chunk, unless it is done or another calculation has replaced it.</summary>
    public async Task CalculateAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is not var (run, chunk)) return;
        await WriteAsync(ticket, await employees.CalculateAsync(run, chunk.Employees, cancellationToken), cancellationToken);
        logger.LogInformation("Computed chunk {Chunk} of pay run {PayRunId}: {Employees} employees", chunk.Number, run.Id, chunk.EmployeeCount);
    }

    /// <summary>Blocks the employees of a chunk that has failed several times.</summary>
    public async Task BlockAsync(CalculationTicket ticket, string logReference, CancellationToken cancellationToken)
    {
        if (await FindAsync(ticket, cancellationToken) is not var (run, chunk)) return;
        await WriteAsync(ticket, await employees.BlockAsync(run, chunk.Employees, logReference, cancellationToken), cancellationToken);
    }

    private async Task<(PayRun Run, PayRunChunk Chunk)?> FindAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.AsNoTracking().Include(r => r.PayGroup).UnderWay(ticket).FirstOrDefaultAsync(cancellationToken);
        var chunk = await db.PayRunChunks.AsNoTracking().Of(ticket).FirstOrDefaultAsync(row => row.Number == ticket.Chunk && !row.IsDone, cancellationToken);
        return run is null || chunk is null ? null : (run, chunk);
    }

    private async Task WriteAsync(CalculationTicket ticket, CalculatedChunk calculated, CancellationToken cancellationToken)
    {
        db.ClearTracking();
        await db.SerializableAsync(token => WriteInTransactionAsync(ticket, calculated, token), cancellationToken);
        db.ClearTracking();
    }

    // False when the calculation was overtaken, or another server was faster: nothing is written.
    private async Task<bool> WriteInTransactionAsync(CalculationTicket ticket, CalculatedChunk calculated, CancellationToken cancellationToken)
    {
        var chunk = await db.PayRunChunks.Of(ticket).FirstOrDefaultAsync(row => row.Number == ticket.Chunk && !row.IsDone, cancellationToken);
        if (chunk is null || !await CountAsync(ticket, chunk.EmployeeCount, cancellationToken)) return false;
        chunk.Finish(calculated.Totals, calculated.Exceptions, calculated.Skipped, calculated.Warnings);
        var next = await db.PayRunChunks.Of(ticket).Where(row => !row.IsScheduled).OrderBy(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        next?.Schedule();
        await db.SaveChangesAsync(cancellationToken);
        await db.InsertManyAsync(calculated.Results, cancellationToken);
        await db.InsertManyAsync(calculated.Results.SelectMany(result => result.Lines).ToList(), cancellationToken);
        await db.InsertManyAsync(calculated.Results.SelectMany(result => result.Warnings).ToList(), cancellationToken);
        if (next is not null) db.AfterCommit(() => scheduler.Schedule(ticket with { Chunk = next.Number }));
        else if (!await db.PayRunChunks.Of(ticket).AnyAsync(row => !row.IsDone, cancellationToken)) await FinishAsync(ticket, cancellationToken);
        return true;
    }

    private async Task<bool> CountAsync(CalculationTicket ticket, int employees, CancellationToken cancellationToken) => await db.PayRuns.UnderWay(ticket)
        .ExecuteUpdateAsync(set => set.SetProperty(run => run.ProgressDone, run => run.ProgressDone + employees), cancellationToken) == 1;

    private async Task FinishAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        var chunks = await db.PayRunChunks.AsNoTracking().Of(ticket).ToListAsync(cancellationToken);
        var run = await db.PayRuns.UnderWay(ticket).SingleAsync(cancellationToken);
        run.FinishCalculation(
            PayRunTotals.Sum(chunks.Select(chunk => chunk.Totals)),
            chunks.Sum(chunk => chunk.ExceptionCount),
            chunks.Sum(chunk => chunk.SkippedCount),
            chunks.Sum(chunk => chunk.WarningCount),
            clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await db.PayRunChunks.Of(ticket).ExecuteDeleteAsync(cancellationToken);
        if (run.RunTo is not null) db.AfterCommit(() => scheduler.Schedule(ticket with { CalculationId = null, Chunk = null }));
        db.AfterCommit(() => signals.Set(ticket.PayRunId));
    }
}
