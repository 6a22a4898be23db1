using System.Text.Json.Serialization;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Time;

namespace Payroll.Domain.PayCalculation;

/// <summary>One line of pay, with the way in which its amount came to be.</summary>
/// <param name="Kind">Where it belongs.</param>
/// <param name="Code">What it counts for.</param>
/// <param name="Description">What stands on the paystub.</param>
/// <param name="Hours">Hours, where it pays for hours.</param>
/// <param name="Rate">Per hour, where there is one.</param>
/// <param name="Amount">In whole cents.</param>
/// <param name="Trace">How the amount came to be.</param>
public sealed record PayLine(
    LineKind Kind, string Code, string Description, decimal? Hours, decimal? Rate, Money Amount, LineTrace Trace)
{
    /// <summary>The date and the work that a line of hours or of a salary is for; null for lines of given figures.</summary>
    public LineWork? Work { get; init; }
}

/// <summary>The work that a line pays for: what reports group by.</summary>
/// <param name="Date">The work date; of a weekly premium, the week's last day; of a salary, the last day that it pays.</param>
/// <param name="Minutes">Minutes that it pays for.</param>
/// <param name="Multiplier">Times the rate.</param>
/// <param name="Classification">The classification that the work was done in.</param>
/// <param name="CostCode">What it is booked to.</param>
/// <param name="Project">The project.</param>
/// <param name="PayRateId">The pay rate.</param>
/// <param name="PayRuleId">The rule set of the rule that made the line.</param>
public sealed record LineWork(
    DateOnly Date, int? Minutes, decimal? Multiplier, string? Classification, string? CostCode, string? Project, Guid? PayRateId, Guid? PayRuleId);

/// <summary>How a line's amount came to be: enough to compute it again by hand.</summary>
/// <param name="Input">The path of the given figure inside the input; null where nothing is given (hours, salaries).</param>
/// <param name="Formula">The computation, in the operands' names.</param>
/// <param name="Operands">The operands' values, by name.</param>
/// <param name="Unrounded">The result before rounding.</param>
/// <param name="Rounding">The rule that rounded it: <see cref="Common.Rounding.HalfAwayFromZeroName"/> or <see cref="Common.Rounding.NoneName"/>.</param>
public sealed record LineTrace(
    string? Input, string Formula, IReadOnlyList<LineOperand> Operands, decimal Unrounded, string Rounding)
{
    /// <summary>Where a line of hours comes from; null for lines of given figures.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TimeSource? Time { get; init; }

    /// <summary>Where a line of a salary comes from; null for other lines.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SalarySource? Salary { get; init; }
}

/// <summary>What a line of hours comes from.</summary>
/// <param name="PayRate">The rate that was chosen, and where it was found; null where the line has none.</param>
/// <param name="Rule">The rule that made it; null: ordinary hours.</param>
/// <param name="Percent">Percent of the rate, of a loading.</param>
/// <param name="Segments">The time that it pays for.</param>
public sealed record TimeSource(WorkRate? PayRate, LineRule? Rule, decimal? Percent, IReadOnlyList<LineSegment> Segments)
{
    /// <summary>The figures of entries that a line without segments follows from; null where segments say it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LineInput>? Inputs { get; init; }
}

/// <summary>A named figure of a formula.</summary>
/// <param name="Name">Its name in the formula.</param>
/// <param name="Value">Its value.</param>
public sealed record LineOperand(string Name, decimal Value);
