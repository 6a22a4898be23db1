using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayGroups;

namespace Payroll.Application.UnitTests.PayRuns;

public sealed class PayInputJsonTests
{
    [Test]
    public void HashOf_WhenADatabaseGivesAnotherScaleBack_IsTheSame() =>
        Assert.That(Hash(Input(200.5m, 27.1658m)), Is.EqualTo(Hash(Input(200.50m, 27.165800m))));

    [Test]
    public void HashOf_AfterReading_IsTheSame()
    {
        var json = PayInputJson.Write(Input(200.5m, 27.1658m));

        Assert.That(PayInputJson.Write(PayInputJson.Read(json)), Is.EqualTo(json));
    }

    [Test]
    public void Read_OfWhatWasWritten_ComputesTheSamePay()
    {
        var input = Input(200.5m, 27.1658m);

        var before = (PaidOutcome)PayCalculator.Calculate(input);
        var after = (PaidOutcome)PayCalculator.Calculate(PayInputJson.Read(PayInputJson.Write(input)));

        Assert.That(after.Totals, Is.EqualTo(before.Totals));
        Assert.That(after.Lines.Select(line => (line.Kind, line.Code, line.Hours, line.Rate, line.Amount)),
            Is.EqualTo(before.Lines.Select(line => (line.Kind, line.Code, line.Hours, line.Rate, line.Amount))));
        Assert.That(after.LinesYearToDate, Is.EqualTo(before.LinesYearToDate));
    }

    [Test]
    public void HashOf_WhenAnythingDiffers_IsAnother()
    {
        var input = Input(200.5m, 27.1658m);
        PayInput[] others =
        [
            Input(200.51m, 27.1658m),
            Input(200.5m, 27.165801m),
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
        var json = PayInputJson.Write(Input(200.5m, 27.1658m));

        Assert.That(json, Does.Contain("\"rate\":27.165800"));
        Assert.That(json, Does.Contain("\"amount\":1000.00"));
        Assert.That(json, Does.Contain("\"pay_date\":\"2026-06-19\""));
        Assert.That(json, Does.Contain("\"pre_tax\":\"section_125\""));
    }

    [Test]
    public void Write_InAnyCulture_IsTheSame()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        var json = PayInputJson.Write(Input(200.5m, 27.1658m));
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            Assert.That(PayInputJson.Write(Input(200.5m, 27.1658m)), Is.EqualTo(json));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Test]
    public void HashOf_IsSha256InHexadecimal() =>
        Assert.That(PayInputJson.HashOf(string.Empty), Is.EqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));

    private static string Hash(PayInput input) => PayInputJson.HashOf(PayInputJson.Write(input));

    private static PayInput Input(decimal amount, decimal rate) => new(
        new PayRunSnapshot(PayRunType.OffCycle, "engineering", Jurisdiction.None, "USD", new(2026, 6, 1), new(2026, 6, 14), new(2026, 6, 19)),
        new EmployeeSnapshot(
            new Guid(1, 0, 0, new byte[8]), "E-1", "Zoë", "Doe", "full_time", TaxTreatment.Employee, null, true,
            new BankAccountSnapshot("6789", "021000021", BankAccountType.Savings, 1)),
        new ManualPaySnapshot(new Guid(2, 0, 0, new byte[8]), 1, new ManualPay(
            null,
            null,
            [new ManualEarning("ordinary", null, 38, rate, null), new ManualEarning("allowance", "Tools", null, null, amount)],
            [new ManualBonus("Referral", amount)],
            [new ManualDeduction(null, "Plan", 1.5m, ManualDeductionKind.Deduction, PreTaxKind.Section125)],
            false)),
        [new YearToDateAmount(LineKind.Earning, "ordinary", new Money(1000))],
        [new EarningCodeSnapshot("ordinary", "Ordinary pay", EarningKind.Worked), new EarningCodeSnapshot("allowance", "Allowance", EarningKind.Allowance)]);
}
