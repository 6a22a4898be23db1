using Payroll.WebApi.RequestReading.Body.Buffering;


namespace Payroll.WebApi.FunctionalTests.RequestReading.Bodies;

/// <summary>Bodies in flight take no more memory than an organization, and the server, may hold.</summary>
public sealed class BodyBudgetTests
{
    private static readonly Guid One = Guid.Parse("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a01");
    private static readonly Guid Other = Guid.Parse("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a02");

    private readonly BodyBudget budget = new(new BodyOptions(9_000, 6_000, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), 1));

    [TearDown]
    public void IsEmptyAgain() => Assert.That(budget.TakenBytes, Is.Zero);

    [Test]
    public void Organization_HasABudgetOfItsOwn()
    {
        Assert.That((budget.TryTake(One, 2_000), budget.TryTake(One, 1), budget.TryTake(Other, 1)), Is.EqualTo((true, false, true)));

        budget.Return(One, 2_000);
        budget.Return(Other, 1);
    }

    [Test]
    public void Server_HasABudgetForAll()
    {
        Assert.That((budget.TryTake(One, 2_000), budget.TryTake(Other, 1_001), budget.TryTake(Other, 1_000)), Is.EqualTo((true, false, true)));

        budget.Return(One, 2_000);
        budget.Return(Other, 1_000);
    }

    [Test]
    public void Refusal_TakesNothing()
    {
        Assert.That((budget.TryTake(One, 2_001), budget.TakenBytes), Is.EqualTo((false, 0L)));
    }

    [Test]
    public void TakingAndReturning_ByManyAtOnce_AddsUp() => Parallel.For(0, 10_000, number =>
    {
        var organization = number % 2 == 0 ? One : Other;
        if (budget.TryTake(organization, number % 100)) budget.Return(organization, number % 100);
    });
}
