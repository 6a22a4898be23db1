using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

/// <summary>Amounts and weights for properties: small ones, where ties are common, and the largest that the product takes.</summary>
internal static class Amounts
{
    private const long LargestCents = 99_999_999_999_999;
    private const int HalfOfItsDigits = 9_999_999;

    private static Gen<long> LargeNumbers { get; } =
        from sign in Gen.Elements(-1, 1)
        from upper in Gen.Choose(0, HalfOfItsDigits)
        from lower in Gen.Choose(0, HalfOfItsDigits)
        select sign * (upper * (HalfOfItsDigits + 1L) + lower);

    internal static Gen<Money> WholeCents { get; } =
        Gen.OneOf(Gen.Choose(-300, 300).Select(cents => (long)cents), LargeNumbers, Gen.Elements(-LargestCents, LargestCents))
            .Select(cents => new Money(cents / 100m));

    internal static Gen<Money> Any { get; } = Gen.OneOf(WholeCents, LargeNumbers.Select(units => new Money(units / 10_000m)));

    internal static Gen<decimal[]> Weights { get; } = Gen.OneOf(
            Gen.Choose(0, 3).Select(weight => (decimal)weight),
            Gen.Choose(0, 1_000_000_000).Select(weight => weight / 1_000_000m))
        .NonEmptyListOf()
        .Select(weights => weights.Take(40).ToArray())
        .Where(weights => weights.Sum() > 0);
}
