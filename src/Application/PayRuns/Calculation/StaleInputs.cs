using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common;
using Payroll.Application.Common.Errors;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Compares what a run was computed from with what is there now.</summary>
internal sealed class StaleInputs(IPayrollDbContext db, PayInputLoader loader)
{
    /// <summary>The people whose inputs are not those that they were computed from, in the order of their ids.</summary>
    public async Task<IReadOnlyList<StaleEmployeeDto>> FindAsync(PayRun run, CancellationToken cancellationToken)
    {
        var people = await loader.PeopleAsync(run, cancellationToken);
        var now = (await loader.LoadAsync(run, people, cancellationToken))
            .ToDictionary(input => input.Employee.EmployeeId, input => (Input: input, Json: PayInputJson.Write(input)));
        var then = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id)
            .Select(result => new { result.EmployeeId, result.InputHash }).ToDictionaryAsync(result => result.EmployeeId, result => result.InputHash, cancellationToken);
        var changed = now.Keys.Union(then.Keys)
            .Where(id => !now.TryGetValue(id, out var current) || !then.TryGetValue(id, out var hash) || PayInputJson.HashOf(current.Json) != hash)
            .Order().ToList();
        if (changed.Count == 0) return [];

        var kept = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id && changed.Contains(result.EmployeeId))
            .Select(result => new { result.EmployeeId, result.Input }).ToDictionaryAsync(result => result.EmployeeId, result => result.Input, cancellationToken);
        var times = await TimesAsync(run, changed, cancellationToken);
        return changed.ConvertAll(id =>
        {
            var cause = CauseOf(
                now.TryGetValue(id, out var current) ? current.Input : null, kept.TryGetValue(id, out var json) ? PayInputJson.Read(json) : null);
            return new StaleEmployeeDto { EmployeeId = id, Cause = cause, ChangedAt = times.Of(id, cause) ?? run.InputsChangedAt };
        });
    }

    /// <exception cref="ConflictException">Somebody's inputs have changed since they were computed.</exception>
    public async Task RefuseAsync(PayRun run, CancellationToken cancellationToken)
    {
        if (await FindAsync(run, cancellationToken) is not { Count: > 0 } changed) return;
        throw new ConflictException(
            ErrorCodes.StaleRun,
            $"What the run was computed from has changed for {changed.Count} of its people (GET …/stale). Reopen it where it is approved, then calculate again.");
    }

    private static StaleCause CauseOf(PayInput? now, PayInput? then)
    {
        if (then is null) return StaleCause.EmployeeAdded;
        if (now is null) return StaleCause.EmployeeRemoved;
        if (PayInputJson.Write(now.Given) != PayInputJson.Write(then.Given)) return StaleCause.InputsChanged;
        return PayInputJson.Write(now.YearToDate) != PayInputJson.Write(then.YearToDate) ? StaleCause.YearToDateChanged : StaleCause.EmployeeChanged;
    }

    private async Task<ChangeTimes> TimesAsync(PayRun run, List<Guid> people, CancellationToken cancellationToken) => new(
        await db.PayRunInputs.Where(input => input.PayRunId == run.Id && people.Contains(input.EmployeeId))
            .ToDictionaryAsync(input => input.EmployeeId, input => input.UpdatedAt, cancellationToken),
        await db.Employees.Where(e => people.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UpdatedAt, cancellationToken),
        (await db.Paystubs.Where(stub => people.Contains(stub.EmployeeId)).Select(stub => new { stub.EmployeeId, stub.IssuedAt }).ToListAsync(cancellationToken))
            .GroupBy(stub => stub.EmployeeId).ToDictionary(stubs => stubs.Key, stubs => stubs.Max(stub => stub.IssuedAt)));

    private sealed record ChangeTimes(
        Dictionary<Guid, DateTimeOffset> Inputs, Dictionary<Guid, DateTimeOffset> Employees, Dictionary<Guid, DateTimeOffset> Paystubs)
    {
        public DateTimeOffset? Of(Guid id, StaleCause cause)
        {
            var times = cause switch
            {
                StaleCause.InputsChanged => Inputs,
                StaleCause.YearToDateChanged => Paystubs,
                _ => Employees,
            };
            return times.TryGetValue(id, out var at) ? at : null;
        }
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

/// <summary>What made a result stale.</summary>
public enum StaleCause
{
    /// <summary>What is given for the person.</summary>
    InputsChanged,

    /// <summary>The person's name, employment or bank account.</summary>
    EmployeeChanged,

    /// <summary>Another run paid the person in the meantime.</summary>
    YearToDateChanged,

    /// <summary>The person belongs to the run now, and was not computed.</summary>
    EmployeeAdded,

    /// <summary>The person was computed, and no longer belongs to the run.</summary>
    EmployeeRemoved,
}
