using Payroll.Domain.Timesheets;
using static Payroll.Domain.UnitTests.Timesheets.Hours;

namespace Payroll.Domain.UnitTests.Timesheets;

public sealed class TimesheetEntryRulesTests
{
    private static readonly TimesheetEntryTerms Nothing = new() { EmployeeId = Jane, Date = Usual };

    [Test]
    public void Minutes_ShownAsHours_AreTheSameMinutesAgain()
    {
        for (var minutes = 0; minutes <= WorkedTime.MinutesOfADay; minutes++)
            Assert.That(TimesheetEntryRules.MinutesOf(TimesheetEntryRules.HoursOf(minutes)), Is.EqualTo(minutes));
    }

    [TestCase("0.01", 1)]
    [TestCase("0.02", 1)]
    [TestCase("0.03", 2)]
    [TestCase("7.6", 456)]
    [TestCase("7.75", 465)]
    [TestCase("24", 1440)]
    public void MinutesOf_Hours_AreRoundedToWholeMinutes(string hours, int minutes) =>
        Assert.That(TimesheetEntryRules.MinutesOf(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(minutes));

    [Test]
    public void Check_OfHoursUnitsOrADistanceAlone_FindsNothing() => Assert.That(
        new[] { Nothing with { GivenMinutes = 60 }, Nothing with { Units = 3 }, Nothing with { DistanceKm = 3 } }.SelectMany(TimesheetEntryRules.Check), Is.Empty);

    [Test]
    public void Check_OfNothing_AsksForHours() => Assert.That(Broken(Nothing), Is.EqualTo(new[] { "hours: required" }));

    [Test]
    public void Check_OfNoUnitsOrNoDistance_RefusesThemAlone()
    {
        Assert.That(Broken(Nothing with { DistanceKm = 0 }), Is.EqualTo(new[] { "distance_km: out_of_range" }));
        Assert.That(Broken(Nothing with { Units = 0.0m, DistanceKm = 0 }), Is.EqualTo(new[] { "units: out_of_range" }));
        Assert.That(Broken(Nothing with { Units = 0 }), Is.EqualTo(new[] { "units: out_of_range" }));
        Assert.That(
            new[] { Nothing with { Units = 0, GivenMinutes = 60 }, Nothing with { Units = 0, DistanceKm = 3 }, Terms(Usual, "09:00", "17:00") with { Units = 0 } }
                .SelectMany(TimesheetEntryRules.Check),
            Is.Empty);
    }

    [Test]
    public void Check_OfHalfATime_AsksForTheOther()
    {
        Assert.That(Broken(Nothing with { Start = 60 }), Is.EqualTo(new[] { "end: required" }));
        Assert.That(Broken(Nothing with { End = 60 }), Is.EqualTo(new[] { "start: required" }));
    }

    [Test]
    public void Check_OfBreaksWithoutTimes_RefusesThem()
    {
        Assert.That(Broken(Nothing with { GivenMinutes = 60, BreakMinutes = 30 }), Is.EqualTo(new[] { "break_minutes: inconsistent" }));
        Assert.That(Broken(Nothing with { GivenMinutes = 60, Breaks = new EntryBreaks([Break("12:00", "12:30")]) }), Is.EqualTo(new[] { "breaks: inconsistent" }));
    }

    [Test]
    public void Check_OfBothKindsOfBreaks_RefusesThem() =>
        Assert.That(Broken(Terms(Usual, "09:00", "17:00", 30, Break("12:00", "12:30"))), Is.EqualTo(new[] { "break_minutes: inconsistent" }));

    [Test]
    public void Check_OfABreakThatEndsWhenItStarts_RefusesItAtItsPath() => Assert.That(
        Broken(Terms(Usual, "09:00", "17:00", null, Break("12:00", "12:30"), Break("13:00", "13:00"))), Is.EqualTo(new[] { "breaks[1].end: inconsistent" }));

    [Test]
    public void Check_OfTextsThatAreTooLong_NamesThem()
    {
        var good = Nothing with { GivenMinutes = 60, ExternalId = new string('x', 128), Classification = new string('x', 200), Project = new string('x', 200) };

        Assert.That(Broken(good), Is.Empty);
        Assert.That(
            Broken(good with { ExternalId = good.ExternalId + "x", Classification = good.Classification + "x", Project = good.Project + "x" }),
            Is.EqualTo(new[] { "external_id: too_long", "classification: too_long", "project: too_long" }));
    }

    [Test]
    public void Terms_ThatSayTheSame_AreEqual()
    {
        var terms = Terms(Usual, "09:00", "17:00", null, Break("12:00", "12:30")) with { Project = "Bridge", Units = 2.5m };

        Assert.That(terms with { Project = " Bridge ", Classification = " ", Units = 2.50m, Breaks = new EntryBreaks([Break("12:00", "12:30")]) }, Is.EqualTo(terms));
        Assert.That(terms with { Breaks = new EntryBreaks([Break("12:00", "12:30", paid: true)]) }, Is.Not.EqualTo(terms));
        Assert.That(terms with { Project = "bridge" }, Is.Not.EqualTo(terms));
    }

    private static IEnumerable<string> Broken(TimesheetEntryTerms terms) => TimesheetEntryRules.Check(terms).Select(error => $"{error.Field}: {error.Code}");
}
