using Microsoft.EntityFrameworkCore;
using Payroll.Application.Common.Persistence;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using Payroll.Domain.PayRuns;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Pricing;

/// <summary>Reads all that the price of some entries depends on, as sets: the same number of queries for one entry and for a thousand.</summary>
internal sealed class HoursInputLoader(IPayrollDbContext db)
{
    private const int DaysOfAWeek = 7;

    /// <summary>How many days before a period's end hours may be late. Older ones are left.</summary>
    public const int LateDays = 90;

    /// <summary>The input of each employee for entries that are not saved: each of them gets lines of its own, beside what is approved around them.</summary>
    public async Task<IReadOnlyDictionary<Guid, HoursInput>> LoadAsync(IReadOnlyList<TimesheetEntry> entries, CancellationToken cancellationToken)
    {
        var people = entries.Select(entry => entry.EmployeeId).Distinct().Order().ToList();
        var sets = await db.PayRuleSets.AsNoTracking().ToListAsync(cancellationToken);
        var days = DaysThatMatter(entries.Min(entry => entry.Date), entries.Max(entry => entry.Date), sets);
        var approved = await ApprovedAsync(people, days, cancellationToken);
        var work = await ReaderAsync(people, days, sets, [.. entries, .. approved], cancellationToken);
        var around = approved.Where(entry => work.PayGroupOn(entry.EmployeeId, entry.Date) is not null).Select(work.Read).ToLookup(entry => entry.EmployeeId);
        var period = new DateRange(entries.Min(entry => entry.Date), days.End);
        return entries.GroupBy(entry => entry.EmployeeId).OrderBy(person => person.Key).ToDictionary(
            person => person.Key,
            person => work.InputOf(period, [.. person.Select(entry => work.Read(entry) with { HasOwnLines = true }), .. around[person.Key]])!);
    }

    /// <summary>The input of each of some employees who have approved hours that no run has paid, up to the end of a run's period, on days that its group pays.</summary>
    public async Task<IReadOnlyDictionary<Guid, HoursInput>> LoadAsync(PayRun run, IReadOnlyCollection<Guid> people, CancellationToken cancellationToken)
    {
        var sets = await db.PayRuleSets.AsNoTracking().ToListAsync(cancellationToken);
        var firstOpen = await Payable(run).Where(entry => EF.Parameter(people).Contains(entry.EmployeeId)).Select(entry => (DateOnly?)entry.Date).MinAsync(cancellationToken);
        var days = DaysThatMatter(firstOpen < run.PayPeriodStart ? firstOpen.Value : run.PayPeriodStart, run.PayPeriodEnd, sets);
        var late = run.PayPeriodEnd.AddDays(-LateDays);
        var approved = (await ApprovedAsync([.. people], new DateRange(days.Start, run.PayPeriodEnd), cancellationToken))
            .FindAll(entry => entry.PaidInPayRunId is not null || entry.Date >= late);
        if (approved.Count == 0) return new Dictionary<Guid, HoursInput>();
        var work = await ReaderAsync(approved.Select(entry => entry.EmployeeId).Distinct().ToList(), days, sets, approved, cancellationToken);
        var settled = await LastRegularDayAsync(run, cancellationToken) ?? days.Start.AddDays(-1);
        return approved.Where(entry => work.PayGroupOn(entry.EmployeeId, entry.Date) is not null)
            .Select(entry => work.Read(entry) with { IsOfOtherPayGroup = work.PayGroupOn(entry.EmployeeId, entry.Date) != run.PayGroupId })
            .GroupBy(entry => entry.EmployeeId).Select(person => (person.Key, Input: work.InputOf(run.Period, person.ToList())))
            .Where(person => person.Input is not null && (run.Type == PayRunType.Regular || person.Input.HasOpenEntries))
            .ToDictionary(person => person.Key, person => WithPremiumDays(person.Input!, run, settled));
    }

    // The regular run that holds a week's last day pays the week's premium. Once it is submitted, other runs pay what late hours add to it;
    // before, they leave it to that run.
    private static HoursInput WithPremiumDays(HoursInput input, PayRun run, DateOnly settled) => run.Type != PayRunType.Regular
        ? input with { PeriodStart = settled.AddDays(1), PeriodEnd = settled }
        : settled < run.PayPeriodStart ? input : input with { PeriodStart = settled.AddDays(1) };

