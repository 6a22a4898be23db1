using System.Diagnostics;
using System.Globalization;
using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Benchmarks;

/// <summary>
/// How many employees' hours are priced in a second on one processor: ten entries each, with times, under the rule set of docs/samples/pay-rules.json,
/// explanations included. Beside it the least that the same hours could take: minutes times the rate, rounded, for each entry.
/// </summary>
internal static class HoursCost
{
    private const int Employees = 20_000;
    private static readonly DateOnly Monday = new(2026, 7, 6);

    public static int Measure(int rounds)
    {
        var input = Input();
        Run(input, Employees / 10);
        for (var round = 0; round < rounds; round++)
        {
            Print("bare", Employees, () => Bare(input));
            Print("priced", Employees, () => Run(input, Employees));
        }

        return 0;
    }

    private static void Print(string name, int employees, Func<decimal> work)
    {
        var watch = Stopwatch.StartNew();
        var total = work();
        var perSecond = employees / watch.Elapsed.TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {perSecond:0} employees/s, total {total:0.00}"));
    }

    private static decimal Run(HoursInput input, int employees)
    {
        decimal total = 0;
        for (var number = 0; number < employees; number++)
            foreach (var line in HoursPricer.Price(input).Lines) total += line.Amount.Amount;
        return total;
    }

    private static decimal Bare(HoursInput input)
    {
        decimal total = 0;
        for (var number = 0; number < Employees; number++)
            foreach (var entry in input.Entries) total += decimal.Round(entry.Minutes * entry.Rate!.Amount / 60, 2, MidpointRounding.AwayFromZero);
        return total;
    }

    private static HoursInput Input()
    {
        var set = new PayRuleSetSnapshot(new(1, 0, 0, new byte[8]), 1, "on-site", Rules());
        var ordinary = new EarningCodeSnapshot("ordinary", "Ordinary hours", EarningKind.Worked);
        return new()
        {
            PeriodStart = Monday,
            PeriodEnd = Monday.AddDays(13),
            WeekStartsOn = DayOfWeek.Monday,
            EarningCodes = [new("allowance", "Allowance", EarningKind.Allowance), ordinary, new("overtime", "Overtime", EarningKind.Worked)],
            RuleSets = [set],
            Entries = Enumerable.Range(0, 10).Select(number => Entry(number, set, ordinary)).ToList(),
        };
    }

    private static WorkEntry Entry(int number, PayRuleSetSnapshot set, EarningCodeSnapshot ordinary)
    {
        var date = Monday.AddDays(number % 5 * 7 / 5 + (number / 5 * 7));
        var start = 6 * 60 + (number * 37);
        return new()
        {
            Id = new(number, 0, 0, new byte[8]),
            WorkDate = date,
            StartsAt = new DateTimeOffset(date, default, TimeSpan.Zero).AddMinutes(start),
            Segments = [new(date, start, 240), new(date, start + 270, 300)],
            Minutes = 540,
            CostCode = "SITE",
            EarningCode = ordinary,
            EmploymentType = "casual",
            Rate = new(new(2, 0, 0, new byte[8]), 1, PayRateUnit.Hour, 31.25m, null, 5, new(2026, 1, 1), PayRateStep.Employee),
            PayRuleId = set.PayRuleId,
            RuleSet = set,
        };
    }

    private static PayRule[] Rules()
    {
        RuleTier[] tiers = [new(2, 1.5m), new(null, 2)];
        return
        [
            new OvertimeRule { Name = "Daily overtime", Basis = OvertimeBasis.Daily, AfterHours = 8, Tiers = tiers },
            new OvertimeRule { Name = "Weekly overtime", Basis = OvertimeBasis.Weekly, AfterHours = 38, Tiers = tiers },
            new DayRule { Name = "Saturday", Days = [RuleDay.Saturday], Tiers = tiers },
            new DayRule { Name = "Sunday", Days = [RuleDay.Sunday], Tiers = [new(null, 2)] },
            new DayRule { Name = "Public holiday", Days = [RuleDay.Holiday], Tiers = [new(null, 2.5m)] },
            new ShiftRule { Name = "Night", Window = new(new(18, 0), new(6, 0)), Application = ShiftApplication.Loading, Percent = 15 },
            new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25, When = new() { CostCodes = ["SITE"] } },
            new AllowanceRule { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m, AllPurpose = true },
            new MinimumEngagementRule { Name = "Call-out", Hours = 4, Days = [RuleDay.Saturday, RuleDay.Sunday] },
            new CasualLoadingRule { Name = "Casual", Percent = 25, EmploymentTypes = ["casual"] },
        ];
    }
}
