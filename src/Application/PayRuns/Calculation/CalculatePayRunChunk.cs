using MediatR;
using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>
/// Computes a part of a run's employees, in the background. The first job of a calculation plans the parts, and computes the first one;
/// each part that is done has the next one scheduled, so that runs of several organizations take turns. Repeatable: what is done is not
/// done again, and a job of a calculation that a newer one has replaced writes nothing.
/// </summary>
public sealed record CalculatePayRunChunk(CalculationTicket Ticket) : IRequest;

internal sealed class CalculatePayRunChunkHandler(CalculationPlanner planner, ChunkCalculation chunks) : IRequestHandler<CalculatePayRunChunk, Unit>
{
    public async Task<Unit> Handle(CalculatePayRunChunk command, CancellationToken cancellationToken)
    {
        var ticket = command.Ticket;
        if (ticket.Chunk is null) await planner.PlanAsync(ticket, cancellationToken);
        await chunks.CalculateAsync(ticket with { Chunk = ticket.Chunk ?? 1 }, cancellationToken);
        return Unit.Value;
    }
}

/// <summary>Ends a part of a calculation that has failed several times: its employees are blocked, and the rest of the run goes on.</summary>
/// <param name="Ticket">The part. One that is not planned yet ends the calculation, and the run goes back to draft. Steps after the calculation stop.</param>
/// <param name="LogReference">Finds the cause in the server's log.</param>
public sealed record FailPayRunCalculation(CalculationTicket Ticket, string LogReference) : IRequest;

internal sealed class FailPayRunCalculationHandler(IPayrollDbContext db, ChunkCalculation chunks, CalculationSignals signals, TimeProvider clock)
    : IRequestHandler<FailPayRunCalculation, Unit>
{
    public async Task<Unit> Handle(FailPayRunCalculation command, CancellationToken cancellationToken)
    {
        if (command.Ticket.CalculationId is null) return await db.SerializableAsync(token => StopAsync(command, token), cancellationToken);
        // The job that plans computes the first part, and may have failed at that.
        var isPlanned = command.Ticket.Chunk is not null || await db.PayRunChunks.Of(command.Ticket).AnyAsync(cancellationToken);
        if (isPlanned) await chunks.BlockAsync(command.Ticket with { Chunk = command.Ticket.Chunk ?? 1 }, command.LogReference, cancellationToken);
        else await db.SerializableAsync(token => FailAsync(command, token), cancellationToken);
        return Unit.Value;
    }

    private async Task<Unit> StopAsync(FailPayRunCalculation command, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.FirstOrDefaultAsync(row => row.Id == command.Ticket.PayRunId, cancellationToken);
        if (run?.NextStep is null) return Unit.Value;
        run.Stop(
            PayRunStopCodes.StepFailed, $"The step failed several times. The server's log has the cause, under {command.LogReference}. Take the step yourself.", clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        db.AfterCommit(() => signals.Set(run.Id));
        return Unit.Value;
    }

    private async Task<bool> FailAsync(FailPayRunCalculation command, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.UnderWay(command.Ticket).FirstOrDefaultAsync(cancellationToken);
        if (run is null) return false;
        // What an earlier calculation left.
        await db.DropResultsAsync(run, cancellationToken);
        run.FailCalculation(
            $"The calculation failed several times. The server's log has the cause, under {command.LogReference}. Calculate again once it is put right.", clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        db.AfterCommit(() => signals.Set(command.Ticket.PayRunId));
        return true;
    }
}
