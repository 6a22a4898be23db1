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
    private const string DayFormula = "day × minutes ÷ minutes_of_day";
    private const string DayFormulaWithAllowance = "(day + all_purpose × hours_per_day) × minutes ÷ minutes_of_day";

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

    // A date is paid once: with the rate of its first entry, whatever day rates the others have.
    private IEnumerable<PricedLine> Days()
    {
        var ordinary = rules.Slices.Where(slice => slice is { Multiplier: 1, Entry.Rate.Unit: PayRateUnit.Day });
        foreach (var day in ordinary.GroupBy(slice => slice.Entry.WorkDate))
        {
            // Another entry of the date has it already.
            var slices = day.Any(slice => slice.Entry.CountsOnly) ? day.Where(slice => slice.Entry.CountsOnly).ToList() : day.ToList();
            var (rate, allPurpose) = (slices[0].Entry.Rate!, slices[0].Rules.AllPurpose.Sum(rule => rule.Amount!.Value));
            var amount = rate.Amount + (allPurpose * rate.HoursPerDay!.Value);
            var parts = slices.GroupBy(slice => LineKey.Of(slice.Rules, PricedLineKind.Time, slice.Rule, amount, 1) with { PayRate = rate }).ToList();
            var (minutes, all) = (parts.ConvertAll(part => part.Sum(slice => slice.Minutes)), slices.Sum(slice => slice.Minutes));
            var shares = MoneyAllocation.ByWeights(Rounding.HalfAwayFromZero(amount), minutes.ConvertAll(part => (decimal)part));
            for (var at = 0; at < parts.Count; at++)
            {
                List<LineOperand> operands = [new("day", rate.Amount), new("minutes", minutes[at]), new("minutes_of_day", all)];
                if (allPurpose != 0) operands.AddRange([new("all_purpose", allPurpose), new("hours_per_day", rate.HoursPerDay.Value)]);
                var trace = new LineTrace(
                    null, allPurpose == 0 ? DayFormula : DayFormulaWithAllowance, operands, amount * minutes[at] / all, Rounding.HalfAwayFromZeroName);
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
            return lines.Create(group.Key, null, units, [], "units × rate", units * group.Key.Rate!.Value, new("units", units), new("rate", group.Key.Rate.Value)) with
            {
                Inputs = group.Select(one => new LineInput(one.Entry.Id, "units", one.Entry.Units!.Value)).ToList(),
            };
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
