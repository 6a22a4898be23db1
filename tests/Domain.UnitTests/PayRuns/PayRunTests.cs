using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayRuns;

namespace Payroll.Domain.UnitTests.PayRuns;

public sealed class PayRunTests
{
    [Test]
    public void Open_OfARegularRun_HoldsItsPeriod([Values] PayRunType type) =>
        Assert.That(Runs.Open(type).RegularPeriodStart, Is.EqualTo(type == PayRunType.Regular ? new DateOnly(2026, 6, 1) : null));

    [TestCase("2026-06-01", true)]
    [TestCase("2026-05-31", false)]
    [TestCase("2026-07-15", true)]
    [TestCase("2026-07-16", false)]
    public void PayDate_OutsideItsLimits_IsRefused(string date, bool accepted)
    {
        var payDate = DateOnly.ParseExact(date, "O");
        if (accepted)
        {
            Assert.That(Runs.Open(payDate: payDate).PayDate, Is.EqualTo(payDate));
            return;
        }

        var opening = Assert.Throws<DomainRuleException>(() => Runs.Open(payDate: payDate));
        var moving = Assert.Throws<DomainRuleException>(() => Runs.Open().MovePayDate(payDate, Runs.At));
        Assert.That((opening.FieldError?.Field, opening.FieldError?.Code), Is.EqualTo(("pay_date", "out_of_range")));
        Assert.That((moving.FieldError?.Field, moving.FieldError?.Code), Is.EqualTo(("pay_date", "out_of_range")));
    }

    [Test]
    public void MovePayDate_ToTheSameDay_IsNoChange()
    {
        var run = Runs.Open();

        run.MovePayDate(run.PayDate, Runs.At.AddHours(1));

        Assert.That(run.Version, Is.EqualTo(1));
    }

    [Test]
    public void Approve_WithExceptions_WantsThemAccepted()
    {
        var run = Runs.In(PayRunStatus.Calculated, exceptions: 3);

        var refusal = Assert.Throws<DomainRuleException>(() => run.Approve(acceptExceptions: false, Runs.Key, Runs.At));
        Assert.That(refusal.Code, Is.EqualTo(ErrorCodes.RunHasExceptions));
        Assert.That(run.Status, Is.EqualTo(PayRunStatus.Calculated));

        run.Approve(acceptExceptions: true, Runs.Key, Runs.At);
        Assert.That((run.Status, run.ApprovedBy, run.ApprovedAt), Is.EqualTo((PayRunStatus.Approved, (Guid?)Runs.Key, (DateTimeOffset?)Runs.At)));
    }

    [Test]
    public void FinishCalculation_KeepsWhatWasFoundAndEndsTheProgress()
    {
        var run = Runs.In(PayRunStatus.Calculated, exceptions: 3);

        Assert.That((run.Totals.Employees, run.ExceptionCount, run.SkippedCount), Is.EqualTo((2, 3, 1)));
        Assert.That((run.ProgressDone, run.ProgressTotal, run.CalculationId), Is.EqualTo((6, 6, (Guid?)null)));
    }

    [Test]
    public void Reopen_DropsWhatWasFoundAndApproved([Values(PayRunStatus.Calculated, PayRunStatus.Approved)] PayRunStatus from)
    {
        var run = Runs.In(from, exceptions: 3);

        run.Reopen(Runs.At);

        Assert.That(run.Totals, Is.EqualTo(PayRunTotals.None));
        Assert.That((run.ExceptionCount, run.SkippedCount, run.ProgressDone, run.ProgressTotal), Is.EqualTo((0, 0, 0, 0)));
        Assert.That(new object?[] { run.CalculatedAt, run.CalculatedBy, run.ApprovedAt, run.ApprovedBy }, Is.All.Null);
        Assert.That(run.HasResults, Is.False);
    }

    [Test]
    public void Cancel_FreesThePeriodAndOvertakesTheCalculation()
    {
        var run = Runs.In(PayRunStatus.Calculating);

        run.Cancel(Runs.At);

        Assert.That((run.RegularPeriodStart, run.CalculationId), Is.EqualTo(((DateOnly?)null, (Guid?)null)));
    }

    [Test]
    public void OpenCorrection_TakesThePeriodAndGroupOfTheCorrectedRun()
    {
        var corrected = Runs.In(PayRunStatus.Submitted);

        var correction = PayRun.OpenCorrection(Runs.Id(8), corrected, null, Runs.At);
        var later = PayRun.OpenCorrection(Runs.Id(8), corrected, new DateOnly(2026, 6, 30), Runs.At);

        Assert.That((correction.Type, correction.Period, correction.PayDate), Is.EqualTo((PayRunType.Correction, corrected.Period, corrected.PayDate)));
        Assert.That((correction.PayGroupId, correction.CorrectsPayRunId), Is.EqualTo((corrected.PayGroupId, (Guid?)corrected.Id)));
        Assert.That(correction.RegularPeriodStart, Is.Null);
        Assert.That(later.PayDate, Is.EqualTo(new DateOnly(2026, 6, 30)));
    }

    [Test]
    public void HasResults_OnlyWhileResultsCanBeRead([Values] PayRunStatus status) =>
        Assert.That(
            Runs.In(status).HasResults,
            Is.EqualTo(status is PayRunStatus.Calculated or PayRunStatus.Approved or PayRunStatus.Submitted or PayRunStatus.Paid));
}
