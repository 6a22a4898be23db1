using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>
/// The overtime premium of a week at the regular rate (29 U.S.C. 207(a) and (e), 29 CFR 778.109 to 778.115): half of the regular rate for the
/// hours over the threshold, less premiums of one and a half or more that the week has already. In the period that holds the week's last day;
/// hours that are approved later are paid what they add. A week in which employment ends is over on its last day of employment.
/// </summary>
internal sealed class PremiumLines(HoursInput input, HoursRules rules, LineFactory factory)
{
    private const decimal CreditableMultiplier = 1.5m;

    public IEnumerable<PricedLine> Build(IReadOnlyList<PricedLine> lines) => rules.Slices
        .GroupBy(slice => rules.Calendar.WeekOf(slice.Date))
        .Where(week => LastDayOf(week.Key) <= input.PeriodEnd)
        .Select(week => OfWeek(week.Key, week.ToList(), lines)).OfType<PricedLine>();

    private PricedLine? OfWeek(DateOnly week, List<WorkSlice> slices, IReadOnlyList<PricedLine> lines)
    {
        var last = slices.MaxBy(slice => (slice.Date, slice.From ?? 0))!;
        // The group that pays the week's last hours pays its premium.
        if (last.Entry.IsOfOtherPayGroup) return null;
        var isOver = LastDayOf(week) < input.PeriodStart;
        var isOpen = slices.Exists(slice => !slice.Entry.CountsOnly);
        // Without open hours it is still due where the week ends in this period, and an earlier run has paid its hours.
        if (!isOpen && (isOver || (week >= input.PeriodStart && !HasHoursOfAnotherRun(slices)))) return null;
        if (slices.FindLast(slice => slice.Rules.RegularRate is not null && (!isOpen || !slice.Entry.CountsOnly)) is not { } covered) return null;

        var rule = covered.Rules.RegularRate!;
        var own = slices.FindLast(slice => slice.Entry.HasOwnLines) ?? covered;
        var due = PremiumOf(rule, week, slices, lines, isOver ? 0 : BonusPerMinute());
        var before = isOver ? PremiumOf(rule, week, slices.FindAll(slice => slice.Entry.CountsOnly), lines.Where(line => line.CountsOnly), 0).Amount : 0;
        if (due.Amount <= before) return null;
        var key = LineKey.Of(own.Rules, PricedLineKind.Premium, rule, null, 0.5m) with
        {
            WorkDate = LastDayOf(week),
            PayRate = null,
            Rule = covered.Rules.NameOf(rule),
            Classification = null,
            CostCode = null,
            Project = null,
            CountsOnly = false,
        };
        return factory.Create(
            key, due.OverMinutes, null, [], "pay ÷ minutes × overtime_minutes ÷ 2 − premiums_paid", due.Amount - before,
            new("pay", due.Pay), new("minutes", due.Minutes), new("overtime_minutes", due.OverMinutes), new("premiums_paid", due.Credit + before)) with
        {
            Inputs = LineInput.MinutesOf(slices),
        };
    }

    private DateOnly LastDayOf(DateOnly week) =>
        (input.LastDays ?? []).Where(day => rules.Calendar.WeekOf(day) == week).DefaultIfEmpty(week.AddDays(6)).First();

    private Premium PremiumOf(OvertimeRule rule, DateOnly week, List<WorkSlice> slices, IEnumerable<PricedLine> lines, decimal bonusPerMinute)
    {
        var minutes = slices.Sum(slice => slice.Minutes);
        var (pay, credit) = (bonusPerMinute * slices.Where(slice => IsInPeriod(slice.Entry)).Sum(slice => slice.Minutes), 0m);
        foreach (var line in lines)
        {
            if (input.OutsideRegularRate.Contains(line.EarningCode)) continue;
            // Of premiums of one and a half or more, only the hour itself is part of the regular rate.
            var straight = line.Multiplier >= CreditableMultiplier ? line.Amount.Amount / line.Multiplier.Value : line.Amount.Amount;
            var share = ShareIn(week, line);
            pay += straight * share;
            credit += (line.Amount.Amount - straight) * share;
        }

        // The salary is the pay of its ordinary hours, at what an hour of it is worth.
        pay += slices.Where(slice => slice.IsPaidBySalary).Sum(slice => slice.Minutes * (slice.Entry.Rate!.HourAmount ?? 0)) / 60;
        return new Premium(pay, minutes, minutes - (int)(rule.AfterHours!.Value * 60), credit);
    }

    private decimal BonusPerMinute()
    {
        var minutes = rules.Slices.Where(slice => IsInPeriod(slice.Entry)).Sum(slice => slice.Minutes);
        return minutes == 0 ? 0 : input.BonusesInRegularRate.Amount / minutes;
    }

    // A run that is not regular has paid them within the period. In a preview they are paid by the period's own run.
    private bool HasHoursOfAnotherRun(List<WorkSlice> slices) =>
        slices.Exists(slice => slice.Entry is { IsPaid: true, IsOfOtherPayGroup: false }) && !rules.Slices.Any(slice => slice.Entry.HasOwnLines);

    private bool IsInPeriod(WorkEntry entry) => entry.WorkDate >= input.PeriodStart && entry.WorkDate <= input.PeriodEnd;

    // A line of a night may lie in two weeks.
    private decimal ShareIn(DateOnly week, PricedLine line)
    {
        if (line.Segments.Count == 0) return rules.Calendar.WeekOf(line.WorkDate) == week ? 1 : 0;
        var inWeek = line.Segments.Where(segment => rules.Calendar.WeekOf(segment.Date) == week).Sum(segment => segment.Minutes);
        return (decimal)inWeek / line.Segments.Sum(segment => segment.Minutes);
    }

    private sealed record Premium(decimal Pay, int Minutes, int OverMinutes, decimal Credit)
    {
        public decimal Amount => OverMinutes <= 0 ? 0 : Math.Max(0, (Pay * OverMinutes / (2m * Minutes)) - Credit);
    }
}
