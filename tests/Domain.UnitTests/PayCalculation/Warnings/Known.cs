using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayCalculation.Warnings;
using Payroll.Domain.PayGroups;

namespace Payroll.Domain.UnitTests.PayCalculation.Warnings;

/// <summary>Snapshots and inputs of which no warning is made, to be changed in one point.</summary>
internal static class Known
{
    /// <summary>An employee of whom nothing is known, in a biweekly year without an extra pay date.</summary>
    public static WarningSnapshot Nothing { get; } = new() { PayDates = new(2026, 26, 26, SalaryDivisor.Fixed) };

    /// <summary>A paid employee: hours of which nothing is to be said.</summary>
    public static PayInput Worked(params WorkEntry[] entries) => Pay.Input(null) with { Hours = Pricing.Week.Input(entries) };

    /// <summary>The warnings of a calculation.</summary>
    public static IReadOnlyList<PayWarning> WarningsOf(PayInput input, WarningSnapshot? known = null) =>
        PayWarnings.Find(input, PayCalculator.Calculate(input), known ?? Nothing);

    public static string[] CodesOf(PayInput input, WarningSnapshot? known = null) => [.. WarningsOf(input, known).Select(warning => warning.Code)];
}
