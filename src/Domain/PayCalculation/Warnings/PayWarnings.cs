using System.Globalization;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Warnings;

/// <summary>Finds what to look at in one employee's pay before it is approved. Pure; at most one warning of each code, in the order of the codes.</summary>
public static class PayWarnings
{
    // Of more dates, the first ones are named, so that a message has an end.
    private const int MaxDates = 5;

    /// <summary>The warnings of one employee, whatever the outcome. An employee whom the input excludes has none.</summary>
    /// <param name="input">What the pay was computed from.</param>
    /// <param name="outcome">What was computed.</param>
    /// <param name="known">What else warnings depend on.</param>
    public static IReadOnlyList<PayWarning> Find(PayInput input, PayOutcome outcome, WarningSnapshot known) =>
        outcome is SkippedOutcome { Reason: SkipReasons.Excluded }
            ? []
            : new[]
            {
                ExtraPayDate(input, known), SalaryNotPaid(input, known), TooOld(known), Unapproved(known), NoHours(input, known),
                OverlappingLeave(input), BelowMinimumEngagement(input, outcome), LargeChange(input, outcome, known),
            }.OfType<PayWarning>().ToList();

    private static PayWarning? ExtraPayDate(PayInput input, WarningSnapshot known)
    {
        var dates = known.PayDates;
        if (input.Run.Type != PayRunType.Regular || known.RateUnit != PayRateUnit.Year || dates.Count <= dates.PeriodsPerYear) return null;
        var (divisor, effect) = dates.Divisor == SalaryDivisor.Fixed
            ? (dates.PeriodsPerYear, "salary_divisor fixed: the year pays more than the rate")
            : (dates.Count, "salary_divisor actual: each pays less than in other years");
        return Warning(
            PayWarningCodes.ExtraPayDate, $"{dates.Year} has {dates.Count} pay dates. Each pays 1/{divisor} of the yearly rate ({effect}). Check that this is agreed.");
    }

    private static PayWarning? SalaryNotPaid(PayInput input, WarningSnapshot known) => input.Run.Type == PayRunType.Regular && known.UnpaidSalary is { } period
        ? Warning(
            PayWarningCodes.SalaryNotPaid,
            $"The employee has a salary from {period.Start:O} to {period.End:O}, and the regular run of this period has not paid the employee. No regular run pays it later. Pay it in an off-cycle run, as earnings with the code salary or back_pay.")
        : null;

    private static PayWarning? TooOld(WarningSnapshot known) => known.TooOld is { Count: > 0, First: { } first } old
        ? Warning(
            PayWarningCodes.EntryOlderThan90Days,
            $"{Entries(old)}, the first of {first:O}, {AreOrIs(old)} approved and more than 90 days older than the period's end. No run pays them. Supply their pay as earnings, or delete them.")
        : null;

    private static PayWarning? Unapproved(WarningSnapshot known) => known.Unapproved is { Count: > 0, First: { } first } open
        ? Warning(
            PayWarningCodes.UnapprovedEntries,
            $"{Entries(open)} of the period, the first of {first:O}, {AreOrIs(open)} not approved. This run does not pay them. Approve them and calculate again, or pay them later.")
        : null;

    private static PayWarning? NoHours(PayInput input, WarningSnapshot known)
    {
        var run = input.Run;
        if (run.Type != PayRunType.Regular || !input.Employee.IsCovered || input.Given is { Pay.HasPay: true } || known.ApprovedEntries > 0) return null;
        if (known.RateUnit is not (PayRateUnit.Hour or PayRateUnit.Day or PayRateUnit.Unit)) return null;
        var unit = known.RateUnit switch { PayRateUnit.Hour => "hour", PayRateUnit.Day => "day", _ => "unit" };
        return Warning(
            PayWarningCodes.NoHours,
            $"The employee is paid by the {unit}, and has no approved hours from {run.PayPeriodStart:O} to {run.PayPeriodEnd:O}. Record and approve them, or exclude the employee.");
    }

    private static PayWarning? OverlappingLeave(PayInput input) =>
        input.Hours is { } hours && Listed(LeaveOverlaps.Find(hours)) is { } dates
            ? Warning(PayWarningCodes.OverlappingLeave, $"Leave overlaps other time on {dates}. Correct the entries, or check that they are meant.")
            : null;

    private static PayWarning? BelowMinimumEngagement(PayInput input, PayOutcome outcome)
    {
        if (outcome is not PaidOutcome paid || input.Hours is not { } hours) return null;
        var minimums = hours.Entries.Select(entry => entry.RuleSet).OfType<PayRuleSetSnapshot>().DistinctBy(set => set.PayRuleId)
            .SelectMany(set => set.Rules.OfType<MinimumEngagementRule>().Select(rule => (set.PayRuleId, rule.Name))).ToHashSet();
        var dates = paid.Lines
            .Where(line => line is { Work: not null, Trace.Time.Rule: { } rule } && minimums.Contains((rule.PayRuleId, rule.Name)))
            .GroupBy(line => line.Work!.Date).OrderBy(day => day.Key)
            .Select(day => Text($"{day.Key:O} ({day.Sum(line => line.Work!.Minutes ?? 0) / 60m:0.##} hours)"));
        return Listed(dates) is { } listed
            ? Warning(PayWarningCodes.BelowMinimumEngagement, $"Hours were added up to the minimum engagement on {listed}. Check that the day's entries are complete.")
            : null;
    }

    private static PayWarning? LargeChange(PayInput input, PayOutcome outcome, WarningSnapshot known)
    {
        if (input.Run.Type != PayRunType.Regular || outcome is not PaidOutcome paid || known.LastPay is not { } last) return null;
        var (now, before) = (paid.Totals.GrossPay.Amount, last.GrossPay.Amount);
        var change = Math.Abs(now - before) * 100;
        if (change <= known.LargeChangePercent * Math.Abs(before)) return null;
        var percent = before == 0 ? "" : Text($" ({(now > before ? "+" : "-")}{Rounding.HalfAwayFromZero(change / Math.Abs(before), 2):0.##} %)");
        return Warning(
            PayWarningCodes.LargeChange,
            $"Gross pay is {paid.Totals.GrossPay}{percent}; in the last regular run ({last.PeriodStart:O} to {last.PeriodEnd:O}) it was {last.GrossPay}. The pay group's limit is {known.LargeChangePercent:0.##} %. Check hours, rates and supplied pay.");
    }

    private static string Entries(EntriesSnapshot entries) => Text($"{entries.Count} {(entries.Count == 1 ? "entry" : "entries")} ({entries.Minutes / 60m:0.##} hours)");

    private static string AreOrIs(EntriesSnapshot entries) => entries.Count == 1 ? "is" : "are";

    // Null where there are none.
    private static string? Listed(IEnumerable<string> dates)
    {
        var all = dates.ToList();
        var named = string.Join(", ", all.Take(MaxDates));
        return all.Count switch { 0 => null, > MaxDates => Text($"{named} and {all.Count - MaxDates} more dates"), _ => named };
    }

    private static PayWarning Warning(string code, FormattableString message) => new(code, Text(message));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
