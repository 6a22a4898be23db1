namespace Payroll.Domain.Common;

/// <summary>Every rounding of the product, under the name of its rule. Traces of a calculation show these names.</summary>
public static class Rounding
{
    /// <summary>The name in a trace of <see cref="HalfAwayFromZero(decimal)"/>.</summary>
    public const string HalfAwayFromZeroName = "half_away_from_zero";

    /// <summary>The name in a trace of a step that doesn't round.</summary>
    public const string NoneName = "none";

    /// <summary>To whole cents; half a cent goes away from zero: 0.005 is 0.01 and -0.005 is -0.01.</summary>
    public static Money HalfAwayFromZero(decimal amount) => new(HalfAwayFromZero(amount, 2));

    /// <summary>To so many decimals; a half goes away from zero.</summary>
    /// <param name="value">What is rounded, in any unit.</param>
    /// <param name="decimals">0 to 28, else <see cref="ArgumentOutOfRangeException"/>.</param>
    public static decimal HalfAwayFromZero(decimal value, int decimals) =>
        decimal.Round(value, decimals, MidpointRounding.AwayFromZero);
}
