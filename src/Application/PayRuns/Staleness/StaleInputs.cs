using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Staleness;

/// <summary>Compares what a run was computed from with what is there now.</summary>
internal sealed class StaleInputs(IPayrollDbContext db, PayInputLoader loader, ReadablePayInputs reader, StaleComparisonCache comparisons)
{
    /// <summary>Compares before a transaction that refuses a stale run, so that other writers don't wait for the comparison.</summary>
    public async Task PrepareAsync(Guid payRunId, CancellationToken cancellationToken)
    {
        var run = await db.PayRuns.AsNoTracking().Include(r => r.PayGroup).FirstOrDefaultAsync(r => r.Id == payRunId, cancellationToken);
        if (run is { Status: PayRunStatus.Calculated or PayRunStatus.Approved }) await CompareAsync(run, cancellationToken);
    }

    /// <summary>How many people's inputs are not those that they were computed from.</summary>
    public async Task<int> CountAsync(PayRun run, CancellationToken cancellationToken) => (await CompareAsync(run, cancellationToken)).Changed.Count;

    /// <summary>The people whose inputs are not those that they were computed from, in the order of their ids.</summary>
    /// <param name="run">The run.</param>
    /// <param name="after">Begins after this employee; null: at the first one.</param>
    /// <param name="max">The maximum number of people.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<List<StaleEmployeeDto>> FindAsync(PayRun run, Guid? after, int max, CancellationToken cancellationToken)
    {
        var comparison = await CompareAsync(run, cancellationToken);
        var some = comparison.Changed.Where(id => after is null || id > after).Take(max).ToList();
        var (inputs, _) = await reader.LoadAsync(run, some.Where(id => !comparison.Removed.Contains(id)).ToList(), cancellationToken);
        var now = inputs.ToDictionary(input => input.Employee.EmployeeId);
        var kept = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id && EF.Parameter(some).Contains(result.EmployeeId))
            .Select(result => new { result.EmployeeId, result.Inputs }).ToDictionaryAsync(result => result.EmployeeId, result => result.Inputs, cancellationToken);
        var later = await db.PayrollChangesAfterAsync(run.CalculatedAtChange, cancellationToken);
        return some.ConvertAll(id =>
        {
            var cause = comparison.Removed.Contains(id) ? StaleCause.EmployeeRemoved
                : !kept.TryGetValue(id, out var bytes) ? StaleCause.EmployeeAdded
                : StaleCauses.Of(now.GetValueOrDefault(id), KeptCalculations.ReadInputs(bytes));
            var own = later.Employees.TryGetValue(id, out var at) ? at : (DateTimeOffset?)null;
            return new StaleEmployeeDto { EmployeeId = id, Cause = cause, ChangedAt = StaleCauses.IsOfEveryone(cause) ? later.Everyone ?? own : own ?? later.Everyone };
        });
    }

    /// <exception cref="ConflictException">The inputs of an employee have changed since the calculation.</exception>
    public async Task RefuseAsync(PayRun run, CancellationToken cancellationToken)
    {
        if (await CountAsync(run, cancellationToken) is not (> 0 and var changed)) return;
        throw new ConflictException(
            ErrorCodes.StaleRun,
            $"What the run was computed from has changed for {changed} of its people (GET …/stale). Reopen it where it is approved, then calculate again.");
    }

    private async Task<StaleComparison> CompareAsync(PayRun run, CancellationToken cancellationToken)
    {
        var changes = await db.PayrollChangesAsync(cancellationToken);
        return changes == run.CalculatedAtChange
            ? StaleComparison.Unchanged(changes)
            : await comparisons.GetAsync(run.Id, run.CalculatedAtChange, changes, token => CompareAllAsync(run, token), cancellationToken);
    }

    private async Task<StaleComparison> CompareAllAsync(PayRun run, CancellationToken cancellationToken)
    {
        // Before anything is read: what is written meanwhile counts as later.
        var changes = await db.PayrollChangesAsync(cancellationToken);
        var later = await db.PayrollChangesAfterAsync(run.CalculatedAtChange, cancellationToken);
        var only = later.Everyone is null ? later.Employees.Keys.ToList() : null;
        var results = db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id);
        if (only is not null) results = results.Where(result => EF.Parameter(only).Contains(result.EmployeeId));
        var then = await results.Select(result => new { result.EmployeeId, result.InputHash })
            .ToDictionaryAsync(result => result.EmployeeId, result => result.InputHash, cancellationToken);
        var changed = new List<Guid>();
        foreach (var some in (await loader.EmployeeIdsAsync(run, only, cancellationToken)).Chunk(PayInputLoader.MaxEmployeesPerChunk))
        {
            var differ = new List<PayInput>();
            var (inputs, unreadable) = await reader.LoadAsync(run, some, cancellationToken);
            // An employee who could not be read then either is blocked as before.
            changed.AddRange(unreadable.Where(id => !then.Remove(id, out var hash) || !hash.AsSpan().SequenceEqual(KeptCalculations.NothingRead)));
            foreach (var input in inputs)
            {
                if (!then.Remove(input.Employee.EmployeeId, out var hash)) changed.Add(input.Employee.EmployeeId);
                else if (!PayInputJson.HashOf(input).AsSpan().SequenceEqual(hash)) differ.Add(input);
            }

            changed.AddRange(await DifferAsync(run, differ, cancellationToken));
        }

        return new StaleComparison(run.CalculatedAtChange, changes, [.. changed.Concat(then.Keys).Order()], then.Keys.ToHashSet());
    }

    // The form of inputs may have gained members since they were kept: what counts is whether they differ in the form of today.
    private async Task<List<Guid>> DifferAsync(PayRun run, List<PayInput> inputs, CancellationToken cancellationToken)
    {
        if (inputs.Count == 0) return [];
        var people = inputs.ConvertAll(input => input.Employee.EmployeeId);
        var kept = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id && EF.Parameter(people).Contains(result.EmployeeId))
            .Select(result => new { result.EmployeeId, result.Inputs }).ToDictionaryAsync(result => result.EmployeeId, result => result.Inputs, cancellationToken);
        return inputs.Where(input => !kept.TryGetValue(input.Employee.EmployeeId, out var bytes) || !PayInputJson.Same(KeptCalculations.ReadInputs(bytes), input))
            .Select(input => input.Employee.EmployeeId).ToList();
    }
}

/// <summary>A person whose inputs have changed since they were computed.</summary>
public sealed record StaleEmployeeDto
{
    /// <summary>Who.</summary>
    public required Guid EmployeeId { get; init; }

    /// <summary>What changed.</summary>
    public required StaleCause Cause { get; init; }

    /// <summary>When it changed, where that is known.</summary>
    public required DateTimeOffset? ChangedAt { get; init; }
}
