using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>Lines of time: hours at their rate and multiplier, days, units, leave.</summary>
internal sealed class TimeLines(HoursRules rules, LineFactory lines)
{
    private const string HoursFormula = "minutes ÷ 60 × rate";

    public IEnumerable<PricedLine> Build() => Hours().Concat(Days()).Concat(Units()).Concat(TimeOff());

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

    private IEnumerable<PricedLine> Hours() => rules.Slices
        .Where(IsPaidByTheHour)
        .GroupBy(slice => LineKey.Of(slice.Rules, PricedLineKind.Time, slice.Rule, slice.Rules.BaseRate, slice.Multiplier))
        .Select(group => OfHours(lines, group.Key, group.Sum(slice => slice.Minutes), group));

    private static bool IsPaidByTheHour(WorkSlice slice) => slice.Entry.Rate switch
    {
        { Unit: PayRateUnit.Hour } => true,
        // A day and a salary pay ordinary hours as a whole.
        { Unit: PayRateUnit.Day or PayRateUnit.Year, HourAmount: not null } => slice.Multiplier != 1,
        _ => false,
    };

    private IEnumerable<PricedLine> Days()
    {
        var ordinary = rules.Slices.Where(slice => slice is { Multiplier: 1, Entry.Rate.Unit: PayRateUnit.Day });
        foreach (var day in ordinary.GroupBy(slice => (slice.Entry.WorkDate, slice.Entry.Rate!.PayRateId)))
        {
            // Another entry of the date has it already.
            var first = day.Any(slice => slice.Entry.CountsOnly) ? day.Where(slice => slice.Entry.CountsOnly) : day;
            var parts = first.GroupBy(slice => LineKey.Of(slice.Rules, PricedLineKind.Time, slice.Rule, slice.Entry.Rate!.Amount, 1)).ToList();
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

    private IEnumerable<PricedLine> Units() => rules.Entries
        .Where(one => one.Entry is { Rate.Unit: PayRateUnit.Unit, Units: not null } && !IsUnpaid(one.Entry))
        .GroupBy(one => LineKey.Of(one, PricedLineKind.Time, null, one.Entry.Rate!.Amount, 1))
        .Select(group =>
        {
            var units = group.Sum(one => one.Entry.Units!.Value);
            return lines.Create(group.Key, null, units, [], "units × rate", units * group.Key.Rate!.Value, new("units", units), new("rate", group.Key.Rate.Value));
        });

    private IEnumerable<PricedLine> TimeOff() => rules.Entries
        .Where(one => !one.Entry.IsWork && one.Entry.Minutes > 0 && (IsUnpaid(one.Entry) || one.Entry.Rate is { Unit: PayRateUnit.Hour or PayRateUnit.Day, HourAmount: not null }))
        .GroupBy(one => LineKey.Of(one, PricedLineKind.Time, null, IsUnpaid(one.Entry) ? 0 : one.Entry.Rate!.HourAmount, 1))
        .Select(group =>
        {
            var (minutes, rate) = (group.Sum(one => one.Entry.Minutes), group.Key.Rate!.Value);
            var slices = group.SelectMany(WorkSlice.Cut);
            return lines.Create(group.Key, minutes, null, slices, HoursFormula, minutes * rate / 60, new("minutes", minutes), new("rate", rate));
        });

    private static bool IsUnpaid(WorkEntry entry) => entry.EarningCode.Kind == EarningKind.Unpaid;
}
