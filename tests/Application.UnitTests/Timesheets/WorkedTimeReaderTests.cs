using Payroll.Application.Timesheets.Recording;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.UnitTests.Timesheets;

/// <summary>An entry lies on a day of employment, and its hours agree with its times.</summary>
public sealed class WorkedTimeReaderTests
{
    private static readonly Guid Jane = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");
    private static readonly DateTimeOffset Now = new(2026, 6, 15, 3, 0, 0, TimeSpan.Zero);

    // Employed in New York until 20 June 2026, and in London from July on.
    private static readonly WorkedTimeReader Reader = new(
        new[] { new EmployedDays(new(2026, 6, 1), new(2026, 6, 20), "America/New_York"), new EmployedDays(new(2026, 7, 1), null, "Europe/London") }.ToLookup(_ => Jane),
        new ZoneClocks(new(2026, 5, 1), new(2027, 7, 1)),
        Now);

    [Test]
    public void Times_AreThoseOfThePayGroupsZone()
    {
        Assert.That(Read(At("2026-06-02"))?.StartsAt, Is.EqualTo(new DateTimeOffset(2026, 6, 2, 13, 0, 0, TimeSpan.Zero)));
        Assert.That(Read(At("2026-07-02"))?.StartsAt, Is.EqualTo(new DateTimeOffset(2026, 7, 2, 8, 0, 0, TimeSpan.Zero)));
    }

    [TestCase("7.5", "")]
    [TestCase("7.51", "hours: inconsistent")]
    [TestCase("8", "hours: inconsistent")]
    public void Hours_BesideTimes_HaveToAgree(string hours, string expected) => Assert.That(
        Errors(At("2026-06-02") with { BreakMinutes = 30 }, decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(expected));

    [TestCase("2026-05-31", "date: inconsistent")]
    [TestCase("2026-06-01", "")]
    [TestCase("2026-06-20", "")]
    [TestCase("2026-06-21", "date: inconsistent")]
    [TestCase("2026-06-30", "date: inconsistent")]
    [TestCase("2026-07-01", "")]
    [TestCase("2027-06-15", "")]
    [TestCase("2027-06-16", "date: out_of_range")]
    public void Date_LiesWithinEmployment_AndAtMostAYearAhead(string date, string expected)
    {
        Assert.That(Errors(At(date)), Is.EqualTo(expected));
        Assert.That(Errors(At(date) with { Start = null, End = null, GivenMinutes = 60 }), Is.EqualTo(expected));
    }

    [Test]
    public void Date_OfAnotherEmployee_IsNoDayOfEmployment() => Assert.That(Errors(At("2026-06-02") with { EmployeeId = Guid.Empty }), Is.EqualTo("date: inconsistent"));

    [Test]
    public void EntryWithErrors_HasItsDateCheckedAlone()
    {
        var errors = new List<FieldError> { new("units", FieldErrorCodes.OutOfRange, "Give more.") };

        Assert.That(Reader.Read(At("2026-05-31") with { End = 540 }, 8, errors), Is.Null);
        Assert.That(errors.Select(error => error.Field), Is.EqualTo(new[] { "units", "date" }));
    }

    private static TimesheetEntryTerms At(string date) => new() { EmployeeId = Jane, Date = DateOnly.ParseExact(date, "O"), Start = 540, End = 1020 };

    private static WorkedTime? Read(TimesheetEntryTerms terms)
    {
        var errors = new List<FieldError>();
        var time = Reader.Read(terms, null, errors);
        Assert.That(errors, Is.Empty);
        return time;
    }

    private static string Errors(TimesheetEntryTerms terms, decimal? hours = null)
    {
        var errors = new List<FieldError>();
        Reader.Read(terms, hours, errors);
        return string.Join(' ', errors.Select(error => $"{error.Field}: {error.Code}"));
    }
}
