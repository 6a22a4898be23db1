using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Common;
using Payroll.Domain.PayCalculation;

namespace Payroll.Application.UnitTests.PayRuns;

public sealed class PayInputJsonTests
{
    [Test]
    public void HashOf_WhenADatabaseGivesAnotherScaleBack_IsTheSame() =>
        Assert.That(Hash(SampleInputs.Input(200.5m, 27.1658m)), Is.EqualTo(Hash(SampleInputs.Input(200.50m, 27.165800m))));

    [Test]
    public void HashOf_AfterReading_IsTheSame()
    {
        var json = PayInputJson.Write(SampleInputs.Input(200.5m, 27.1658m));

        Assert.That(PayInputJson.Write(PayInputJson.ReadInput(json)), Is.EqualTo(json));
    }

    [Test]
    public void Read_OfWhatWasWritten_ComputesTheSamePay()
    {
        var input = SampleInputs.Input(200.5m, 27.1658m);

        var before = (PaidOutcome)PayCalculator.Calculate(input);
        var after = (PaidOutcome)PayCalculator.Calculate(PayInputJson.ReadInput(PayInputJson.Write(input)));

        Assert.That(after.Totals, Is.EqualTo(before.Totals));
        Assert.That(after.Lines.Select(line => (line.Kind, line.Code, line.Hours, line.Rate, line.Amount)),
            Is.EqualTo(before.Lines.Select(line => (line.Kind, line.Code, line.Hours, line.Rate, line.Amount))));
        Assert.That(after.LinesYearToDate, Is.EqualTo(before.LinesYearToDate));
    }

    [Test]
    public void Hours_AfterReading_AreTheSame_AndHaveTheSameLines()
    {
        var input = SampleInputs.Input(200.5m, 27.1658m) with { Given = null, Hours = SampleInputs.Hours() };
        var json = PayInputJson.Write(input);
        var again = PayInputJson.ReadInput(json);

        Assert.That(PayInputJson.Write(again), Is.EqualTo(json));
        Assert.That(Lines(again), Is.EqualTo(Lines(input)));
        Assert.That(Lines(input), Has.Count.EqualTo(6));
    }

    [Test]
    public void RuleSet_IsWrittenOnce() =>
        Assert.That(Text(SampleInputs.Hours()).Split("time and a half").Length - 1, Is.EqualTo(1));

    [Test]
    public void HashOf_WhenAnythingDiffers_IsAnother()
    {
        var input = SampleInputs.Input(200.5m, 27.1658m);
        PayInput[] others =
        [
            SampleInputs.Input(200.51m, 27.1658m),
            SampleInputs.Input(200.5m, 27.165801m),
            input with { Run = input.Run with { PayDate = new(2026, 6, 20) } },
            input with { Employee = input.Employee with { LastName = "Roe" } },
            input with { Employee = input.Employee with { IsCovered = false } },
            input with { Employee = input.Employee with { BankAccount = input.Employee.BankAccount! with { Revision = 2 } } },
            input with { Employee = input.Employee with { BankAccount = null } },
            input with { Given = input.Given! with { Version = 2 } },
            input with { Given = null },
            input with { YearToDate = [] },
            input with { YearToDate = [input.YearToDate[0] with { Amount = new(1000.01m) }] },
        ];

        Assert.That(others.Append(input).Select(Hash), Is.Unique);
    }

    [Test]
    public void Write_SpellsWordsAndDecimalsInOneWay()
    {
        var json = Text(SampleInputs.Input(200.5m, 27.1658m));

        Assert.That(json, Does.Contain("\"rate\":27.165800"));
        Assert.That(json, Does.Contain("\"amount\":1000.00"));
        Assert.That(json, Does.Contain("\"pay_date\":\"2026-06-19\""));
        Assert.That(json, Does.Contain("\"pre_tax\":\"section_125\""));
    }

    [Test]
    public void Write_InAnyCulture_IsTheSame()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        var json = PayInputJson.Write(SampleInputs.Input(200.5m, 27.1658m));
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.That(PayInputJson.Write(SampleInputs.Input(200.5m, 27.1658m)), Is.EqualTo(json));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Test]
    public void HashOf_IsSha256OfTheCanonicalForm() =>
        Assert.That(Convert.ToHexStringLower(PayInputJson.HashOf("")), Is.EqualTo("12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126"));

    private static string Text<T>(T value) => System.Text.Encoding.UTF8.GetString(PayInputJson.Write(value));

    private static string Hash(PayInput input) => Convert.ToHexString(PayInputJson.HashOf(input));

    private static List<(string, decimal?, Money, string)> Lines(PayInput input) =>
        ((PaidOutcome)PayCalculator.Calculate(input)).Lines.Select(line => (line.Description, line.Hours, line.Amount, line.Trace.Formula)).ToList();
}
