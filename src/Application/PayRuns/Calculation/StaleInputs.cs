using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Errors;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Calculation;

/// <summary>Compares what a run was computed from with what is there now.</summary>
internal sealed class StaleInputs(IPayrollDbContext db, PayInputLoader loader, StaleComparisonCache comparisons)
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
        var now = (await loader.LoadAsync(run, some.Where(id => !comparison.Gone.Contains(id)).ToList(), cancellationToken)).ToDictionary(input => input.Employee.EmployeeId);
        var kept = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id && some.Contains(result.EmployeeId))
            .Select(result => new { result.EmployeeId, result.Input }).ToDictionaryAsync(result => result.EmployeeId, result => result.Input, cancellationToken);
        var times = await TimesAsync(run, some, cancellationToken);
        return some.ConvertAll(id =>
        {
            var cause = CauseOf(now.GetValueOrDefault(id), kept.TryGetValue(id, out var json) ? PayInputJson.Read(json) : null);
            return new StaleEmployeeDto { EmployeeId = id, Cause = cause, ChangedAt = times.Of(id, cause) ?? run.InputsChangedAt };
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
        var then = await db.PayRunResults.AsNoTracking().Where(result => result.PayRunId == run.Id)
            .Select(result => new { result.EmployeeId, result.InputHash }).ToDictionaryAsync(result => result.EmployeeId, result => result.InputHash, cancellationToken);
        var changed = new List<Guid>();
        foreach (var some in (await loader.PeopleAsync(run, cancellationToken)).Chunk(PayInputLoader.PeopleAtOnce))
        {
            foreach (var input in await loader.LoadAsync(run, some, cancellationToken))
            {
                var id = input.Employee.EmployeeId;
                if (!then.Remove(id, out var hash) || hash != PayInputJson.HashOf(PayInputJson.Write(input))) changed.Add(id);
            }
        }

        return new StaleComparison(run.CalculatedAtChange, changes, [.. changed.Concat(then.Keys).Order()], then.Keys.ToHashSet());
    }

    private static StaleCause CauseOf(PayInput? now, PayInput? then)
    {
        if (then is null) return StaleCause.EmployeeAdded;
        if (now is null) return StaleCause.EmployeeRemoved;
        if (PayInputJson.Write(now.Given) != PayInputJson.Write(then.Given)) return StaleCause.InputsChanged;
        if (PayInputJson.Write(now.EarningCodes) != PayInputJson.Write(then.EarningCodes)) return StaleCause.EarningCodesChanged;
        if (HoursCauseOf(now.Hours, then.Hours) is { } cause) return cause;
        return PayInputJson.Write(now.YearToDate) != PayInputJson.Write(then.YearToDate) ? StaleCause.YearToDateChanged : StaleCause.EmployeeChanged;
    }

    private static StaleCause? HoursCauseOf(HoursInput? now, HoursInput? then)
    {
        if (now is null && then is null) return null;
        var (entries, before) = (now?.Entries ?? [], (then?.Entries ?? []).ToDictionary(entry => entry.Id));
        if (entries.Any(entry => !before.ContainsKey(entry.Id))) return StaleCause.EntryAdded;
        if (entries.Count < before.Count || now is null || then is null) return StaleCause.EntryRemoved;
        if (entries.Any(entry => (entry.Version, entry.CountsOnly) != (before[entry.Id].Version, before[entry.Id].CountsOnly))) return StaleCause.EntryChanged;
        if (Differ(now, then, hours => hours.Entries.Select(entry => entry.Rate))) return StaleCause.RateChanged;
        if (Differ(now, then, hours => hours.RuleSets) || Differ(now, then, hours => hours.Entries.Select(entry => entry.PayRuleId))) return StaleCause.RuleChanged;
        if (Differ(now, then, hours => hours.Holidays)) return StaleCause.HolidayChanged;
        if (Differ(now, then, hours => hours.EarningCodes) || Differ(now, then, hours => hours.OutsideRegularRate)) return StaleCause.EarningCodesChanged;
        return Differ(now, then, hours => hours) ? StaleCause.EmployeeChanged : null;
    }

    private static bool Differ<T>(HoursInput now, HoursInput then, Func<HoursInput, T> part) => PayInputJson.Write(part(now)) != PayInputJson.Write(part(then));

    private async Task<ChangeTimes> TimesAsync(PayRun run, List<Guid> people, CancellationToken cancellationToken) => new(
        await db.PayRunInputs.Where(input => input.PayRunId == run.Id && people.Contains(input.EmployeeId))
            .ToDictionaryAsync(input => input.EmployeeId, input => input.UpdatedAt, cancellationToken),
        await db.Employees.Where(e => people.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.UpdatedAt, cancellationToken),
        (await db.Paystubs.Where(stub => people.Contains(stub.EmployeeId)).Select(stub => new { stub.EmployeeId, stub.IssuedAt }).ToListAsync(cancellationToken))
            .GroupBy(stub => stub.EmployeeId).ToDictionary(stubs => stubs.Key, stubs => stubs.Max(stub => stub.IssuedAt)),
        (await CodesAsync(run, people, cancellationToken)).GroupBy(code => code.EmployeeId).ToDictionary(codes => codes.Key, codes => codes.Max(code => code.UpdatedAt)));

    private Task<List<(Guid EmployeeId, DateTimeOffset UpdatedAt)>> CodesAsync(PayRun run, List<Guid> people, CancellationToken cancellationToken) => (
        from input in db.PayRunInputs
        where input.PayRunId == run.Id && people.Contains(input.EmployeeId)
        join used in db.PayRunInputCodes on input.Id equals used.PayRunInputId
        join code in db.EarningCodes on used.EarningCodeId equals code.Id
        select new ValueTuple<Guid, DateTimeOffset>(input.EmployeeId, code.UpdatedAt)).ToListAsync(cancellationToken);

    private sealed record ChangeTimes(
        Dictionary<Guid, DateTimeOffset> Inputs,
        Dictionary<Guid, DateTimeOffset> Employees,
        Dictionary<Guid, DateTimeOffset> Paystubs,
        Dictionary<Guid, DateTimeOffset> EarningCodes)
    {
        public DateTimeOffset? Of(Guid id, StaleCause cause)
        {
            var times = cause switch
            {
                StaleCause.InputsChanged => Inputs,
                StaleCause.YearToDateChanged => Paystubs,
                StaleCause.EarningCodesChanged => EarningCodes,
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

    /// <summary>An entry of hours was approved, or added.</summary>
    EntryAdded,

    /// <summary>An entry was changed, or another run paid it.</summary>
    EntryChanged,

    /// <summary>An entry was removed, or paid by another run, or is too late by now.</summary>
    EntryRemoved,

    /// <summary>Another pay rate, or another amount, holds for the hours.</summary>
    RateChanged,

    /// <summary>Other pay rules hold for the hours.</summary>
    RuleChanged,

    /// <summary>The holidays around the hours.</summary>
    HolidayChanged,

    /// <summary>The name or the kind of an earning code that is given for the person.</summary>
    EarningCodesChanged,

    /// <summary>The person's name, employment or bank account.</summary>
    EmployeeChanged,

    /// <summary>Another run paid the person in the meantime.</summary>
    YearToDateChanged,

    /// <summary>The person belongs to the run now, and was not computed.</summary>
    EmployeeAdded,

    /// <summary>The person was computed, and no longer belongs to the run.</summary>
    EmployeeRemoved,
}
