namespace Payroll.Domain.Codes;

/// <summary>What an earning code meant when pay was computed.</summary>
/// <param name="Code">The code that given earnings and lines carry.</param>
/// <param name="Name">What stands on the paystub when nothing else is said.</param>
/// <param name="Kind">What it pays for.</param>
public sealed record EarningCodeSnapshot(string Code, string Name, EarningKind Kind);
