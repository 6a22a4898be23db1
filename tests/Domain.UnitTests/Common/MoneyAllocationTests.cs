using Payroll.Domain.Common;

namespace Payroll.Domain.UnitTests.Common;

public sealed class MoneyAllocationTests
{
    [Test]
    public void Evenly_WhenCentsAreLeftOver_GivesThemToTheFirstParts() =>
        Assert.That(MoneyAllocation.Evenly(new Money(100m), 3), Is.EqualTo(Amounts(33.34m, 33.33m, 33.33m)));

    [Test]
    public void Evenly_OfANegativeTotal_MirrorsThePositiveOne() =>
        Assert.That(MoneyAllocation.Evenly(new Money(-0.05m), 3), Is.EqualTo(Amounts(-0.02m, -0.02m, -0.01m)));

    [Test]
    public void Evenly_WhenThereAreMorePartsThanCents_LeavesTheLaterOnesEmpty() =>
        Assert.That(MoneyAllocation.Evenly(new Money(0.02m), 4), Is.EqualTo(Amounts(0.01m, 0.01m, 0m, 0m)));

    [Test]
    public void ByWeights_WhenCentsAreLeftOver_GivesThemToTheLargestRemainders() =>
        // Exactly 0.142857…, 0.285714… and 0.571428…: the third has lost least, the second most.
        Assert.That(MoneyAllocation.ByWeights(new Money(1m), [1, 2, 4]), Is.EqualTo(Amounts(0.14m, 0.29m, 0.57m)));

    [Test]
    public void ByWeights_WhenALastShareWouldTakeTheRest_StaysInProportion() =>
        // Rounding each share and giving the last one the rest would make it -0.01.
        Assert.That(
            MoneyAllocation.ByWeights(new Money(0.05m), [0.3m, 0.3m, 0.3m, 0.1m]),
            Is.EqualTo(Amounts(0.02m, 0.02m, 0.01m, 0m)));

    [Test]
    public void ByWeights_OfTheLargestTotal_LosesNoCent() =>
        Assert.That(
            MoneyAllocation.ByWeights(new Money(999_999_999_999.99m), [1, 1, 1, 0]),
            Is.EqualTo(Amounts(333_333_333_333.33m, 333_333_333_333.33m, 333_333_333_333.33m, 0m)));

    [Test]
    public void ByWeights_WithWeightsOfAllDigits_ComparesTheirRemaindersExactly()
    {
        // The second weight is larger by one in the 28th decimal, which a quotient of decimals doesn't see.
        decimal[] weights = [0.5m, 0.5000000000000000000000000001m];

        Assert.That(
            MoneyAllocation.ByWeights(new Money(999_999_999_999.99m), weights),
            Is.EqualTo(Amounts(499_999_999_999.99m, 500_000_000_000.00m)));
    }

    [Test]
    public void ByWeights_WithTheLargestWeights_DoesNotOverflow() =>
        Assert.That(
            MoneyAllocation.ByWeights(new Money(-0.03m), [decimal.MaxValue, decimal.MaxValue]),
            Is.EqualTo(Amounts(-0.02m, -0.01m)));

    [Test]
    public void ByWeights_WithArgumentsThatMakeNoSense_Throws()
    {
        var total = new Money(1m);

        Assert.Throws<ArgumentException>(() => MoneyAllocation.ByWeights(total, []));
        Assert.Throws<ArgumentException>(() => MoneyAllocation.ByWeights(total, [1, -0.1m]));
        Assert.Throws<ArgumentException>(() => MoneyAllocation.ByWeights(total, [0, 0]));
        Assert.Throws<ArgumentException>(() => MoneyAllocation.ByWeights(new Money(1.001m), [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyAllocation.Evenly(total, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => MoneyAllocation.Evenly(total, -1));
    }

    private static Money[] Amounts(params decimal[] amounts) => [.. amounts.Select(amount => new Money(amount))];
}
