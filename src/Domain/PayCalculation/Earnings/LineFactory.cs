using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.PayCalculation.Earnings;

/// <summary>What lines of hours are grouped by.</summary>
/// <param name="WorkDate">The date that the line stands under.</param>
/// <param name="Kind">What it pays.</param>
/// <param name="Code">The earning code.</param>
/// <param name="PayRate">The rate of the work.</param>
/// <param name="Rate">What the unit is worth, all-purpose allowances included.</param>
/// <param name="Factor">The multiplier, the percent, or the amount of an allowance.</param>
/// <param name="Rule">The rule, with its set.</param>
/// <param name="Classification">Of the work.</param>
/// <param name="CostCode">Of the work.</param>
/// <param name="Project">Of the work.</param>
/// <param name="CountsOnly">Its entries make no line: it counts for weekly premiums.</param>
/// <param name="EntryId">The only entry of the line; null: it sums entries.</param>
internal sealed record LineKey(
    DateOnly WorkDate, PricedLineKind Kind, string Code, WorkRate? PayRate, decimal? Rate, decimal Factor, LineRule? Rule,
    string? Classification, string? CostCode, string? Project, bool CountsOnly, Guid? EntryId)
{
    /// <summary>The key of a line for some work.</summary>
    public static LineKey Of(WorkEntry entry, PricedLineKind kind, PayRule? rule, decimal? rate, decimal factor) => new(
        entry.WorkDate, kind, rule?.EarningCode ?? rule?.DefaultEarningCode ?? entry.EarningCode.Code,
        kind == PricedLineKind.Allowance ? null : entry.Rate, rate, factor, RuleOf(entry, rule),
        entry.Classification, entry.CostCode, entry.Project, entry.CountsOnly, entry.HasOwnLines ? entry.Id : null);

    /// <summary>A rule as lines name it.</summary>
    public static LineRule? RuleOf(WorkEntry entry, PayRule? rule) =>
        rule is null || entry.RuleSet is not { } set ? null : new LineRule(set.PayRuleId, set.Version, rule.Name);
}

/// <summary>Makes lines of hours: names them, and rounds each amount once.</summary>
internal sealed class LineFactory(IReadOnlyList<EarningCodeSnapshot> codes)
{
    /// <summary>A line whose amount follows from a formula, rounded half away from zero to cents.</summary>
    public PricedLine Create(LineKey key, int? minutes, decimal? units, IEnumerable<WorkSlice> slices, string formula, decimal unrounded, params LineOperand[] operands) =>
        Create(key, minutes, units, slices, Rounding.HalfAwayFromZero(unrounded), new LineTrace(null, formula, operands, unrounded, Rounding.HalfAwayFromZeroName));

    /// <summary>A line of a known amount.</summary>
    public PricedLine Create(LineKey key, int? minutes, decimal? units, IEnumerable<WorkSlice> slices, Money amount, LineTrace trace) => new()
    {
        WorkDate = key.WorkDate,
        Kind = key.Kind,
        EarningCode = key.Code,
        Description = key.Rule?.Name ?? NameOf(key.Code),
        Minutes = minutes,
        Units = units,
        Rate = key.Rate,
        Multiplier = key.Kind is PricedLineKind.Time or PricedLineKind.TopUp ? key.Factor : null,
        Percent = key.Kind == PricedLineKind.Loading ? key.Factor : null,
        Amount = amount,
        Classification = key.Classification,
        CostCode = key.CostCode,
        Project = key.Project,
        PayRate = key.PayRate,
        Rule = key.Rule,
        Segments = slices.Select(slice => new LineSegment(slice.Entry.Id, slice.Date, slice.From, slice.Minutes)).ToList(),
        Trace = trace,
        CountsOnly = key.CountsOnly,
        EntryId = key.EntryId,
    };

    private string NameOf(string code) => codes.FirstOrDefault(known => known.Code == code)?.Name ?? code;
}
