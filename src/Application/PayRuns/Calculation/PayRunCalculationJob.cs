using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Computes everyone in a run, in the background. Repeatable: it starts from the beginning, and a job that a newer one has replaced writes nothing.</summary>
public sealed record PayRunCalculationJob(CalculationTicket Ticket) : IRequest;

internal sealed class PayRunCalculationJobHandler(
    IPayrollDbContext db, PayInputLoader loader, CalculationSignals signals, TimeProvider clock, ILogger<PayRunCalculationJobHandler> logger) : IRequestHandler<PayRunCalculationJob, Unit>
{
    public async Task<Unit> Handle(PayRunCalculationJob command, CancellationToken cancellationToken)
    {
        var ticket = command.Ticket;
        var run = await db.SerializableAsync(token => BeginAsync(ticket, token), cancellationToken);
        if (run is null) return Unit.Value;
        var fromChange = await db.PayrollChangesAsync(cancellationToken);

        var people = await loader.PeopleAsync(run, cancellationToken);
        var (totals, exceptions, skipped) = (PayRunTotals.None, 0, 0);
        foreach (var some in people.Chunk(PayInputLoader.PeopleAtOnce))
        {
            var inputs = await loader.LoadAsync(run, some, cancellationToken);
            foreach (var (input, id) in inputs.Zip(OrderedIds.At(clock.GetUtcNow(), inputs.Count)))
            {
                var outcome = Calculate(input, run);
                (totals, exceptions, skipped) = outcome switch
                {
                    PaidOutcome paid => (totals.Plus(paid.Totals), exceptions, skipped),
                    BlockedOutcome => (totals, exceptions + 1, skipped),
                    _ => (totals, exceptions, skipped + 1),
                };
                var json = PayInputJson.Write(input);
                db.PayRunResults.Add(PayRunResult.Of(id, run, input.Employee.EmployeeId, outcome, json, PayInputJson.HashOf(json)));
            }

            var done = totals.Employees + exceptions + skipped;
            var isUnderWay = await db.SerializableAsync(token => WriteAsync(ticket, done, people.Count, token), cancellationToken);
            db.ClearTracking();
            if (!isUnderWay) break;
        }

        await FinishAsync(ticket, totals, exceptions, skipped, fromChange, cancellationToken);
        signals.Set(ticket.PayRunId);
        return Unit.Value;
    }

    // One person's fault never stops the others: they are set aside, and the log has the cause.
    private PayOutcome Calculate(PayInput input, PayRun run)
    {
        try
        {
            var outcome = PayCalculator.Calculate(input);
            return outcome is PaidOutcome paid ? paid.InWholeCents() : outcome;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.LogError(exception, "Calculating employee {EmployeeId} in pay run {PayRunId} failed", input.Employee.EmployeeId, run.Id);
            return new BlockedOutcome(
                PayBlockerCodes.CalculationFailed, "The calculation failed for a reason of ours. The server's log has it, under the ids of the run and the employee.");
        }
    }

    // The run without what an earlier attempt left; null when the calculation was overtaken.
    private async Task<PayRun?> BeginAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        var run = await FindAsync(ticket, cancellationToken);
        if (run is not null) await db.DropResultsAsync(run, cancellationToken);
        return run;
    }

    // False when the calculation was overtaken: nothing is written, and the rest need not be computed.
    private async Task<bool> WriteAsync(CalculationTicket ticket, int done, int total, CancellationToken cancellationToken)
    {
        var noted = await UnderWay(ticket).ExecuteUpdateAsync(
            set => set.SetProperty(run => run.ProgressDone, done).SetProperty(run => run.ProgressTotal, total), cancellationToken);
        if (noted == 0) return false;
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private IQueryable<PayRun> UnderWay(CalculationTicket ticket) => db.PayRuns.Where(
        run => run.Id == ticket.PayRunId && run.Status == PayRunStatus.Calculating && run.CalculationId == ticket.CalculationId);

    private Task<PayRun?> FindAsync(CalculationTicket ticket, CancellationToken cancellationToken) =>
        UnderWay(ticket).Include(run => run.PayGroup).FirstOrDefaultAsync(cancellationToken);

    private async Task FinishAsync(CalculationTicket ticket, PayRunTotals totals, int exceptions, int skipped, long fromChange, CancellationToken cancellationToken)
    {
        db.ClearTracking();
        var run = await FindAsync(ticket, cancellationToken);
        if (run is null)
        {
            await DropOvertakenAsync(ticket, cancellationToken);
            return;
        }

        run.FinishCalculation(totals, exceptions, skipped, fromChange, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    // The run was cancelled while it was computed: what was written in the meantime goes.
    private async Task DropOvertakenAsync(CalculationTicket ticket, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.FirstOrDefaultAsync(r => r.Id == ticket.PayRunId, cancellationToken);
        if (run?.Status == PayRunStatus.Cancelled) await db.SerializableAsync(token => db.DropResultsAsync(run, token), cancellationToken);
    }
}
