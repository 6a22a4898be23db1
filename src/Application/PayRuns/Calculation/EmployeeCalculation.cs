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
    IPayrollDbContext db, PayInputLoader loader, WarningLoader warnings, TimeProvider clock, ILogger<EmployeeCalculation> logger)
{
    public async Task<CalculatedChunk> CalculateAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        var (inputs, unreadable) = await LoadAsync(run, people, cancellationToken);
        var outcomes = inputs.ConvertAll(input => Calculate(input, run));
        var known = await warnings.LoadAsync(run, people, cancellationToken);
        var results = inputs.Zip(outcomes, OrderedIds.At(clock.GetUtcNow(), inputs.Count)).Select(one => PayRunResult.Of(
            one.Third,
            run,
            one.First.Employee,
            one.Second,
            KeptCalculations.Of(one.First, one.Second),
            PayWarnings.Find(one.First, one.Second, known[one.First.Employee.EmployeeId]))).ToList();
        if (unreadable.Count == 0) return CalculatedChunk.Of(results, outcomes);
        var blocked = await BlockAsync(run, unreadable, $"{run.Id}", cancellationToken);
        return CalculatedChunk.Of([.. results, .. blocked.Results], outcomes);
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

    // All at once; where that fails for the sake of one employee, one by one.
    private async Task<(List<PayInput> Inputs, List<Guid> Unreadable)> LoadAsync(PayRun run, IReadOnlyList<Guid> people, CancellationToken cancellationToken)
    {
        try
        {
            return (await loader.LoadAsync(run, people, cancellationToken), []);
        }
        catch (Exception exception) when (IsContradiction(exception) && people.Count > 1)
        {
            var (inputs, unreadable) = (new List<PayInput>(), new List<Guid>());
            foreach (var employee in people)
            {
                var (one, fault) = await LoadAsync(run, [employee], cancellationToken);
                inputs.AddRange(one);
                unreadable.AddRange(fault);
            }

            // If no employee can be read, the fault is not in one of them: the chunk is tried again.
            if (inputs.Count == 0) throw;
            return (inputs, unreadable);
        }
        catch (Exception exception) when (IsContradiction(exception))
        {
            logger.LogError(exception, "Reading the inputs of employee {EmployeeId} for pay run {PayRunId} failed", people[0], run.Id);
            return ([], [.. people]);
        }
    }

    // What reading and pricing throw for contradictory rows; a database that is away is not among it.
    private static bool IsContradiction(Exception exception) => exception is
        InvalidOperationException or ArgumentException or KeyNotFoundException or ArithmeticException or NullReferenceException or FormatException;

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
            return Failed($"{run.Id}");
        }
    }

    private static BlockedOutcome Failed(string logReference) => new(
        PayBlockerCodes.CalculationFailed, $"The calculation failed for a reason of ours. The server's log has it, under {logReference} and the employee's id.");
}
