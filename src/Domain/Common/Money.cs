using System.Globalization;

namespace Payroll.Domain.Common;

/// <summary>
/// An amount in the currency of the pay group; it doesn't know which one. It may hold fractions of a cent: rounding is
/// a step of its own (<see cref="Rounding"/>). There is no division, since parts have to add up to the whole
/// (<see cref="MoneyAllocation"/>). Sums beyond the range of <see cref="decimal"/> throw <see cref="OverflowException"/>.
/// </summary>
/// <param name="Amount">In units of the currency (dollars, not cents); negative for what is owed back.</param>
public readonly record struct Money(decimal Amount) : IComparable<Money>
{
    /// <summary>No money.</summary>
    public static Money Zero => default;

    /// <summary>True where nothing is smaller than a cent, as every amount that is paid has to be.</summary>
    public bool HasWholeCents => decimal.Round(Amount, 2, MidpointRounding.ToZero) == Amount;

    /// <summary>The amount itself, as one that is paid or shown.</summary>
    /// <exception cref="InvalidOperationException">It has fractions of a cent: the calculation left out a rounding.</exception>
    public Money InWholeCents() =>
        HasWholeCents ? this : throw new InvalidOperationException("An amount has fractions of a cent. Round it before it is paid.");

    /// <summary>The exact sum; zero for none.</summary>
    public static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Zero, (sum, amount) => sum + amount);

    /// <summary>Orders by amount, the smallest first.</summary>
    public int CompareTo(Money other) => Amount.CompareTo(other.Amount);

    /// <summary>Two decimals with a point, such as <c>-1234.50</c>; fractions of a cent are rounded half away from zero.</summary>
    public override string ToString() => Rounding.HalfAwayFromZero(Amount, 2).ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The exact sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.Amount);

    /// <summary>The exact difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.Amount);

    /// <summary>The same amount with the other sign.</summary>
    public static Money operator -(Money money) => new(-money.Amount);

    /// <summary>The product, unrounded: making money of it again takes a rounding rule.</summary>
    public static decimal operator *(Money money, decimal factor) => money.Amount * factor;

    /// <summary>Compares the amounts.</summary>
    public static bool operator <(Money left, Money right) => left.Amount < right.Amount;

    /// <summary>Compares the amounts.</summary>
    public static bool operator >(Money left, Money right) => left.Amount > right.Amount;

    /// <summary>Compares the amounts.</summary>
    public static bool operator <=(Money left, Money right) => left.Amount <= right.Amount;

    /// <summary>Compares the amounts.</summary>
    public static bool operator >=(Money left, Money right) => left.Amount >= right.Amount;
}
