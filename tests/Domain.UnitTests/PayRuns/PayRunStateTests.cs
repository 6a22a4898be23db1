using Payroll.Domain.Common;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.UnitTests.PayRuns;

/// <summary>Every action in every state: where it leads, or that it is refused and changes nothing.</summary>
public sealed class PayRunStateTests
{
    private static readonly DateTimeOffset Later = Runs.At.AddHours(1);

    private static readonly Dictionary<string, Action<PayRun>> Actions = new()
    {
        ["move_pay_date"] = run => run.MovePayDate(new(2026, 6, 22), Later),
        ["change_inputs"] = run => run.ChangeInput(Guid.Empty, Later),
        ["calculate"] = run => run.StartCalculation(Runs.Id(5), Runs.Key, Later),
        ["finish"] = run => run.FinishCalculation(PayRunTotals.None, 0, 0, 0, Later),
        ["approve"] = run => run.Approve(acceptExceptions: false, Runs.Key, Later),
        ["reopen"] = run => run.Reopen(Later),
        ["submit"] = run => run.Submit(Later),
        ["mark_paid"] = run => run.MarkPaid(Later),
        ["cancel"] = run => run.Cancel(Later),
        ["correct"] = run => PayRun.OpenCorrection(Runs.Id(6), run, null, Later),
    };

    private static readonly Dictionary<(string Action, PayRunStatus From), PayRunStatus> Allowed = new()
    {
        [("move_pay_date", PayRunStatus.Draft)] = PayRunStatus.Draft,
        [("change_inputs", PayRunStatus.Draft)] = PayRunStatus.Draft,
        [("change_inputs", PayRunStatus.Calculated)] = PayRunStatus.Calculated,
        [("calculate", PayRunStatus.Draft)] = PayRunStatus.Calculating,
        [("calculate", PayRunStatus.Calculated)] = PayRunStatus.Calculating,
        [("finish", PayRunStatus.Calculating)] = PayRunStatus.Calculated,
        [("approve", PayRunStatus.Calculated)] = PayRunStatus.Approved,
        [("reopen", PayRunStatus.Calculated)] = PayRunStatus.Draft,
        [("reopen", PayRunStatus.Approved)] = PayRunStatus.Draft,
        [("submit", PayRunStatus.Approved)] = PayRunStatus.Submitted,
        [("mark_paid", PayRunStatus.Submitted)] = PayRunStatus.Paid,
        [("cancel", PayRunStatus.Draft)] = PayRunStatus.Cancelled,
        [("cancel", PayRunStatus.Calculating)] = PayRunStatus.Cancelled,
        [("cancel", PayRunStatus.Calculated)] = PayRunStatus.Cancelled,
        [("cancel", PayRunStatus.Approved)] = PayRunStatus.Cancelled,
        [("correct", PayRunStatus.Submitted)] = PayRunStatus.Submitted,
        [("correct", PayRunStatus.Paid)] = PayRunStatus.Paid,
    };

    private static readonly string[] Names = [.. Actions.Keys];

    private static readonly TestCaseData[] Changes = [.. Allowed.Keys.Select(step => new TestCaseData(step.Action, step.From))];

    [Test]
    public void Action_InEveryState_LeadsOnOrIsRefusedAndChangesNothing([ValueSource(nameof(Names))] string action, [Values] PayRunStatus from)
    {
        var run = Runs.In(from);
        var before = (run.Version, run.InputsRevision, run.PayDate, run.Totals, run.UpdatedAt);

        if (Allowed.TryGetValue((action, from), out var to))
        {
            Actions[action](run);
            Assert.That(run.Status, Is.EqualTo(to));
            return;
        }

        var refusal = Assert.Throws<DomainRuleException>(() => Actions[action](run));
        Assert.That(refusal.Code, Is.EqualTo(ErrorCodes.InvalidState));
        Assert.That(run.Status, Is.EqualTo(from));
        Assert.That((run.Version, run.InputsRevision, run.PayDate, run.Totals, run.UpdatedAt), Is.EqualTo(before));
    }

    [TestCase(PayRunStatus.Submitted, "The run is submitted: ")]
    [TestCase(PayRunStatus.Paid, "The run is paid: ")]
    public void Refusal_OfAFinalRun_NamesItsState(PayRunStatus status, string words)
    {
        Assert.That(Assert.Throws<DomainRuleException>(() => Runs.In(status).ChangeInput(Guid.Empty, Later)).Message, Does.StartWith(words));
        Assert.That(Assert.Throws<DomainRuleException>(() => Runs.In(status).Cancel(Later)).Message, Does.StartWith(words));
    }

    [TestCaseSource(nameof(Changes))]
    public void Action_ThatChangesTheRun_RaisesItsVersionByOne(string action, PayRunStatus from)
    {
        var run = Runs.In(from);
        var before = run.Version;

        Actions[action](run);

        // Giving pay marks a run as stale, and correcting one leaves it as it is: neither is a change of the run itself.
        Assert.That(run.Version, Is.EqualTo(action is "change_inputs" or "correct" ? before : before + 1));
    }
}
