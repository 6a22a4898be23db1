using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Domain.UnitTests.Timesheets;

/// <summary>Entries and clocks for tests: 29 March 2026 in London is forward, 25 October 2026 back.</summary>
internal static class Hours
{
    public static readonly DateOnly Forward = new(2026, 3, 28);
    public static readonly DateOnly Back = new(2026, 10, 24);
    public static readonly DateOnly Usual = new(2026, 6, 1);
    public static readonly Guid Jane = new("0197a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b");

    /// <summary>London's clocks in 2026.</summary>
    public static LocalClock London { get; } = new(
    [
        new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), 0),
        new(new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero), 60),
        new(new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero), 0),
    ]);

    /// <summary>Minutes since midnight, from 07:30.</summary>
    public static int At(string text) => (int)TimeOnly.ParseExact(text, "HH:mm", null).ToTimeSpan().TotalMinutes;

    public static EntryBreak Break(string start, string end, bool paid = false) => new(At(start), At(end), paid);

    public static TimesheetEntryTerms Terms(DateOnly date, string start, string end, int? breakMinutes = null, params EntryBreak[] breaks) => new()
    {
        EmployeeId = Jane,
        Date = date,
        Start = At(start),
        End = At(end),
        BreakMinutes = breakMinutes,
        Breaks = breaks.Length == 0 ? null : new EntryBreaks(breaks),
    };

    public static WorkedTime Work(TimesheetEntryTerms terms)
    {
        var errors = new List<FieldError>();
        var time = WorkedTime.Of(terms, London, errors);
        Assert.That(errors, Is.Empty);
        return time!;
    }

    /// <summary>As "field: code".</summary>
    public static IEnumerable<string> Refusals(TimesheetEntryTerms terms)
    {
        var errors = new List<FieldError>();
        Assert.That(WorkedTime.Of(terms, London, errors), Is.Null);
        return errors.Select(error => $"{error.Field}: {error.Code}");
    }
}
