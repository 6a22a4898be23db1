using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRates;
using Payroll.Domain.PayRules;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>Entries and rules to price: Monday 6 July 2026 is the first day of a week, and hours are worth 40 where nothing else is said.</summary>
internal static class Week
{
    public static readonly DateOnly Monday = new(2026, 7, 6);
    public static readonly DateOnly Friday = Monday.AddDays(4);
    public static readonly DateOnly Saturday = Monday.AddDays(5);
    public static readonly DateOnly Sunday = Monday.AddDays(6);

    public static readonly IReadOnlyList<RuleTier> TimeAndAHalfThenDouble = [new(2, 1.5m), new(null, 2)];

    public static readonly OvertimeRule DailyAfter8 = new() { Name = "Daily overtime", Basis = OvertimeBasis.Daily, AfterHours = 8, Tiers = TimeAndAHalfThenDouble };
    public static readonly OvertimeRule WeeklyAfter38 = new() { Name = "Weekly overtime", Basis = OvertimeBasis.Weekly, AfterHours = 38, Tiers = TimeAndAHalfThenDouble };
    public static readonly OvertimeRule RegularRateAfter40 = new() { Name = "FLSA overtime", Basis = OvertimeBasis.Weekly, AfterHours = 40, Rate = OvertimeRate.RegularRate };
    public static readonly DayRule OnSaturday = new() { Name = "Saturday", Days = [RuleDay.Saturday], Tiers = TimeAndAHalfThenDouble };
    public static readonly DayRule OnHolidays = new() { Name = "Public holiday", Days = [RuleDay.Holiday], Tiers = [new(null, 2.5m)] };
    public static readonly ShiftRule NightLoading = new()
    {
        Name = "Night", Window = new(new(18, 0), new(6, 0)), Application = ShiftApplication.Loading, Percent = 15,
    };

    public static readonly CasualLoadingRule CasualLoading = new() { Name = "Casual", Percent = 25, EmploymentTypes = ["casual"] };

    private static readonly EarningCodeSnapshot Ordinary = new("ordinary", "Ordinary hours", EarningKind.Worked);
    private static int _number;

    /// <summary>Hours without a place in the day.</summary>
    public static WorkEntry Hours(DateOnly date, decimal hours, decimal rate = 40) => new()
    {
        Id = new(++_number, 0, 0, new byte[8]),
        WorkDate = date,
        Minutes = (int)(hours * 60),
        EarningCode = Ordinary,
        EmploymentType = "full_time",
        Rate = ByTheHour(rate),
    };

    /// <summary>Hours with a start and an end, less an unpaid break.</summary>
    public static WorkEntry Timed(DateOnly date, string start, string end, decimal rate = 40, string? breakFrom = null, int breakMinutes = 0)
    {
        var (from, to) = (Minute(start), Minute(end));
        if (to <= from) to += 1440;
        List<(int From, int To)> parts = [(from, to)];
        if (breakFrom is not null) parts = [(from, Minute(breakFrom)), (Minute(breakFrom) + breakMinutes, to)];
        var segments = parts.SelectMany(part => part.From < 1440 && part.To > 1440 ? [(part.From, 1440), (1440, part.To)] : new[] { part })
            .Select(part => new WorkSegment(date.AddDays(part.Item1 / 1440), part.Item1 % 1440, part.Item2 - part.Item1)).ToList();
        return Hours(date, 0, rate) with
        {
            StartsAt = new DateTimeOffset(date.ToDateTime(default), TimeSpan.Zero).AddMinutes(from),
            Segments = segments,
            Minutes = segments.Sum(segment => segment.Minutes),
        };
    }

    public static WorkRate ByTheHour(decimal amount) => new(new Guid((int)(amount * 100), 1, 0, new byte[8]), 1, PayRateUnit.Hour, amount, null, 5, new(2026, 1, 1), PayRateStep.Employee);

    public static WorkEntry Under(this WorkEntry entry, params PayRule[] rules) => entry with { RuleSet = new(new Guid(1, 2, 3, new byte[8]), 1, "set", rules) };

    public static WorkEntry Unpaid(this WorkEntry entry) => entry with { EarningCode = new("unpaid_leave", "Unpaid leave", EarningKind.Unpaid) };

    /// <summary>The priced entries, in a week that starts on Monday.</summary>
    public static PricedHours Price(params WorkEntry[] entries) => HoursPricer.Price(Input(entries), whyNot: true);

    public static HoursInput Input(params WorkEntry[] entries) => new()
    {
        PeriodStart = Monday,
        PeriodEnd = Monday.AddDays(13),
        WeekStartsOn = DayOfWeek.Monday,
        Entries = entries,
        EarningCodes = [Ordinary, new("overtime", "Overtime", EarningKind.Worked), new("allowance", "Allowance", EarningKind.Allowance)],
    };

    public static decimal Total(this PricedHours priced) => priced.Lines.Sum(line => line.Amount.Amount);

    /// <summary>A line as "description: hours × rate × multiplier = amount".</summary>
    public static IEnumerable<string> Written(this PricedHours priced) => priced.Lines.Select(line => FormattableString.Invariant(
        $"{line.Description}: {line.Minutes / 60m:0.##} h × {line.Rate:0.####} × {line.Multiplier ?? line.Percent:0.##} = {line.Amount}"));

    private static int Minute(string time) => (int)TimeOnly.ParseExact(time, "HH:mm", null).ToTimeSpan().TotalMinutes;
}
