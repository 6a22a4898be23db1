using Payroll.Application.PayRuns.Calculation;
using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

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

        Assert.That(PayInputJson.Write(PayInputJson.ReadInput(json)), Is.EqualTo(json));
    }

    [Test]
    public void Read_OfWhatWasWritten_ComputesTheSamePay()
    {
        var input = Input(200.5m, 27.1658m);

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
        var input = Input(200.5m, 27.1658m) with { Given = null, Hours = Hours() };
        var json = PayInputJson.Write(input);
        var again = PayInputJson.ReadInput(json);

        Assert.That(PayInputJson.Write(again), Is.EqualTo(json));
        Assert.That(Lines(again), Is.EqualTo(Lines(input)));
        Assert.That(Lines(input), Has.Count.EqualTo(6));
    }

    [Test]
    public void RuleSet_IsWrittenOnce() =>
        Assert.That(Text(Hours()).Split("time and a half").Length - 1, Is.EqualTo(1));

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
        var json = Text(Input(200.5m, 27.1658m));

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
    public void HashOf_IsSha256OfTheCanonicalForm() =>
        Assert.That(Convert.ToHexStringLower(PayInputJson.HashOf("")), Is.EqualTo("12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126"));

    private static string Text<T>(T value) => System.Text.Encoding.UTF8.GetString(PayInputJson.Write(value));

    private static string Hash(PayInput input) => Convert.ToHexString(PayInputJson.HashOf(input));

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

    private static List<(string, decimal?, Money, string)> Lines(PayInput input) =>
        ((PaidOutcome)PayCalculator.Calculate(input)).Lines.Select(line => (line.Description, line.Hours, line.Amount, line.Trace.Formula)).ToList();

    private static HoursInput Hours()
    {
        PayRule[] rules =
        [
            new OvertimeRule { Name = "time and a half", Basis = OvertimeBasis.Daily, AfterHours = 8, Tiers = [new(null, 1.5m)] },
            new DayRule { Name = "Saturday", Days = [RuleDay.Saturday], Window = new(new(6, 0), new(18, 0)), Tiers = [new(2, 1.5m), new(null, 2)] },
            new ShiftRule { Name = "Night", Window = new(new(18, 0), new(6, 0)), Application = ShiftApplication.Loading, Percent = 15, When = new() { CostCodes = ["SITE"] } },
        ];
        var set = new PayRuleSetSnapshot(new(1, 2, 3, new byte[8]), 2, "on-site", rules);
        var ordinary = new EarningCodeSnapshot("ordinary", "Ordinary hours", EarningKind.Worked);
        WorkEntry Entry(int number, DateOnly date) => new()
        {
            Id = new(number, 0, 0, new byte[8]),
            WorkDate = date,
            StartsAt = new DateTimeOffset(date, new(14, 0), TimeSpan.Zero),
            Segments = [new(date, 14 * 60, 600)],
            Minutes = 600,
            CostCode = "SITE",
            EarningCode = ordinary,
            EmploymentType = "full_time",
            Rate = new(new(9, 9, 9, new byte[8]), 1, PayRateUnit.Day, 205.1m, 7.6m, 5, new(2026, 1, 1), PayRateStep.Employee),
            PayRuleId = set.PayRuleId,
            RuleSet = set,
        };
        return new()
        {
            PeriodStart = new(2026, 6, 1),
            PeriodEnd = new(2026, 6, 14),
            WeekStartsOn = DayOfWeek.Monday,
            Entries = [Entry(1, new(2026, 6, 1)), Entry(2, new(2026, 6, 2))],
            RuleSets = [set],
            EarningCodes = [ordinary, new("overtime", "Overtime", EarningKind.Worked)],
        };
    }
}
