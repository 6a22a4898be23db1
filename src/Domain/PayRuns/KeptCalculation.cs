namespace Payroll.Domain.PayRuns;

/// <summary>What is kept of one employee's calculation: enough to explain each line, and to compute all of it again.</summary>
/// <param name="EngineVersion">The version of the calculation.</param>
/// <param name="FormatVersion">The version of the form in which inputs and trace are kept; 0: the inputs could not be read, and nothing is kept.</param>
/// <param name="InputHash">SHA-256 of the inputs in their canonical form.</param>
/// <param name="ResultHash">SHA-256 of the outcome in its canonical form.</param>
/// <param name="Inputs">The inputs, compressed.</param>
/// <param name="Trace">The lines with their steps, compressed; empty where there are none.</param>
public sealed record KeptCalculation(int EngineVersion, int FormatVersion, byte[] InputHash, byte[] ResultHash, byte[] Inputs, byte[] Trace)
{
    /// <summary>The length of a hash.</summary>
    public const int HashBytes = 32;
}
