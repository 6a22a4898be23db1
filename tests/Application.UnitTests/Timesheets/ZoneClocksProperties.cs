using FsCheck;
using FsCheck.Fluent;
using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.UnitTests.Timesheets;

/// <summary>The minutes of a night are what really passes, as the system's time-zone data says by itself.</summary>
public sealed class ZoneClocksProperties
{
    private sealed record Night(string Zone, DateOnly Day, int Start, int End);

    private static readonly (string Zone, DateOnly[] Nights)[] Changes =
    [
        ("Australia/Sydney", [new(2026, 4, 5), new(2026, 10, 4), new(2027, 4, 4)]),
        ("America/New_York", [new(2026, 3, 8), new(2026, 11, 1), new(2027, 3, 14)]),
        ("Europe/London", [new(2026, 3, 29), new(2026, 10, 25), new(2027, 3, 28)]),
    ];

    private static Gen<Night> Nights { get; } =
        from change in Gen.Elements(Changes)
        from night in Gen.Elements(change.Nights)
        from days in Gen.Choose(-2, 2)
        from start in Minutes
        from end in Minutes
        where start != end
        select new Night(change.Zone, night.AddDays(days), start, end);

    // Often about the hours at which clocks are changed.
    private static Gen<int> Minutes => Gen.OneOf(Gen.Choose(0, 1439), Gen.Choose(0, 239), Gen.Elements(60, 119, 120, 179, 180));

    [FsCheck.NUnit.Property(MaxTest = 3000)]
    public Property Minutes_OfANightOfChange_AreThoseThatPass() => Prop.ForAll(Nights.ToArbitrary(), night =>
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(night.Zone);
        var from = MomentOf(zone, night.Day, night.Start);
        var to = MomentOf(zone, night.Day.AddDays(night.End > night.Start ? 0 : 1), night.End);
        var errors = new List<FieldError>();
        var time = WorkedTime.Of(
            new TimesheetEntryTerms { EmployeeId = Guid.Empty, Date = night.Day, Start = night.Start, End = night.End },
            new ZoneClocks(night.Day, night.Day).Of(night.Zone),
            errors);

        if (from is null || to is null)
        {
            var skipped = new[] { (from, "start"), (to, "end") }.Where(one => one.Item1 is null).Select(one => one.Item2);
            Assert.That(errors.Select(error => error.Field), Is.EqualTo(skipped));
            return;
        }

        var passed = (to.Value - from.Value).TotalMinutes;
        Assert.That(passed, Is.Positive);
        if (passed > 1440) Assert.That(errors.Select(error => error.Field), Is.EqualTo(new[] { "end" }));
        else Assert.That((time!.StartsAt.UtcDateTime, time.EndsAt.UtcDateTime, (double)time.Minutes), Is.EqualTo((from.Value, to.Value, passed)));
    });

    [Test]
    public void Clocks_OfManyDays_KnowEachChange()
    {
        var clock = new ZoneClocks(new(2026, 1, 1), new(2027, 12, 31)).Of("Australia/Sydney");

        Assert.That(clock.MomentOf(new(2026, 4, 5), 150), Is.EqualTo(new DateTimeOffset(2026, 4, 4, 15, 30, 0, TimeSpan.Zero)));
        Assert.That(clock.MomentOf(new(2026, 10, 4), 150), Is.Null);
        Assert.That(clock.MomentOf(new(2027, 10, 3), 150), Is.Null);
        Assert.That(clock.MomentOf(new(2027, 10, 3), 180), Is.EqualTo(new DateTimeOffset(2027, 10, 2, 16, 0, 0, TimeSpan.Zero)));
    }

    // Of a time that is shown twice, the first: the larger offset.
    private static DateTime? MomentOf(TimeZoneInfo zone, DateOnly day, int minute)
    {
        var shown = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);
        if (zone.IsInvalidTime(shown)) return null;
        return zone.IsAmbiguousTime(shown) ? shown - zone.GetAmbiguousTimeOffsets(shown).Max() : TimeZoneInfo.ConvertTimeToUtc(shown, zone);
    }
}
