using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines of allowances. The date on which an entry starts counts. What is paid once for a date or a week is not paid again by a later entry.</summary>
internal sealed class AllowanceLines(HoursRules rules, LineFactory lines)
{
    public IEnumerable<PricedLine> Build()
    {
        var work = rules.Entries.SelectMany(one => one.Allowances
            .Where(rule => one.Entry is { IsWork: true, Minutes: > 0 } || rule.Basis == AllowanceBasis.Distance)
            .Select(rule => (Work: one, Rule: rule))).ToList();
        var once = work.Where(one => IsPaidOnce(one.Rule)).GroupBy(one => (one.Work.NameOf(one.Rule), DateOf(one.Work.Entry, one.Rule))).Select(group => group.First());
        // An ordinary hour of a salary has no line whose rate an all-purpose allowance could be part of.
        var ofSalaries = rules.Entries.Where(one => one.Entry.Rate?.Unit == PayRateUnit.Year).SelectMany(one => one.AllPurpose.Select(rule => (Work: one, Rule: rule)));
        return once.Concat(work.Where(one => !IsPaidOnce(one.Rule))).Concat(ofSalaries)
            .Select(one => (one.Work, one.Rule, Count: CountOf(one.Work, one.Rule))).Where(one => one.Count > 0)
            .GroupBy(one => LineKey.Of(one.Work, PricedLineKind.Allowance, one.Rule, null, one.Rule.Amount ?? one.Rule.Percent!.Value))
            .Select(group => Line(group.Key, group.First().Rule.Basis, group.Sum(one => one.Count)) with
            {
                Inputs = group.Select(one => InputOf(one.Work.Entry, one.Rule.Basis)).ToList(),
            });
    }

    private static bool IsPaidOnce(AllowanceRule rule) => rule.Basis is AllowanceBasis.Daily or AllowanceBasis.Weekly;

    private DateOnly DateOf(WorkEntry entry, AllowanceRule rule) =>
        rule.Basis == AllowanceBasis.Weekly ? rules.Calendar.WeekOf(entry.WorkDate) : entry.WorkDate;

    private static LineInput InputOf(WorkEntry entry, AllowanceBasis basis) => basis == AllowanceBasis.Distance
        ? new(entry.Id, "distance_km", entry.DistanceKm!.Value)
        : new(entry.Id, LineInput.Minutes, entry.Minutes);

    // Minutes, times, kilometres, or money of ordinary hours.
    private decimal CountOf(EntryRules work, AllowanceRule rule) => rule.Basis switch
    {
        AllowanceBasis.Hourly when rule.AllPurpose => rules.Slices.Where(slice => slice.Rules == work && slice.IsPaidBySalary).Sum(slice => slice.Minutes),
        AllowanceBasis.Hourly => work.Entry.Minutes,
        AllowanceBasis.Distance => work.Entry.DistanceKm ?? 0,
        AllowanceBasis.Percentage => rules.Slices.Where(slice => slice.Rules == work && slice.Multiplier == 1)
            .Sum(slice => slice.Minutes * (work.BaseRate ?? 0)),
        _ => 1,
    };

    private PricedLine Line(LineKey key, AllowanceBasis basis, decimal count) => basis switch
    {
        AllowanceBasis.Hourly => lines.Create(
            key, (int)count, null, [], "minutes ÷ 60 × amount", count * key.Factor / 60, new("minutes", count), new("amount", key.Factor)),
        AllowanceBasis.Percentage => lines.Create(
            key, null, null, [], "ordinary_pay × percent ÷ 100", count * key.Factor / 6000, new("ordinary_pay", count / 60), new("percent", key.Factor)),
        AllowanceBasis.Distance => lines.Create(
            key, null, count, [], "distance_km × amount", count * key.Factor, new("distance_km", count), new("amount", key.Factor)),
        _ => lines.Create(key, null, count, [], "times × amount", count * key.Factor, new("times", count), new("amount", key.Factor)),
    };
}
