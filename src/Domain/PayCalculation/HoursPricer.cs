using System.Globalization;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation;

/// <summary>Prices one employee's hours: order the entries, cut their time, give each minute one multiplier, make lines. Pure; the same input gives the same lines.</summary>
public static class HoursPricer
{
    /// <summary>The lines of the entries that are not paid yet.</summary>
    public static PricedHours Price(HoursInput input)
    {
        var calendar = new WorkCalendar(input);
        var ordered = InOrder(input.Entries);
        var rules = new HoursRules(calendar, ordered);
        var factory = new LineFactory(input.EarningCodes);

        List<PricedLine> lines = [.. new TimeLines(rules, factory).Build(ordered)];
        lines.AddRange(new LoadingLines(rules, factory).Build());
        lines.AddRange(new AllowanceLines(rules, factory).Build(ordered));
        lines.AddRange(new TopUpLines(rules, factory).Build());
        lines.AddRange(new PremiumLines(input, rules, factory).Build(lines));

        var open = ordered.Where(entry => !entry.CountsOnly).ToList();
        return new PricedHours(
            lines.Where(line => !line.CountsOnly).Order(PricedLineOrder.Instance).ToList(),
            open.Select(Problem).OfType<EntryProblem>().ToList(),
            open.SelectMany(entry => Unused(entry, lines, rules)).ToList());
    }

    // What is paid counts first. On a date timed entries come by their start, then hours without a place in the day, the lowest rate first; never by id.
    private static List<WorkEntry> InOrder(IReadOnlyList<WorkEntry> entries) => entries
        .OrderBy(entry => !entry.CountsOnly)
        .ThenBy(entry => entry.WorkDate)
        .ThenBy(entry => entry.StartsAt is null)
        .ThenBy(entry => entry.StartsAt)
        .ThenBy(entry => entry.Rate?.HourAmount)
        .ThenBy(entry => entry.EarningCode.Code, StringComparer.Ordinal)
        .ThenBy(entry => entry.Classification, StringComparer.Ordinal)
        .ThenBy(entry => entry.CostCode, StringComparer.Ordinal)
        .ThenBy(entry => entry.Project, StringComparer.Ordinal)
        .ThenBy(entry => entry.Minutes)
        .ToList();

    private static EntryProblem? Problem(WorkEntry entry)
    {
        if (entry is { Rate: null, Minutes: > 0 } or { Rate: null, Units: not null })
        {
            return entry.EarningCode.Kind == Codes.EarningKind.Unpaid ? null : new(
                entry.Id, PayBlockerCodes.NoRate, string.Create(
                    CultureInfo.InvariantCulture, $"There is no pay rate for this work on {entry.WorkDate:O}. Add a rate of the employee or of the classification that holds on that day."));
        }

        return entry is { Rate.Unit: PayRateUnit.Unit, Units: null }
            ? new(entry.Id, PayBlockerCodes.NoUnits, "The rate is paid by the unit, and the entry has no units. Give units, or add a rate by the hour.")
            : null;
    }

    private static IEnumerable<UnusedRule> Unused(WorkEntry entry, List<PricedLine> lines, HoursRules rules)
    {
        var used = lines.Where(line => line.Rule is not null && IsFor(line, entry)).Select(line => line.Rule!.Name).ToHashSet(StringComparer.Ordinal);
        return entry.Rules.Where(rule => !used.Contains(rule.Name) && rule is not PayRules.AllowanceRule { AllPurpose: true })
            .Select(rule => new UnusedRule(entry.Id, LineKey.RuleOf(entry, rule)!, rules.WhyNot(rule, entry)));
    }

    // A line without segments (an allowance, a top-up) is for its date.
    private static bool IsFor(PricedLine line, WorkEntry entry) => line.EntryId is { } only ? only == entry.Id :
        line.Segments.Count == 0 ? line.WorkDate == entry.WorkDate : line.Segments.Any(segment => segment.EntryId == entry.Id);
}
