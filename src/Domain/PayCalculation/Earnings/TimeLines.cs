using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines of time: hours at their rate and multiplier, days, units, leave.</summary>
internal sealed class TimeLines(HoursRules rules, LineFactory lines)
{
    private const string HoursFormula = "minutes ÷ 60 × rate";

    public IEnumerable<PricedLine> Build(IReadOnlyList<WorkEntry> entries) =>
        Hours().Concat(Days()).Concat(Units(entries)).Concat(TimeOff(entries));

    /// <summary>What an hour of an entry is worth, all-purpose allowances included; null where nothing says it.</summary>
    public static decimal? BaseRate(WorkEntry entry, WorkCalendar calendar) => entry.Rate?.HourAmount is { } hour ? hour + AllPurpose(entry, calendar) : null;

    /// <summary>The line of hours with one multiplier.</summary>
    public static PricedLine OfHours(LineFactory lines, LineKey key, int minutes, IEnumerable<WorkSlice> slices)
    {
        var (rate, own) = (key.Rate!.Value, key.PayRate!.HourAmount!.Value);
        var unrounded = minutes * rate * key.Factor / 60;
        List<LineOperand> operands = [new("minutes", minutes), new("rate", rate)];
        if (key.Factor != 1) operands.Add(new("multiplier", key.Factor));
        if (rate != own) operands.Add(new("all_purpose", rate - own));
        return lines.Create(key, minutes, null, slices, key.Factor == 1 ? HoursFormula : HoursFormula + " × multiplier", unrounded, [.. operands]);
    }

    private static decimal AllPurpose(WorkEntry entry, WorkCalendar calendar) => RuleMatch.Of<AllowanceRule>(entry, calendar)
        .Where(rule => rule.AllPurpose).Sum(rule => rule.Amount!.Value);

    private IEnumerable<PricedLine> Hours() => rules.Slices
        .Where(IsPaidByTheHour)
        .GroupBy(slice => LineKey.Of(slice.Entry, PricedLineKind.Time, slice.Rule, BaseRate(slice.Entry, rules.Calendar), slice.Multiplier))
        .Select(group => OfHours(lines, group.Key, group.Sum(slice => slice.Minutes), group));

    private static bool IsPaidByTheHour(WorkSlice slice) => slice.Minutes > 0 && slice.Entry.Rate switch
    {
        { Unit: PayRateUnit.Hour } => true,
        // A day and a salary pay ordinary hours as a whole.
        { Unit: PayRateUnit.Day or PayRateUnit.Year, HourAmount: not null } => slice.Multiplier != 1,
        _ => false,
    };

    private IEnumerable<PricedLine> Days()
    {
        var ordinary = rules.Slices.Where(slice => slice is { Minutes: > 0, Multiplier: 1, Entry.Rate.Unit: PayRateUnit.Day });
        foreach (var day in ordinary.GroupBy(slice => (slice.Entry.WorkDate, slice.Entry.Rate!.PayRateId)))
        {
            // Another entry of the date has it already.
            if (day.Any(slice => slice.Entry.CountsOnly) && day.Any(slice => !slice.Entry.CountsOnly)) continue;
            var parts = day.GroupBy(slice => LineKey.Of(slice.Entry, PricedLineKind.Time, slice.Rule, slice.Entry.Rate!.Amount, 1)).ToList();
            var minutes = parts.ConvertAll(part => part.Sum(slice => slice.Minutes));
            var amount = day.First().Entry.Rate!.Amount;
            var shares = MoneyAllocation.ByWeights(Rounding.HalfAwayFromZero(amount), minutes.ConvertAll(part => (decimal)part));
            for (var at = 0; at < parts.Count; at++)
            {
                var trace = new LineTrace(
                    null, "day × minutes ÷ minutes_of_day", [new("day", amount), new("minutes", minutes[at]), new("minutes_of_day", minutes.Sum())],
                    amount * minutes[at] / minutes.Sum(), Rounding.HalfAwayFromZeroName);
                yield return lines.Create(parts[at].Key, minutes[at], null, parts[at], shares[at], trace);
            }
        }
    }

    private IEnumerable<PricedLine> Units(IReadOnlyList<WorkEntry> entries) => entries
        .Where(entry => entry is { Rate.Unit: PayRateUnit.Unit, Units: not null })
        .GroupBy(entry => LineKey.Of(entry, PricedLineKind.Time, null, entry.Rate!.Amount, 1))
        .Select(group =>
        {
            var units = group.Sum(entry => entry.Units!.Value);
            return lines.Create(group.Key, null, units, [], "units × rate", units * group.Key.Rate!.Value, new("units", units), new("rate", group.Key.Rate.Value));
        });

    private IEnumerable<PricedLine> TimeOff(IReadOnlyList<WorkEntry> entries) => entries
        .Where(entry => !entry.IsWork && entry.Minutes > 0 && (entry.EarningCode.Kind == EarningKind.Unpaid || entry.Rate is { Unit: PayRateUnit.Hour or PayRateUnit.Day, HourAmount: not null }))
        .GroupBy(entry => LineKey.Of(entry, PricedLineKind.Time, null, entry.EarningCode.Kind == EarningKind.Unpaid ? 0 : entry.Rate!.HourAmount, 1))
        .Select(group =>
        {
            var (minutes, rate) = (group.Sum(entry => entry.Minutes), group.Key.Rate!.Value);
            var slices = group.SelectMany(WorkSlice.Cut);
            return lines.Create(group.Key, minutes, null, slices, HoursFormula, minutes * rate / 60, new("minutes", minutes), new("rate", rate));
        });
}
