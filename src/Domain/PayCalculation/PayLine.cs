using Payroll.Domain.Common;

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
    LineKind Kind, string Code, string Description, decimal? Hours, decimal? Rate, Money Amount, LineTrace Trace);

/// <summary>How a line's amount came to be: enough to compute it again by hand.</summary>
/// <param name="Input">The path of the given figure inside the input; null where nothing is given (hours).</param>
/// <param name="Formula">The computation, in the operands' names.</param>
/// <param name="Operands">The operands' values, by name.</param>
/// <param name="Unrounded">The result before rounding.</param>
/// <param name="Rounding">The rule that rounded it: <see cref="Common.Rounding.HalfAwayFromZeroName"/> or <see cref="Common.Rounding.NoneName"/>.</param>
public sealed record LineTrace(
    string? Input, string Formula, IReadOnlyList<LineOperand> Operands, decimal Unrounded, string Rounding);

/// <summary>A named figure of a formula.</summary>
/// <param name="Name">Its name in the formula.</param>
/// <param name="Value">Its value.</param>
public sealed record LineOperand(string Name, decimal Value);
