using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRuns;

namespace Payroll.Application.PayRuns.Cycle;

/// <summary>Freezes what a submitted run priced: its entries, and the rates and rule sets that they and the salaries were priced with. Within the transaction that submits.</summary>
internal sealed class PaidHours(IPayrollDbContext db)
{
    private const int ResultsAtOnce = 500;

    public async Task FreezeAsync(PayRun run, IReadOnlyList<Guid> resultIds, CancellationToken cancellationToken)
    {
        var (rates, ruleSets) = (new Dictionary<Guid, DateOnly>(), new Dictionary<Guid, DateOnly>());
        foreach (var some in resultIds.Chunk(ResultsAtOnce))
        {
            var kept = await db.PayRunResults.Where(result => EF.Parameter(some).Contains(result.Id)).Select(result => result.Inputs).ToListAsync(cancellationToken);
            var inputs = kept.Select(KeptCalculations.ReadInputs).OfType<PayInput>().ToList();
            var entries = inputs.SelectMany(input => input.Hours?.Entries ?? []).Where(entry => !entry.CountsOnly).ToList();
            foreach (var entry in entries) Note(entry, rates, ruleSets);
            foreach (var (rate, day) in inputs.SelectMany(input => input.Salary?.RatesUsed() ?? [])) rates[rate] = Later(rates, rate, day);
            await FreezeAsync(run, entries.ConvertAll(entry => entry.Id), cancellationToken);
        }

        await UseAsync(rates, ruleSets, cancellationToken);
    }

    private async Task FreezeAsync(PayRun run, List<Guid> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return;
        var frozen = await db.TimesheetEntries.Where(entry => EF.Parameter(entries).Contains(entry.Id) && entry.PaidInPayRunId == null)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.PaidInPayRunId, run.Id), cancellationToken);
        if (frozen != entries.Count) throw new InvalidOperationException("Hours of the run are gone or paid already, though it is not stale.");
    }

    private static void Note(WorkEntry entry, Dictionary<Guid, DateOnly> rates, Dictionary<Guid, DateOnly> ruleSets)
    {
        if (entry.Rate is { } rate) rates[rate.PayRateId] = Later(rates, rate.PayRateId, entry.WorkDate);
        if (entry.PayRuleId is { } rules) ruleSets[rules] = Later(ruleSets, rules, entry.WorkDate);
    }

    private static DateOnly Later(Dictionary<Guid, DateOnly> dates, Guid id, DateOnly date) => dates.TryGetValue(id, out var last) && last > date ? last : date;

    private async Task UseAsync(Dictionary<Guid, DateOnly> rates, Dictionary<Guid, DateOnly> ruleSets, CancellationToken cancellationToken)
    {
        var (rateIds, ruleIds) = (rates.Keys.ToList(), ruleSets.Keys.ToList());
        foreach (var rate in await db.PayRates.Where(rate => EF.Parameter(rateIds).Contains(rate.Id)).ToListAsync(cancellationToken)) rate.Use(rates[rate.Id]);
        foreach (var set in await db.PayRuleSets.Where(set => EF.Parameter(ruleIds).Contains(set.Id)).ToListAsync(cancellationToken)) set.Use(ruleSets[set.Id]);
    }
}
