using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Payroll.Application.Common.Idempotency;
using Payroll.Application.PayRuns.Cycle;
using Payroll.Application.PayRuns.Staleness;

namespace Payroll.Application.UnitTests.PayRuns;

/// <summary>A run of many people is compared before a transaction keeps other writers waiting.</summary>
public sealed class StaleInputsBehaviourTests
{
    [Test]
    public void Comparison_ComesBeforeTheTransactionThatKeepsAnAnswer()
    {
        var around = new ServiceCollection().AddApplication().Where(service => service.ServiceType == typeof(IPipelineBehavior<,>)).Select(service => service.ImplementationType).ToList();

        Assert.That(around.IndexOf(typeof(StaleInputsBehaviour<,>)), Is.Not.Negative.And.LessThan(around.IndexOf(typeof(IdempotencyBehaviour<,>))));
    }

    [TestCase(typeof(ApprovePayRun))]
    [TestCase(typeof(SubmitPayRun))]
    public void StepThatRefusesAStaleRun_IsCompared(Type step) => Assert.That(step.IsAssignableTo(typeof(IRefusesStaleRun)));
}
