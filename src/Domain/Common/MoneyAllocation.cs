using System.Numerics;

namespace Payroll.Domain.Common;

/// <summary>
/// Splits an amount into shares of whole cents whose sum is the amount, to the cent. Each share is its exact
/// proportional share rounded down or up (towards or away from zero) to a cent, so it is less than a cent off and never
/// of the other sign; the cents left over after rounding down go to the largest remainders, among equals to the earlier.
/// </summary>
/// <remarks>The arithmetic is on integers: a quotient of decimals would lose digits of large totals or long weights.</remarks>
public static class MoneyAllocation
{
    private const int LargestDecimalScale = 28;

    /// <summary>Shares in proportion to weights, in their order. A weight of zero gets zero.</summary>
    /// <param name="total">In whole cents, of either sign; beyond about 7.9E26 an <see cref="OverflowException"/>.</param>
    /// <param name="weights">At least one, none negative, not all zero; any unit. They need not add up to one.</param>
    /// <exception cref="ArgumentException">The total or the weights are not as said.</exception>
    /// <exception cref="InvalidOperationException">The shares don't add up, which would be a fault of this method.</exception>
    public static IReadOnlyList<Money> ByWeights(Money total, IReadOnlyList<decimal> weights)
    {
        if (!total.HasWholeCents)
            throw new ArgumentException("The total must be in whole cents.", nameof(total));
        if (weights.Count == 0)
            throw new ArgumentException("At least one weight is needed.", nameof(weights));
        if (weights.Any(weight => weight < 0))
            throw new ArgumentException("No weight may be negative.", nameof(weights));
        if (weights.All(weight => weight == 0))
            throw new ArgumentException("At least one weight must be more than zero.", nameof(weights));

        var cents = new BigInteger(total.Amount * 100m);
        var sizes = SharesOf(BigInteger.Abs(cents), [.. weights.Select(ToInteger)]);
        var shares = sizes.Select(size => new Money((decimal)(size * cents.Sign) / 100m)).ToList();

        return Money.Sum(shares) == total
            ? shares
            : throw new InvalidOperationException("The shares of an allocation do not add up to its total.");
    }

    /// <summary>Equal shares; the first ones get the cents that are left over.</summary>
    /// <param name="total">As for <see cref="ByWeights"/>.</param>
    /// <param name="parts">At least 1, else <see cref="ArgumentOutOfRangeException"/>.</param>
    public static IReadOnlyList<Money> Evenly(Money total, int parts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        return ByWeights(total, [.. Enumerable.Repeat(1m, parts)]);
    }

    private static BigInteger[] SharesOf(BigInteger cents, BigInteger[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Zero, BigInteger.Add);
        var shares = new BigInteger[weights.Length];
        var remainders = new BigInteger[weights.Length];
        for (var i = 0; i < weights.Length; i++)
            shares[i] = BigInteger.DivRem(cents * weights[i], sum, out remainders[i]);

        // The remainders add up to the left-over cents times the sum, and each is less than the sum: there are more
        // remainders above zero than cents left, so a share that is exact (a zero weight's, too) never gets one.
        var leftOver = (int)(cents - shares.Aggregate(BigInteger.Zero, BigInteger.Add));
        foreach (var i in Enumerable.Range(0, weights.Length).OrderByDescending(i => remainders[i]).Take(leftOver))
            shares[i]++;

        return shares;
    }

    /// <summary>The weight times 10^28, which is whole for every decimal.</summary>
    private static BigInteger ToInteger(decimal weight)
    {
        var bits = decimal.GetBits(weight);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return digits * BigInteger.Pow(10, LargestDecimalScale - weight.Scale);
    }
}
