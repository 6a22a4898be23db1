using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

/// <summary>The generated weights have so few digits that products with a total are exact in decimals.</summary>
public sealed class MoneyAllocationProperties
{
    private const int Cases = 500;

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property Shares_AddUpToTheTotalInWholeCents() => ForAllShares((total, weights, shares) =>
    {
        Assert.That(shares, Has.Count.EqualTo(weights.Length));
        Assert.That(shares.Sum(share => share.Amount), Is.EqualTo(total.Amount));
        Assert.That(shares.All(share => share.HasWholeCents));
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property Shares_LieWithinACentOfTheirExactShareAndHaveTheSignOfTheTotal() => ForAllShares((total, weights, shares) =>
    {
        var sum = weights.Sum();
        foreach (var (share, weight) in shares.Zip(weights))
        {
            Assert.That(Math.Abs(share.Amount * sum - total.Amount * weight), Is.LessThan(0.01m * sum));
            Assert.That(share.Amount * Math.Sign(total.Amount), Is.GreaterThanOrEqualTo(0m));
            if (weight == 0)
                Assert.That(share, Is.EqualTo(Money.Zero));
        }
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property Shares_ThatGetALeftOverCentHaveTheLargestRemaindersAndComeFirstAmongEquals() => ForAllShares((total, weights, shares) =>
    {
        var cents = Math.Abs(total.Amount) * 100m;
        var sum = weights.Sum();
        var ranked = shares
            .Select((share, i) => (
                Index: i,
                Remainder: cents * weights[i] % sum,
                GotACent: Math.Abs(share.Amount) * 100m * sum > cents * weights[i]))
            .OrderByDescending(share => share.Remainder)
            .ThenBy(share => share.Index);

        Assert.That(ranked.Select(share => share.GotACent), Is.Ordered.Descending);
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property Shares_OfTheNegativeTotal_AreTheNegativeShares() => ForAllShares((total, weights, shares) =>
        Assert.That(MoneyAllocation.ByWeights(-total, weights), Is.EqualTo(shares.Select(share => -share))));

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property EvenShares_DifferByACentAtTheMostAndNeverGrow() =>
        Prop.ForAll(Amounts.WholeCents.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (total, parts) =>
        {
            var sizes = MoneyAllocation.Evenly(total, parts).Select(share => Math.Abs(share.Amount)).ToList();

            Assert.That(sizes, Has.Count.EqualTo(parts));
            Assert.That(sizes.Sum(), Is.EqualTo(Math.Abs(total.Amount)));
            Assert.That(sizes, Is.Ordered.Descending);
            Assert.That(sizes[0] - sizes[^1], Is.LessThanOrEqualTo(0.01m));
        });

    private static Property ForAllShares(Action<Money, decimal[], IReadOnlyList<Money>> check) =>
        Prop.ForAll(Amounts.WholeCents.ToArbitrary(), Amounts.Weights.ToArbitrary(), (total, weights) =>
            check(total, weights, MoneyAllocation.ByWeights(total, weights)));
}
