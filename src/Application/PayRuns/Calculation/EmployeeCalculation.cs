using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Payroll.Application.Common;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Warnings;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>What a calculation of some employees found.</summary>
/// <param name="Results">A result for each of them.</param>
/// <param name="Totals">The sums over those who are paid.</param>
/// <param name="Exceptions">How many could not be computed.</param>
/// <param name="Skipped">How many get nothing.</param>
/// <param name="Warnings">How many have at least one warning.</param>
internal sealed record CalculatedChunk(IReadOnlyList<PayRunResult> Results, PayRunTotals Totals, int Exceptions, int Skipped, int Warnings)
{
    public static CalculatedChunk Of(IReadOnlyList<PayRunResult> results, IEnumerable<PayOutcome> outcomes) => new(
        results,
        outcomes.OfType<PaidOutcome>().Aggregate(PayRunTotals.None, (sum, paid) => sum.Plus(paid.Totals)),
        results.Count(result => result.Outcome == PayRunOutcome.Exception),
        results.Count(result => result.Outcome == PayRunOutcome.Skipped),
        results.Count(result => result.Warnings.Count > 0));
}

/// <summary>Computes some employees of a run. A fault in one employee's inputs or calculation blocks that employee, and no other.</summary>
internal sealed class EmployeeCalculation(
    IPayrollDbContext db, ReadablePayInputs reader, WarningLoader warnings, TimeProvider clock, ILogger<EmployeeCalculation> logger)
{
    public async Task<CalculatedChunk> CalculateAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (inputs, unreadable) = await reader.LoadAsync(run, people, cancellationToken);
        var known = await warnings.LoadAsync(run, people, cancellationToken);
        var calculated = inputs.Zip(OrderedIds.At(clock.GetUtcNow(), inputs.Count)).Select(one => Calculate(one.Second, run, one.First, known)).ToList();
        if (unreadable.Count == 0) return CalculatedChunk.Of(calculated.ConvertAll(one => one.Result), calculated.Select(one => one.Outcome));
        var blocked = await BlockAsync(run, unreadable, $"{run.Id}", cancellationToken);
        return CalculatedChunk.Of([.. calculated.Select(one => one.Result), .. blocked.Results], calculated.Select(one => one.Outcome));
    }

    /// <summary>Results that say that the calculation failed.</summary>
    /// <param name="run">The run.</param>
    /// <param name="people">The employees.</param>
    /// <param name="logReference">Finds the cause in the server's log.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<CalculatedChunk> BlockAsync(PayRun run, IReadOnlyList<Guid> people, string logReference, CancellationToken cancellationToken)
    {
        var employees = await db.Employees.AsNoTracking().Where(employee => EF.Parameter(people).Contains(employee.Id)).OrderBy(employee => employee.Id).ToListAsync(cancellationToken);
        var outcome = Failed(logReference);
        var kept = KeptCalculations.OfUnreadable(outcome);
        var results = employees.Zip(OrderedIds.At(clock.GetUtcNow(), employees.Count)).Select(one => PayRunResult.Of(
            one.Second,
            run,
            new EmployeeSnapshot(one.First.Id, one.First.ExternalId, one.First.FirstName, one.First.LastName, string.Empty, TaxTreatment.Employee, null, true, null),
            outcome,
            kept)).ToList();
        return CalculatedChunk.Of(results, []);
    }

    private (PayRunResult Result, PayOutcome Outcome) Calculate(Guid id, PayRun run, PayInput input, IReadOnlyDictionary<Guid, WarningSnapshot> known)
    {
        try
        {
            var outcome = PayCalculator.Calculate(input);
            if (outcome is PaidOutcome paid) outcome = paid.InWholeCents();
            var found = PayWarnings.Find(input, outcome, known[input.Employee.EmployeeId]);
            return (PayRunResult.Of(id, run, input.Employee, outcome, KeptCalculations.Of(input, outcome), found), outcome);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            logger.LogError(exception, "Calculating employee {EmployeeId} in pay run {PayRunId} failed", input.Employee.EmployeeId, run.Id);
            var failed = Failed($"{run.Id}");
            return (PayRunResult.Of(id, run, input.Employee, failed, KeptCalculations.Of(input, failed)), failed);
        }
    }

    private static BlockedOutcome Failed(string logReference) => new(
        PayBlockerCodes.CalculationFailed, $"The calculation failed for a reason of ours. The server's log has it, under {logReference} and the employee's id.");
}
