using Payroll.Domain.PayCalculation.Time;
using Payroll.Domain.Timesheets;

namespace Payroll.Domain.UnitTests.PayCalculation.Pricing;

/// <summary>Worked time as clocks showed it: from the moments that were stored with the entry.</summary>
public sealed class WorkSegmentsTests
{
    private static readonly DateOnly Date = new(2026, 4, 4);

    [Test]
    public void Night_IsCutAtMidnight() =>
        Assert.That(Of("2026-04-03T12:00Z", 480, new(600, null, null, [])), Is.EqualTo(new WorkSegment[] { new(new(2026, 4, 3), 1320, 120), new(Date, 0, 360) }));

    [Test]
    public void UnpaidBreak_IsLeftOut_AndAPaidOneIsNot() => Assert.That(
        Of("2026-04-03T22:00Z", 480, new(600, null, null, [new(60, 30, false), new(240, 15, true)])),
        Is.EqualTo(new WorkSegment[] { new(Date, 480, 60), new(Date, 570, 390) }));

    [Test]
    public void ClocksPutBack_ShowAnHourTwice() => Assert.That(
        Of("2026-04-04T11:00Z", 540, new(660, 300, 600, [])),
        Is.EqualTo(new WorkSegment[] { new(Date, 1320, 120), new(Date.AddDays(1), 0, 180), new(Date.AddDays(1), 120, 240) }));

    [Test]
    public void ClocksPutForward_SkipAnHour() => Assert.That(
        Of("2026-10-03T12:00Z", 420, new(600, 240, 660, [])),
        Is.EqualTo(new WorkSegment[] { new(new(2026, 10, 3), 1320, 120), new(new(2026, 10, 4), 0, 120), new(new(2026, 10, 4), 180, 180) }));

    [Test]
    public void Breaks_ThatTouch_LeaveNothingBetween() =>
        Assert.That(Of("2026-04-03T22:00Z", 120, new(600, null, null, [new(0, 30, false), new(30, 30, false)])), Is.EqualTo(new WorkSegment[] { new(Date, 540, 60) }));

    private static IReadOnlyList<WorkSegment> Of(string startsAt, int elapsed, ShownTime shown)
    {
        var start = DateTimeOffset.ParseExact(startsAt, "yyyy-MM-ddTHH:mmZ", null, System.Globalization.DateTimeStyles.AssumeUniversal);
        return WorkSegments.Of(start, start.AddMinutes(elapsed), shown);
    }
}
