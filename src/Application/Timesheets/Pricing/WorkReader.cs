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
    private readonly EarningCodeSnapshot ordinary = earningCodes.Values.Single(code => code.Code == EngineCodes.Ordinary).Snapshot;

    /// <summary>The input of one employee; null without entries.</summary>
    /// <param name="period">The days that are paid.</param>
    /// <param name="entries">What is priced.</param>
    /// <param name="around">What counts with it: approved entries of the same weeks and cycles.</param>
    public HoursInput? InputOf(DateRange period, IReadOnlyCollection<WorkEntry> entries, IEnumerable<WorkEntry> around)
    {
        if (entries.Count == 0) return null;
        var group = payGroups[EmploymentOn(entries.First().EmployeeId, entries.Max(entry => entry.WorkDate))!.PayGroupId];
        List<WorkEntry> all = [.. entries, .. around];
        return new HoursInput
        {
            PeriodStart = period.Start,
            PeriodEnd = period.End,
            WeekStartsOn = group.WeekStartsOn,
            Holidays = holidays.Where(holiday => holiday.PayGroupId is null || holiday.PayGroupId == group.Id).Select(holiday => holiday.Date).Distinct().Order().ToList(),
            Entries = all.OrderBy(entry => entry.WorkDate).ThenBy(entry => entry.Id).ToList(),
            RuleSets = all.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId).OrderBy(set => set.PayRuleId).ToList(),
            EarningCodes = SnapshotsFor(all),
            OutsideRegularRate = earningCodes.Values.Where(code => !code.InRegularRate).Select(code => code.Code).Order(StringComparer.Ordinal).ToList(),
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
            RuleSet = set is null ? null : new PayRuleSetSnapshot(set.Id, set.Version, set.Code, set.Rules),
            CountsOnly = entry.PaidInPayRunId is not null,
        };
    }

    private Employment? EmploymentOn(Guid employeeId, DateOnly date) => employments[employeeId].FirstOrDefault(employment => employment.Covers(date));

    // The codes of the entries, and those of their rules' lines.
    private List<EarningCodeSnapshot> SnapshotsFor(List<WorkEntry> entries)
    {
        var named = entries.Select(entry => entry.EarningCode.Code)
            .Concat(entries.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId).SelectMany(set => set.Rules).SelectMany(rule => new[] { rule.EarningCode, rule.DefaultEarningCode }).OfType<string>())
            .ToHashSet(StringComparer.Ordinal);
        return earningCodes.Values.Where(code => named.Contains(code.Code)).OrderBy(code => code.Code, StringComparer.Ordinal).Select(code => code.Snapshot).ToList();
    }
}
