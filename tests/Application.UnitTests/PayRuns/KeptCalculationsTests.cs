using Payroll.Application.PayRuns.Calculation;
using Payroll.Application.PayRuns.Results;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Earnings;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;

namespace Payroll.Application.UnitTests.PayRuns;

/// <summary>What is kept of a calculation is read, explained and computed again: today's, and that of each earlier format.</summary>
public sealed class KeptCalculationsTests
{
    [Test]
    public void Kept_IsReadAsItWas()
    {
        var (input, paid) = Sample();
        var kept = KeptCalculations.Of(input, paid);

        Assert.That(PayInputJson.Same(KeptCalculations.ReadInputs(kept.Inputs), input));
        Assert.That(PayInputJson.Same(KeptCalculations.ReadTrace(kept.Trace), paid.Lines));
        Assert.That((kept.EngineVersion, kept.FormatVersion), Is.EqualTo((PayCalculator.EngineVersion, KeptCalculations.FormatVersion)));
    }

    [Test]
    public void Hashes_AreThoseOfTheSameInputAndOutcome()
    {
        var (input, paid) = Sample();
        var (one, again, other) = (KeptCalculations.Of(input, paid), KeptCalculations.Of(input, paid), KeptCalculations.Of(input with { Given = null }, paid));

        Assert.That((one.InputHash, one.ResultHash), Is.EqualTo((again.InputHash, again.ResultHash)));
        Assert.That(one.InputHash, Is.Not.EqualTo(other.InputHash));
        Assert.That(one.ResultHash, Is.EqualTo(other.ResultHash));
    }

    [Test]
    public void Unreadable_HasNothing()
    {
        var kept = KeptCalculations.OfUnreadable(new BlockedOutcome("calculation_failed", "Failed."));

        Assert.That(KeptCalculations.ReadInputs(kept.Inputs), Is.Null);
        Assert.That(KeptCalculations.ReadTrace(kept.Trace), Is.Empty);
        Assert.That(kept.InputHash, Is.EqualTo(KeptCalculations.NothingRead));
    }

    // Written when the format was new, and never again: a result of then can be explained for ever.
    [TestCase(1)]
    public void EarlierFormat_IsReadExplainedAndComputedAgain(int format)
    {
        var file = File.ReadAllLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "PayRuns", "Formats", $"format-{format}.txt"));
        var input = KeptCalculations.ReadInputs(Convert.FromBase64String(file[0]))!;
        var lines = KeptCalculations.ReadTrace(Convert.FromBase64String(file[1]));

        Assert.That(PayInputJson.Same(((PaidOutcome)PayCalculator.Calculate(input)).Lines, lines));
        Assert.That(
            lines.Select((line, i) => LineExplanationDto.Of(input, line, i + 1, whyNot: false)).Select(line => $"{line.Number}: {line.Formula} = {line.Amount}"),
            Is.EqualTo(file.Skip(2)));
    }

    private static (PayInput Input, PaidOutcome Paid) Sample()
    {
        var sample = SampleInputs.Input(200.5m, 27.1658m);
        var salary = new SalaryInput
        {
            PayPeriods = 26,
            EarningCode = new EarningCodeSnapshot("salary", "Salary", EarningKind.Worked),
            Stretches =
            [
                new(new(2026, 6, 1), new(2026, 6, 14), [DayOfWeek.Monday, DayOfWeek.Friday], SalaryDayState.Due, "Level 2",
                    new WorkRate(new Guid(7, 7, 7, new byte[8]), 3, PayRateUnit.Year, 78_000, 8, 2, new(2026, 1, 1), PayRateStep.Employee)),
            ],
            UnpaidLeave = [new UnpaidLeave(new Guid(8, 8, 8, new byte[8]), 1, new(2026, 6, 5), 120)],
        };
        var input = sample with
        {
            Run = sample.Run with { Type = PayRunType.Regular },
            Given = sample.Given! with { Pay = sample.Given.Pay with { Earnings = [] } },
            Hours = SampleInputs.Hours(),
            Salary = salary,
        };
        return (input, (PaidOutcome)PayCalculator.Calculate(input));
    }
}
