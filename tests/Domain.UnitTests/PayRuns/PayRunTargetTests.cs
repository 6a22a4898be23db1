using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.UnitTests.PayRuns;

/// <summary>How far a run goes by itself, and what ends that.</summary>
public sealed class PayRunTargetTests
{
    private static readonly DateTimeOffset Later = Runs.At.AddHours(1);

    [TestCase(PayRunTarget.Calculated, null)]
    [TestCase(PayRunTarget.Approved, PayRunTarget.Approved)]
    [TestCase(PayRunTarget.Submitted, PayRunTarget.Approved)]
    public void FinishCalculation_LeavesTheNextStep(PayRunTarget target, PayRunTarget? next)
    {
        var run = Calculated(target);

        Assert.That(run.NextStep, Is.EqualTo(next));
        Assert.That(run.RunTo, Is.EqualTo(next is null ? null : (PayRunTarget?)target));
    }

    [TestCase(PayRunTarget.Approved, null)]
    [TestCase(PayRunTarget.Submitted, PayRunTarget.Submitted)]
    public void Approve_LeavesTheNextStep(PayRunTarget target, PayRunTarget? next)
    {
        var run = Calculated(target);

        run.Approve(acceptExceptions: false, Runs.Key, Later);

        Assert.That((run.NextStep, run.RunTo), Is.EqualTo((next, next)));
    }

    [Test]
    public void Approve_WithAcceptedExceptions_IsNotSubmittedByItself()
    {
        var run = Calculated(PayRunTarget.Submitted, exceptions: 1);

        run.Approve(acceptExceptions: true, Runs.Key, Later);

        Assert.That((run.NextStep, run.RunTo), Is.EqualTo(((PayRunTarget?)null, (PayRunTarget?)null)));
    }

    [Test]
    public void Submit_EndsTheWay()
    {
        var run = Calculated(PayRunTarget.Submitted);
        run.Approve(acceptExceptions: false, Runs.Key, Later);

        run.Submit(Later);

        Assert.That((run.NextStep, run.RunTo), Is.EqualTo(((PayRunTarget?)null, (PayRunTarget?)null)));
    }

    [Test]
    public void Stop_NotesWhereAndWhy_AndIsAChange()
    {
        var run = Calculated(PayRunTarget.Submitted);
        var version = run.Version;

        run.Stop(PayRunStopCodes.StaleRun, "Calculate again.", Later);

        Assert.That(run.Stopped, Is.EqualTo(new PayRunStop(PayRunTarget.Approved, "stale_run", "Calculate again.", Later)));
        Assert.That((run.RunTo, run.Status, run.Version), Is.EqualTo(((PayRunTarget?)null, PayRunStatus.Calculated, version + 1)));
    }

    [Test]
    public void Stop_OfARunThatGoesNowhere_IsRefused([Values] PayRunStatus status) =>
        Assert.That(() => Runs.In(status).Stop(PayRunStopCodes.StaleRun, "Calculate again.", Later), Throws.TypeOf<DomainRuleException>());

    [TestCase("calculate")]
    [TestCase("approve")]
    [TestCase("reopen")]
    [TestCase("cancel")]
    public void ACallersNextStep_ForgetsTheStop(string action)
    {
        var run = Calculated(PayRunTarget.Submitted);
        run.Stop(PayRunStopCodes.StaleRun, "Calculate again.", Later);

        Act(run, action);

        Assert.That(run.Stopped, Is.Null);
    }

    [TestCase("calculate")]
    [TestCase("reopen")]
    [TestCase("cancel")]
    public void ACallersOtherStep_EndsTheWay(string action)
    {
        var run = Calculated(PayRunTarget.Submitted);

        Act(run, action);

        Assert.That((run.RunTo, run.NextStep), Is.EqualTo(((PayRunTarget?)null, (PayRunTarget?)null)));
    }

    private static void Act(PayRun run, string action)
    {
        switch (action)
        {
            case "calculate": run.StartCalculation(Runs.Id(5), Runs.Key, Later); break;
            case "approve": run.Approve(acceptExceptions: false, Runs.Key, Later); break;
            case "reopen": run.Reopen(Later); break;
            default: run.Cancel(Later); break;
        }
    }

    private static PayRun Calculated(PayRunTarget target, int exceptions = 0)
    {
        var run = Runs.Open();
        run.StartCalculation(Runs.Id(4), Runs.Key, Runs.At, target);
        run.FinishCalculation(new PayRunTotals(2, new(10), new(1), new(2), new(3), new(6), new(0)), exceptions, 1, 0, Runs.At);
        return run;
    }
}
