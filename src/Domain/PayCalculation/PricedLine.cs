using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Time;

namespace Payroll.Domain.PayCalculation;

/// <summary>
/// What hours of one work date are paid: one earning code, rate, multiplier (or percent), rule, classification, cost code and project.
/// Minutes are summed, and the amount is rounded once.
/// </summary>
public sealed record PricedLine
{
    /// <summary>The date on which the entries start; of a weekly line, its date.</summary>
    public required DateOnly WorkDate { get; init; }

    /// <summary>What kind of pay it is.</summary>
    public required PricedLineKind Kind { get; init; }

    /// <summary>What it counts for.</summary>
    public required string EarningCode { get; init; }

    /// <summary>What stands on the paystub: the rule's name, or the earning code's.</summary>
    public required string Description { get; init; }

    /// <summary>Minutes that it pays for.</summary>
    public int? Minutes { get; init; }

    /// <summary>Units or kilometres that it pays for.</summary>
    public decimal? Units { get; init; }

    /// <summary>For an hour, a day or a unit, all-purpose allowances included; unrounded.</summary>
    public decimal? Rate { get; init; }

    /// <summary>Times the rate.</summary>
    public decimal? Multiplier { get; init; }

    /// <summary>Percent of the rate, of a loading.</summary>
    public decimal? Percent { get; init; }

    /// <summary>In whole cents.</summary>
    public required Money Amount { get; init; }

    /// <summary>The classification that the work was done in.</summary>
    public string? Classification { get; init; }

    /// <summary>What it is booked to.</summary>
    public string? CostCode { get; init; }

    /// <summary>The project.</summary>
    public string? Project { get; init; }

    /// <summary>The pay rate that was chosen; null where the line has none.</summary>
    public WorkRate? PayRate { get; init; }

    /// <summary>The rule that made it; null: ordinary hours.</summary>
    public LineRule? Rule { get; init; }

    /// <summary>The time that it pays for, in order.</summary>
    public required IReadOnlyList<LineSegment> Segments { get; init; }

    /// <summary>The figures of entries that it follows from, where it pays for no segments: units, an allowance, a top-up, a premium.</summary>
    public IReadOnlyList<LineInput> Inputs { get; init; } = [];

    /// <summary>How the amount came to be.</summary>
    public required LineTrace Trace { get; init; }

    /// <summary>The entry, where each has its own lines; null: the line sums entries.</summary>
    public Guid? EntryId { get; init; }

    /// <summary>Its entries make no line: it counts for weekly premiums only.</summary>
    internal bool CountsOnly { get; init; }
}

/// <summary>What a line of hours pays.</summary>
public enum PricedLineKind
{
    /// <summary>Hours, days or units at their rate and multiplier.</summary>
    Time,

    /// <summary>A percentage on top of hours.</summary>
    Loading,

    /// <summary>An allowance.</summary>
    Allowance,

    /// <summary>Hours up to a minimum engagement.</summary>
    TopUp,

    /// <summary>The overtime premium of a week, at the regular rate.</summary>
    Premium,
}

/// <summary>The rule that made a line.</summary>
/// <param name="PayRuleId">Its rule set.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Name">The rule's name.</param>
public sealed record LineRule(Guid PayRuleId, int Version, string Name);

/// <summary>Time that a line pays for.</summary>
/// <param name="EntryId">The timesheet entry.</param>
/// <param name="Date">The date that clocks showed.</param>
/// <param name="From">The first minute since midnight; null for hours without a place in the day.</param>
/// <param name="Minutes">How long it is.</param>
public sealed record LineSegment(Guid EntryId, DateOnly Date, int? From, int Minutes);

/// <summary>A figure of a timesheet entry that a line follows from.</summary>
/// <param name="EntryId">The timesheet entry.</param>
/// <param name="Member">The entry's member: minutes, units or distance_km.</param>
/// <param name="Value">The figure.</param>
public sealed record LineInput(Guid EntryId, string Member, decimal Value)
{
    internal const string Minutes = "minutes";

    internal static List<LineInput> MinutesOf(IEnumerable<WorkSlice> slices) =>
        slices.GroupBy(slice => slice.Entry.Id).Select(entry => new LineInput(entry.Key, Minutes, entry.Sum(slice => slice.Minutes))).ToList();
}

/// <summary>What some hours are worth.</summary>
/// <param name="Lines">In the order of a paystub.</param>
/// <param name="Problems">Entries that have no price. In a run they block the employee.</param>
/// <param name="WhyNot">For each entry, the rules of its set that made nothing of it.</param>
public sealed record PricedHours(IReadOnlyList<PricedLine> Lines, IReadOnlyList<EntryProblem> Problems, IReadOnlyList<UnusedRule> WhyNot);

/// <summary>Why an entry has no price.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Code">One of <see cref="PayBlockerCodes"/>.</param>
/// <param name="Message">What to do about it.</param>
public sealed record EntryProblem(Guid EntryId, string Code, string Message);

/// <summary>A rule that made no line for an entry.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Gap">Why.</param>
public sealed record UnusedRule(Guid EntryId, LineRule Rule, Rules.RuleGap Gap);
