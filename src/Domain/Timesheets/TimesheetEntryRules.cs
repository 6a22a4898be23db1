using Payroll.Domain.Common;

namespace Payroll.Domain.Timesheets;

/// <summary>What has to be true of an entry by itself, before it is placed in time.</summary>
public static class TimesheetEntryRules
{
    /// <summary>Every rule that is broken, with the path of the member.</summary>
    public static IEnumerable<FieldError> Check(TimesheetEntryTerms terms)
    {
        if (TooLong("external_id", terms.ExternalId, Text.ExternalIdLength) is { } externalId) yield return externalId;
        if (TooLong("classification", terms.Classification, Text.NameLength) is { } classification) yield return classification;
        if (TooLong("project", terms.Project, Text.NameLength) is { } project) yield return project;
        var isTimed = terms.Start is not null || terms.End is not null;
        if (terms.Start is null && terms.End is not null) yield return new("start", FieldErrorCodes.Required, "Give start beside end.");
        if (terms.End is null && terms.Start is not null) yield return new("end", FieldErrorCodes.Required, "Give end beside start.");
        if (!isTimed && terms.Breaks is not null) yield return Inconsistent("breaks", "Breaks need a start and an end of the entry. Give them, or hours without the breaks.");
        if (!isTimed && terms.BreakMinutes is not null) yield return Inconsistent("break_minutes", "A break needs a start and an end of the entry. Give them, or hours without the break.");
        if (terms.Breaks is not null && terms.BreakMinutes is not null) yield return Inconsistent("break_minutes", "Give breaks or break_minutes, not both.");
        if (!isTimed && terms.GivenMinutes is null && terms.Units is null && terms.DistanceKm is null)
            yield return new("hours", FieldErrorCodes.Required, "Give start and end, or hours; or units or distance_km.");
        else if (!isTimed && terms.GivenMinutes is null && terms.Units is not > 0 && terms.DistanceKm is not > 0)
            yield return new(terms.Units is null ? "distance_km" : "units", FieldErrorCodes.OutOfRange, "An entry of 0 is one of nothing. Give more than 0, or hours.");
        for (var at = 0; at < (terms.Breaks?.All.Count ?? 0); at++)
            if (terms.Breaks!.All[at] is { } one && one.Start == one.End) yield return Inconsistent($"breaks[{at}].end", "The break ends when it starts. Give another end.");
    }

    /// <summary>The minutes of hours: hours × 60, rounded half away from zero to whole minutes.</summary>
    /// <param name="hours">Up to two decimals.</param>
    public static int MinutesOf(decimal hours) => (int)Rounding.HalfAwayFromZero(hours * 60, 0);

    /// <summary>Minutes shown as hours: ÷ 60, rounded half away from zero to two decimals. <see cref="MinutesOf"/> gives the same minutes back.</summary>
    public static decimal HoursOf(int minutes) => Rounding.HalfAwayFromZero(minutes / 60m, 2);

    /// <summary>The same; null where there are no minutes.</summary>
    public static decimal? HoursOf(int? minutes) => minutes is { } some ? HoursOf(some) : null;

    private static FieldError? TooLong(string field, string? text, int max) =>
        text?.Length > max ? new(field, FieldErrorCodes.TooLong, $"Give at most {max} characters.") : null;

    private static FieldError Inconsistent(string field, string message) => new(field, FieldErrorCodes.Inconsistent, message);
}
