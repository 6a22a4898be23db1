using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Pricing;

/// <summary>Makes an employee's entries the input of their price: each with the employment, rate and rule set of its work date.</summary>
internal sealed class WorkReader(
    ILookup<Guid, Employment> employments,
    IReadOnlyDictionary<Guid, PayGroup> payGroups,
    IReadOnlyDictionary<Guid, string> employmentTypes,
    PayRateResolver rates,
    PayRuleSetResolver ruleSets,
    IReadOnlyDictionary<Guid, EarningCode> earningCodes,
    IReadOnlyDictionary<Guid, string> costCodes,
    IReadOnlyList<Holiday> holidays)
{
    private const int DaysOfAWeek = 7;

    private readonly Dictionary<Guid, PayRuleSetSnapshot> snapshots = [];
    private readonly EarningCodeSnapshot ordinary = earningCodes.Values.Single(code => code.Code == EngineCodes.Ordinary).Snapshot;

    /// <summary>The input of one employee; null where nothing is due.</summary>
    /// <param name="period">The days that are paid.</param>
    /// <param name="entries">What is priced, and what may count with it. Entries of other weeks and cycles are left out.</param>
    public HoursInput? InputOf(DateRange period, IReadOnlyCollection<WorkEntry> entries)
    {
        var open = entries.Where(entry => !entry.CountsOnly).ToList();
        var anchor = open.Count > 0 ? open.MaxBy(entry => entry.WorkDate)! : entries.MaxBy(entry => entry.WorkDate);
        if (anchor is null || EmploymentOn(anchor.EmployeeId, anchor.WorkDate) is not { } employment) return null;
        var group = payGroups[employment.PayGroupId];
        DateOnly WeekOf(DateOnly date) => PayrollDates.WeekOf(date, group.WeekStartsOn);
        // A week whose hours another run has paid may still have its premium to be paid.
        var isPreview = entries.Any(entry => entry.HasOwnLines);
        var paid = entries.Where(entry => !isPreview && entry is { IsPaid: true, IsOfOtherPayGroup: false } && period.Contains(entry.WorkDate) && HasRegularRate(entry));
        var weeks = open.Concat(paid).SelectMany(entry => new[] { entry.WorkDate, entry.WorkDate.AddDays(1) }).Append(period.Start).Select(WeekOf).ToHashSet();
        var cycles = open.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId)
            .SelectMany(set => set.Rules).OfType<OvertimeRule>().Select(rule => rule.Cycle).OfType<RuleCycle>().Distinct().ToList();
        var cycleDays = cycles.SelectMany(cycle => open.Select(entry => (cycle, cycle.NumberOf(entry.WorkDate)))).ToHashSet();
        var all = entries.Where(entry => weeks.Contains(WeekOf(entry.WorkDate)) || weeks.Contains(WeekOf(entry.WorkDate.AddDays(1)))
            || cycles.Exists(cycle => cycleDays.Contains((cycle, cycle.NumberOf(entry.WorkDate))))).ToList();
        if (open.Count == 0 && !all.Exists(HasRegularRate)) return null;
        var codes = SnapshotsFor(all);
        var dates = all.SelectMany(entry => new[] { entry.WorkDate, entry.WorkDate.AddDays(1) }).ToHashSet();
        return new HoursInput
        {
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            LastDays = LastDaysOf(anchor.EmployeeId, all.Select(entry => WeekOf(entry.WorkDate)).ToHashSet(), WeekOf),
            WeekStartsOn = group.WeekStartsOn,
            Holidays = holidays.Where(holiday => dates.Contains(holiday.Date) && (holiday.PayGroupId is null || holiday.PayGroupId == group.Id))
                .Select(holiday => holiday.Date).Distinct().Order().ToList(),
            Entries = all.OrderBy(entry => entry.WorkDate).ThenBy(entry => entry.Id).ToList(),
            RuleSets = all.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId).OrderBy(set => set.PayRuleId).ToList(),
            EarningCodes = codes,
            OutsideRegularRate = earningCodes.Values.Where(code => !code.InRegularRate && (code.Code == EngineCodes.Bonus || codes.Exists(named => named.Code == code.Code)))
                .Select(code => code.Code).Order(StringComparer.Ordinal).ToList(),
        };
    }

    /// <summary>The group that pays an employee on a date; null: none does.</summary>
    public Guid? PayGroupOn(Guid employeeId, DateOnly date) => EmploymentOn(employeeId, date)?.PayGroupId;

    /// <summary>An entry with the employment, rate and rule set of its work date. The employee is employed on it.</summary>
    public WorkEntry Read(TimesheetEntry entry)
    {
        var employment = EmploymentOn(entry.EmployeeId, entry.Date)!;
        var choice = rates.Resolve(new PayRateQuestion(
            entry.EmployeeId, employment.Classification, employment.EmploymentTypeId, entry.Classification, entry.Project, entry.Date));
        var set = ruleSets.Resolve(employment.PayGroupId, entry.Project, entry.Date);
        return new WorkEntry
        {
            Id = entry.Id,
            EmployeeId = entry.EmployeeId,
            Version = entry.Version,
            WorkDate = entry.Date,
            StartsAt = entry.StartsAt,
            Segments = entry is { StartsAt: { } from, EndsAt: { } to, Shown: { } shown } ? WorkSegments.Of(from, to, shown) : [],
            Minutes = entry.Minutes ?? 0,
            Units = entry.Units,
            DistanceKm = entry.DistanceKm,
            Classification = entry.Classification ?? employment.Classification,
            CostCode = entry.CostCodeId is { } cost ? costCodes[cost] : null,
            Project = entry.Project,
            EarningCode = entry.EarningCodeId is { } code ? earningCodes[code].Snapshot : ordinary,
            EmploymentType = employmentTypes[employment.EmploymentTypeId],
            Rate = choice.Rate is { } rate ? WorkRate.Of(rate, choice.Step!.Value, employment.Terms.WorkingDays.ToList().Count) : null,
            PayRuleId = set?.Id,
            RuleSet = set is null ? null : SnapshotOf(set),
            IsPaid = entry.PaidInPayRunId is not null,
        };
    }

    // One for all entries: what is the same object is matched, and written, once.
    private PayRuleSetSnapshot SnapshotOf(PayRuleSet set)
    {
        if (!snapshots.TryGetValue(set.Id, out var snapshot)) snapshots[set.Id] = snapshot = new PayRuleSetSnapshot(set.Id, set.Version, set.Code, set.Rules);
        return snapshot;
    }

    private static bool HasRegularRate(WorkEntry entry) =>
        entry.RuleSet?.Rules.OfType<OvertimeRule>().Any(rule => rule.Rate == OvertimeRate.RegularRate) is true;

    private Employment? EmploymentOn(Guid employeeId, DateOnly date) => employments[employeeId].FirstOrDefault(employment => employment.Covers(date));

    // Within a week, unless the employee has another day of employment in it.
    private List<DateOnly>? LastDaysOf(Guid employeeId, HashSet<DateOnly> weeks, Func<DateOnly, DateOnly> weekOf)
    {
        var days = employments[employeeId].Select(employment => employment.EffectiveTo).OfType<DateOnly>()
            .Where(day => weeks.Contains(weekOf(day)) && day < weekOf(day).AddDays(DaysOfAWeek - 1)
                && !employments[employeeId].Any(other => other.EffectiveFrom > day && weekOf(other.EffectiveFrom) == weekOf(day)))
            .Order().ToList();
        return days.Count > 0 ? days : null;
    }

    // The codes of the entries, and those of their rules' lines.
    private List<EarningCodeSnapshot> SnapshotsFor(List<WorkEntry> entries)
    {
        var named = entries.Select(entry => entry.EarningCode.Code)
            .Concat(entries.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId).SelectMany(set => set.Rules).SelectMany(rule => new[] { rule.EarningCode, rule.DefaultEarningCode }).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return earningCodes.Values.Where(code => named.Contains(code.Code)).OrderBy(code => code.Code, StringComparer.Ordinal).Select(code => code.Snapshot).ToList();
    }
}
