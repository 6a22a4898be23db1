using FsCheck;
using FsCheck.Fluent;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.PayRules;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>What holds of any hours under the rule set of docs/samples.</summary>
public sealed class HoursPricerProperties
{
    private const int Cases = 300;

    private static readonly PayRule[] Rules =
    [
        DailyAfter8, WeeklyAfter38, OnSaturday, OnHolidays, NightLoading, CasualLoading,
        new DayRule { Name = "Sunday", Days = [RuleDay.Sunday], Tiers = [new(null, 2)] },
        new OvertimeRule { Name = "Span", Basis = OvertimeBasis.Span, Span = new(new(5, 0), new(21, 0)), Tiers = TimeAndAHalfThenDouble },
        new ShiftRule { Name = "Evening", Window = new(new(17, 0), new(19, 30)), Application = ShiftApplication.Replacement, Multiplier = 1.1m },
        new AllowanceRule { Name = "Travel", Basis = AllowanceBasis.Daily, Amount = 25 },
        new AllowanceRule { Name = "Tool", Basis = AllowanceBasis.Hourly, Amount = 1.5m, AllPurpose = true },
        new AllowanceRule { Name = "Laundry", Basis = AllowanceBasis.Hourly, Amount = 0.33m },
        new MinimumEngagementRule { Name = "Call-out", Hours = 4, Days = [RuleDay.Saturday, RuleDay.Sunday] },
    ];

    private static readonly Gen<WorkEntry> AnyEntry =
        from day in Gen.Choose(0, 13)
        from start in Gen.Choose(0, 1439)
        from minutes in Gen.Choose(2, 720)
        from rate in Gen.Elements(20m, 30.1234m, 40m)
        from isTimed in Gen.Frequency((3, Gen.Constant(true)), (1, Gen.Constant(false)))
        from code in Gen.Elements("SITE", "OFFICE")
        select Entry(Monday.AddDays(day), start, minutes, rate, isTimed) with { CostCode = code };

    // An employee has one employment type on a date, and no two entries at one time.
    private static readonly Arbitrary<WorkEntry[]> AnyEntries = (
        from entries in Gen.ArrayOf(AnyEntry)
        from type in Gen.Elements("full_time", "casual")
        select entries.Take(12).Where((entry, at) => !entries.Take(at).Any(other => Overlap(entry, other))).Select(entry => entry with { EmploymentType = type }).ToArray()).ToArbitrary();

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property OrderOfEntries_ChangesNothing() => Prop.ForAll(AnyEntries, entries =>
    {
        var shuffled = entries.Where((_, at) => at % 2 == 1).Reverse().Concat(entries.Where((_, at) => at % 2 == 0)).ToArray();
        Assert.That(PriceAll(shuffled).Written(), Is.EqualTo(PriceAll(entries).Written()));
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property SplittingAnEntry_OnItsDate_ChangesNoTotal() => Prop.ForAll(AnyEntries, entries =>
    {
        var halves = entries.SelectMany(Halves).ToArray();
        Assert.That(PriceAll(halves).Total(), Is.EqualTo(PriceAll(entries).Total()));
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property MoreMinutes_NeverPayLess() => Prop.ForAll(AnyEntries, Gen.Choose(1, 120).ToArbitrary(), (entries, more) =>
    {
        // At one rate, and on one date: a top-up is paid as the date's last hours are, and may be worth more than hours at another rate or after midnight.
        var atOneRate = entries.Select(entry => entry with { Rate = ByTheHour(40) }).ToArray();
        var longer = atOneRate.Select((entry, at) => at == 0 && EndOf(entry) + more <= 1440 ? Longer(entry, more) : entry).ToArray();
        Assert.That(PriceAll(longer).Total(), Is.GreaterThanOrEqualTo(PriceAll(atOneRate).Total()));
    });

    [FsCheck.NUnit.Property(MaxTest = Cases)]
    public Property Time_IsPaidOnce_AndNoLineIsNegative() => Prop.ForAll(AnyEntries, entries =>
    {
        var lines = PriceAll(entries).Lines;
        Assert.That(lines.Where(line => line.Kind == PricedLineKind.Time).Sum(line => line.Minutes), Is.EqualTo(entries.Sum(entry => entry.Minutes)));
        Assert.That(lines.All(line => line.Amount.Amount >= 0 && line.Amount.HasWholeCents));
        Assert.That(lines.Where(line => line.Segments.Count > 0).All(line => line.Segments.Sum(segment => segment.Minutes) == line.Minutes));
    });

    private static PricedHours PriceAll(WorkEntry[] entries) =>
        HoursPricer.Price(Input(entries.Select(entry => entry.Under(Rules)).ToArray()) with { Holidays = [Monday.AddDays(2)] });

    private static WorkEntry Entry(DateOnly date, int start, int minutes, decimal rate, bool isTimed) => Hours(date, 0, rate) with
    {
        Minutes = minutes,
        StartsAt = isTimed ? new DateTimeOffset(date.ToDateTime(default), TimeSpan.Zero).AddMinutes(start) : null,
        Segments = isTimed ? Segments(date, start, minutes) : [],
    };

    private static List<WorkSegment> Segments(DateOnly date, int start, int minutes)
    {
        var today = Math.Min(minutes, 1440 - start);
        List<WorkSegment> segments = [new(date, start, today)];
        if (minutes > today) segments.Add(new(date.AddDays(1), 0, minutes - today));
        return segments;
    }

    private static int EndOf(WorkEntry entry) => (entry.Segments is [var first, ..] ? first.From : 0) + entry.Minutes;

    private static bool Overlap(WorkEntry left, WorkEntry right) =>
        left.StartsAt < right.StartsAt?.AddMinutes(right.Minutes + 120) && right.StartsAt < left.StartsAt?.AddMinutes(left.Minutes + 120);

    private static WorkEntry Longer(WorkEntry entry, int more) => entry.Segments is [var first, ..]
        ? entry with { Minutes = entry.Minutes + more, Segments = Segments(entry.WorkDate, first.From, entry.Minutes + more) }
        : entry with { Minutes = entry.Minutes + more };

    // Both halves start on the entry's date, which thresholds go by.
    private static IEnumerable<WorkEntry> Halves(WorkEntry entry)
    {
        if (entry.Segments is not [var first, ..]) return [entry with { Minutes = entry.Minutes / 2 }, entry with { Id = Guid.Empty, Minutes = entry.Minutes - (entry.Minutes / 2) }];
        var half = Math.Min(entry.Minutes / 2, first.Minutes - 1);
        return half < 1 ? [entry] :
        [
            entry with { Minutes = half, Segments = Segments(entry.WorkDate, first.From, half) },
            entry with
            {
                Id = Guid.Empty,
                StartsAt = entry.StartsAt!.Value.AddMinutes(half),
                Minutes = entry.Minutes - half,
                Segments = Segments(entry.WorkDate, first.From + half, entry.Minutes - half),
            },
        ];
    }
}