    // The last day that a submitted regular run of the group has covered; null: there is none.
    private Task<DateOnly?> LastRegularDayAsync(PayRun run, CancellationToken cancellationToken)
    {
        var groupId = run.PayGroupId;
        return db.PayRuns.Where(other => other.PayGroupId == groupId && other.Type == PayRunType.Regular
                && (other.Status == PayRunStatus.Submitted || other.Status == PayRunStatus.Paid))
            .Select(other => (DateOnly?)other.PayPeriodEnd).MaxAsync(cancellationToken);
    }

    /// <summary>Approved entries that no run has paid, up to the end of a run's period.</summary>
    public IQueryable<TimesheetEntry> Payable(PayRun run)
    {
        var (first, last) = (run.PayPeriodEnd.AddDays(-LateDays), run.PayPeriodEnd);
        return db.TimesheetEntries.AsNoTracking().Where(entry => entry.Status == TimesheetStatus.Approved && entry.PaidInPayRunId == null && entry.Date >= first && entry.Date <= last);
    }

    private Task<List<TimesheetEntry>> ApprovedAsync(List<Guid> people, DateRange days, CancellationToken cancellationToken)
    {
        var (first, last) = (days.Start, days.End);
        return db.TimesheetEntries.AsNoTracking().Where(entry => EF.Parameter(people).Contains(entry.EmployeeId)
            && entry.Status == TimesheetStatus.Approved && entry.Date >= first && entry.Date <= last).ToListAsync(cancellationToken);
    }

    private async Task<WorkReader> ReaderAsync(List<Guid> people, DateRange days, List<PayRuleSet> sets, List<TimesheetEntry> entries, CancellationToken cancellationToken)
    {
        var (first, last) = (days.Start, days.End);
        return new WorkReader(
            await EmploymentsAsync(people, cancellationToken),
            await db.PayGroups.AsNoTracking().ToDictionaryAsync(group => group.Id, cancellationToken),
            await db.EmploymentTypes.AsNoTracking().ToDictionaryAsync(type => type.Id, type => type.Code, cancellationToken),
            new PayRateResolver(await RatesAsync(people, days, cancellationToken)),
            new PayRuleSetResolver(sets),
            await db.EarningCodes.AsNoTracking().ToDictionaryAsync(code => code.Id, cancellationToken),
            await CostCodesAsync(entries, cancellationToken),
            await db.Holidays.AsNoTracking().Where(holiday => holiday.Date >= first && holiday.Date <= last).ToListAsync(cancellationToken));
    }

    // The weeks and cycles of some days, and a day more on both sides for hours after midnight. Each employee's input keeps of it what its own hours need.
    private static DateRange DaysThatMatter(DateOnly first, DateOnly last, List<PayRuleSet> sets)
    {
        var longest = sets.SelectMany(set => set.Rules).OfType<OvertimeRule>().Select(rule => rule.Cycle?.Days ?? DaysOfAWeek).DefaultIfEmpty(DaysOfAWeek).Max();
        return new DateRange(first.AddDays(-longest - 1), last.AddDays(DaysOfAWeek));
    }

    private async Task<ILookup<Guid, Employment>> EmploymentsAsync(List<Guid> people, CancellationToken cancellationToken) =>
        (await db.Employments.AsNoTracking().Where(employment => EF.Parameter(people).Contains(employment.EmployeeId)).ToListAsync(cancellationToken))
        .ToLookup(employment => employment.EmployeeId);

    private Task<List<PayRate>> RatesAsync(List<Guid> people, DateRange days, CancellationToken cancellationToken)
    {
        var (first, last) = (days.Start, days.End);
        return db.PayRates.AsNoTracking().Where(rate => rate.EffectiveFrom <= last && (rate.EffectiveTo == null || rate.EffectiveTo >= first)
            && (rate.EmployeeId == null || EF.Parameter(people).Contains(rate.EmployeeId.Value))).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, string>> CostCodesAsync(IEnumerable<TimesheetEntry> entries, CancellationToken cancellationToken)
    {
        var ids = entries.Select(entry => entry.CostCodeId).OfType<Guid>().Distinct().ToList();
        return ids.Count == 0 ? [] : await db.CostCodes.AsNoTracking().Where(code => EF.Parameter(ids).Contains(code.Id)).ToDictionaryAsync(code => code.Id, code => code.Code, cancellationToken);
    }
}
