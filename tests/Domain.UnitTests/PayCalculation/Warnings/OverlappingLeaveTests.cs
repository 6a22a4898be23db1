using Payroll.Domain.Codes;
using Payroll.Domain.PayCalculation;
using Payroll.Domain.PayCalculation.Time;
using static Payroll.Domain.UnitTests.PayCalculation.Pricing.Week;
using static Payroll.Domain.UnitTests.PayCalculation.Warnings.Known;

namespace Payroll.Domain.UnitTests.PayCalculation.Warnings;

/// <summary>Leave overlaps where it and the date's other entries are more than a day's hours, or on a holiday.</summary>
public sealed class OverlappingLeaveTests
{
    [TestCase(4, 4, false)]
    [TestCase(8, 0.25, true)]
    [TestCase(4, 4.5, true)]
    public void LeaveAndWork_AreADayTogether(decimal leave, decimal work, bool isWarned) =>
        Assert.That(CodesOf(Worked(Leave(Monday, leave), Hours(Monday, work))), Is.EqualTo(isWarned ? new[] { "overlapping_leave" } : []));

    [Test]
    public void HoursPerDayOfTheRate_AreADay()
    {
        PayInput Of(decimal work) => Worked(InDaysOf(Leave(Monday, 3), 7.6m), Hours(Monday, work));

        Assert.That((CodesOf(Of(4.6m)), CodesOf(Of(4.75m))), Is.EqualTo((Array.Empty<string>(), new[] { "overlapping_leave" })));
    }

    [Test]
    public void LeaveAlone_AndWorkAlone_OverlapNothing() =>
        Assert.That(CodesOf(Worked(Leave(Monday, 10), Hours(Friday, 12), Hours(Friday, 3))), Is.Empty);

    [Test]
    public void LeaveTwice_Overlaps() =>
        Assert.That(CodesOf(Worked(Leave(Monday, 8), Leave(Monday, 8, "personal_leave"))), Is.EqualTo(new[] { "overlapping_leave" }));

    [Test]
    public void UnpaidLeave_IsLeave() =>
        Assert.That(CodesOf(Worked(Hours(Monday, 8).Unpaid(), Hours(Monday, 2))), Is.EqualTo(new[] { "overlapping_leave" }));

    [TestCase("annual_leave", true)]
    [TestCase("public_holiday", false)]
    public void LeaveOnAHoliday_Overlaps_ButHolidayPayDoesNot(string code, bool isWarned)
    {
        var input = Worked(Leave(Monday, 8, code));

        Assert.That(CodesOf(input with { Hours = input.Hours! with { Holidays = [Monday] } }), Is.EqualTo(isWarned ? new[] { "overlapping_leave" } : []));
    }

    [Test]
    public void DatesOfAnEarlierRun_AreLeft() =>
        Assert.That(CodesOf(Worked(Leave(Monday, 8) with { IsPaid = true }, Hours(Monday, 4) with { IsPaid = true }, Hours(Friday, 8))), Is.Empty);

    [Test]
    public void Message_NamesTheFirstDates()
    {
        var entries = Enumerable.Range(0, 7).SelectMany(day => new[] { Leave(Monday.AddDays(day), 8), Hours(Monday.AddDays(day), 1.5m) }).ToArray();

        var message = WarningsOf(Worked(entries)).Single().Message;

        Assert.That(message, Does.StartWith("Leave overlaps other time on 2026-07-06 (8 hours of leave and 1.5 hours of work, and a day is 8 hours), 2026-07-07 ("));
        Assert.That(message, Does.EndWith("2026-07-10 (8 hours of leave and 1.5 hours of work, and a day is 8 hours) and 2 more dates. Correct the entries, or check that they are meant."));
        Assert.That(message, Has.Length.LessThan(1000));
    }

    private static WorkEntry Leave(DateOnly date, decimal hours, string code = "annual_leave") =>
        Hours(date, hours) with { EarningCode = new(code, "Leave", EarningKind.Leave) };

    private static WorkEntry InDaysOf(WorkEntry entry, decimal hours) => entry with { Rate = entry.Rate! with { HoursPerDay = hours } };
}
