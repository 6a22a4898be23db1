using Payroll.Domain.Codes;
using Payroll.Domain.Common;
using Payroll.Domain.Employees;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayGroups;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Application.UnitTests.PayRuns;

/// <summary>Inputs of a calculation.</summary>
internal static class SampleInputs
{
    public static PayInput Input(decimal amount, decimal rate) => new(
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

    public static HoursInput Hours()
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
