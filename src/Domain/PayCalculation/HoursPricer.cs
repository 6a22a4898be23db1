using System.Globalization;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Rules;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Domain.PayCalculation;

/// <summary>Prices one employee's hours: order the entries, cut their time, give each minute one multiplier, make lines. Pure; the same input gives the same lines.</summary>
public static class HoursPricer
{
    /// <summary>The lines of the entries that make lines.</summary>
    /// <param name="input">The hours.</param>
    /// <param name="whyNot">Also the rules that made nothing of an entry.</param>
    public static PricedHours Price(HoursInput input, bool whyNot = false)
    {
        var calendar = new WorkCalendar(input);
        var ordered = InOrder(input.Entries);
        var rules = new HoursRules(calendar, ordered);
        var factory = new LineFactory(input.EarningCodes);

        List<PricedLine> lines = [.. new TimeLines(rules, factory).Build()];
        lines.AddRange(new LoadingLines(rules, factory).Build());
        lines.AddRange(new AllowanceLines(rules, factory).Build());
        lines.AddRange(new TopUpLines(rules, factory).Build());
        lines.AddRange(new PremiumLines(input, rules, factory).Build(lines));

        var open = ordered.Where(entry => !entry.CountsOnly).ToList();
        return new PricedHours(
            lines.Where(line => !line.CountsOnly).Order(PricedLineOrder.Instance).ToList(),
            [.. open.Select(Problem).OfType<EntryProblem>(), .. SalaryHours.Problems(rules)],
            whyNot ? rules.Entries.Where(one => !one.Entry.CountsOnly).SelectMany(one => Unused(one, lines, rules)).ToList() : []);
    }

    // What is paid counts first. On a date timed entries come by their start, then hours without a place in the day, the lowest rate first; never by id.
    private static List<WorkEntry> InOrder(IReadOnlyList<WorkEntry> entries) => entries
        .OrderBy(entry => !entry.IsPaid)
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

    private static EntryProblem? Problem(WorkEntry entry) => entry switch
    {
        { EarningCode.Kind: EarningKind.Unpaid } => null,
        { Rate: null, Minutes: > 0 } or { Rate: null, Units: not null } => NoRate(entry, "There is no pay rate for this work"),
        { Units: not null, Minutes: 0, Rate.Unit: not PayRateUnit.Unit } => NoRate(entry, "There are units and no hours, and the pay rate is not by the unit"),
        { IsWork: false, Minutes: > 0, Rate.Unit: PayRateUnit.Unit } => NoRate(entry, "There are hours that are not worked, and the pay rate is by the unit"),
        { IsWork: true, Minutes: > 0, Units: null, Rate.Unit: PayRateUnit.Unit } =>
            new(entry.Id, PayBlockerCodes.NoUnits, "The rate is paid by the unit, and the entry has no units. Give units, or add a rate by the hour."),
        _ => null,
    };

    private static EntryProblem NoRate(WorkEntry entry, string what) => new(entry.Id, PayBlockerCodes.NoRate, string.Create(
        CultureInfo.InvariantCulture, $"{what} on {entry.WorkDate:O}. Add a rate of the employee or of the classification that fits and holds on that day."));

    private static IEnumerable<UnusedRule> Unused(EntryRules work, List<PricedLine> lines, HoursRules rules)
    {
        var entry = work.Entry;
        var used = lines.Where(line => line.Rule is not null && IsFor(line, entry)).Select(line => line.Rule!.Name).ToHashSet(StringComparer.Ordinal);
        return entry.Rules.Where(rule => !used.Contains(rule.Name) && rule is not PayRules.AllowanceRule { AllPurpose: true })
            .Select(rule => new UnusedRule(entry.Id, work.NameOf(rule)!, rules.WhyNot(rule, entry)));
    }

    // A line without segments (an allowance, a top-up) is for its date.
    private static bool IsFor(PricedLine line, WorkEntry entry) => line.EntryId is { } only ? only == entry.Id :
        line.Segments.Count == 0 ? line.WorkDate == entry.WorkDate : line.Segments.Any(segment => segment.EntryId == entry.Id);
}
