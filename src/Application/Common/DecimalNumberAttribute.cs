using System.Globalization;

namespace Payroll.Application.Common;

/// <summary>The limits of a decimal member or query parameter; attributes can't carry decimals, so they are written out.</summary>
/// <param name="decimals">The maximum number of digits after the point.</param>
/// <param name="minimum">The smallest value that is taken.</param>
/// <param name="maximum">The greatest value that is taken.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DecimalNumberAttribute(int decimals, string minimum, string maximum) : Attribute
{
    public int Decimals { get; } = decimals;

    public string Minimum { get; } = minimum;

    public string Maximum { get; } = maximum;

    public decimal Min { get; } = decimal.Parse(minimum, CultureInfo.InvariantCulture);

    public decimal Max { get; } = decimal.Parse(maximum, CultureInfo.InvariantCulture);
}
