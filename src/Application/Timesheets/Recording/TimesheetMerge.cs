using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Puts what is said of an entry onto what is there: what is not given stays, null clears.</summary>
internal static class TimesheetMerge
{
    /// <param name="item">What is said.</param>
    /// <param name="there">What is there; null: nothing.</param>
    /// <param name="references">What the item names.</param>
    /// <param name="errors">What is wrong is added here.</param>
    /// <returns>Null where the employee or the date can't be known: <paramref name="errors"/> says why.</returns>
    public static TimesheetEntryTerms? Merge(TimesheetEntryItem item, TimesheetEntryTerms? there, TimesheetReferences references, List<FieldError> errors)
    {
        var employeeId = EmployeeOf(item, there, references, errors);
        var date = item.Date ?? there?.Date;
        if (date is null) errors.Add(new("date", FieldErrorCodes.Required, "Give the date on which the entry starts."));
        var costCode = CodeOf("cost_code", item.CostCode, there?.CostCodeId, references.CostCodes, errors);
        var earningCode = CodeOf("earning_code", item.EarningCode, there?.EarningCodeId, references.EarningCodes, errors);
        if (employeeId is null || date is null) return null;

        var (start, end) = (item.Start.Or(there?.Start), item.End.Or(there?.End));
        var isTimed = start is not null || end is not null;
        return new TimesheetEntryTerms
        {
            ExternalId = Text.Optional(item.ExternalId.Or(there?.ExternalId), Text.ExternalIdLength, "external_id"),
            EmployeeId = employeeId.Value,
            Date = date.Value,
            Start = start,
            End = end,
            Breaks = BreaksOf(item, there, isTimed),
            BreakMinutes = BreakMinutesOf(item, there, isTimed),
            GivenMinutes = isTimed ? null : MinutesOf(item, there),
            Units = item.Units.Or(there?.Units),
            Classification = Text.Optional(item.Classification.Or(there?.Classification), Text.NameLength, "classification"),
            CostCodeId = costCode,
            Project = Text.Optional(item.Project.Or(there?.Project), Text.NameLength, "project"),
            EarningCodeId = earningCode,
            DistanceKm = item.DistanceKm.Or(there?.DistanceKm),
            Status = item.Status ?? there?.Status ?? TimesheetStatus.Submitted,
        };
    }

    private static Guid? EmployeeOf(TimesheetEntryItem item, TimesheetEntryTerms? there, TimesheetReferences references, List<FieldError> errors)
    {
        var (id, externalId) = (item.EmployeeId, item.EmployeeExternalId);
        if (id is not null || externalId.Value is not null) return references.Employees.Find(id, externalId.Value, errors);
        if (there is null) errors.Add(Nobody("employee_id"));
        // Beside an id, null is what is answered of somebody without an external id; alone it would clear what can't be cleared.
        else if (externalId.HasValue) errors.Add(Nobody("employee_external_id"));
        return there?.EmployeeId;

        static FieldError Nobody(string field) => new(field, FieldErrorCodes.Required, "Name the employee by employee_id or by employee_external_id.");
    }

    private static Guid? CodeOf(
        string field, Optional<string?> given, Guid? there, NamedCodes codes, List<FieldError> errors)
    {
        if (!given.HasValue) return there;
        if (given.Value is not { } code) return null;
        if (!codes.Found.TryGetValue(code, out var named)) errors.Add(codes.Known.Unknown(field, code));
        else if (named.IsRetired && named.Id != there)
            errors.Add(new(field, FieldErrorCodes.Inconsistent, $"The {codes.Known.What} '{code}' is retired: nothing new takes it. Give another one."));
        return named?.Id;
    }

    // One way of giving breaks takes the place of the other; without times there is no place for either.
    private static EntryBreaks? BreaksOf(TimesheetEntryItem item, TimesheetEntryTerms? there, bool isTimed)
    {
        var given = item.Breaks.HasValue ? item.Breaks.Value : isTimed && item.BreakMinutes.Value is null ? there?.Breaks : null;
        return given is { All.Count: 0 } ? null : given;
    }

    private static int? BreakMinutesOf(TimesheetEntryItem item, TimesheetEntryTerms? there, bool isTimed)
    {
        var given = item.BreakMinutes.HasValue ? item.BreakMinutes.Value : isTimed && item.Breaks.Value is null ? there?.BreakMinutes : null;
        return given == 0 ? null : given;
    }

    private static int? MinutesOf(TimesheetEntryItem item, TimesheetEntryTerms? there)
    {
        if (!item.Hours.HasValue) return there?.GivenMinutes;
        return item.Hours.Value is { } hours ? TimesheetEntryRules.MinutesOf(hours) : null;
    }
}
