using Payroll.Application.Common;
using Payroll.Domain.Common;
using Payroll.Domain.Timesheets;

namespace Payroll.Application.Timesheets.Recording;

/// <summary>Reads the fields of an entry over what is there: what is not given stays, null clears.</summary>
internal static class TimesheetEntryReader
{
    /// <param name="fields">What is given.</param>
    /// <param name="existing">What is there; null: the entry is new.</param>
    /// <param name="references">What the fields name.</param>
    /// <param name="errors">What is wrong is added here.</param>
    /// <returns>Null where the employee or the date cannot be known: <paramref name="errors"/> says why.</returns>
    public static TimesheetEntryTerms? Read(TimesheetEntryFields fields, TimesheetEntryTerms? existing, TimesheetReferences references, List<FieldError> errors)
    {
        var employeeId = EmployeeOf(fields, existing, references, errors);
        var date = fields.Date ?? existing?.Date;
        if (date is null) errors.Add(new("date", FieldErrorCodes.Required, "Give the date on which the entry starts."));
        var costCode = CodeOf("cost_code", fields.CostCode, existing?.CostCodeId, references.CostCodes, errors);
        var earningCode = CodeOf("earning_code", fields.EarningCode, existing?.EarningCodeId, references.EarningCodes, errors);
        if (employeeId is null || date is null) return null;

        var (start, end) = (fields.Start.Or(existing?.Start), fields.End.Or(existing?.End));
        var isTimed = start is not null || end is not null;
        return new TimesheetEntryTerms
        {
            ExternalId = fields.ExternalId.Or(existing?.ExternalId),
            EmployeeId = employeeId.Value,
            Date = date.Value,
            Start = start,
            End = end,
            Breaks = BreaksOf(fields, existing, isTimed),
            BreakMinutes = BreakMinutesOf(fields, existing, isTimed),
            GivenMinutes = isTimed ? null : MinutesOf(fields, existing),
            Units = fields.Units.Or(existing?.Units),
            Classification = fields.Classification.Or(existing?.Classification),
            CostCodeId = costCode,
            Project = fields.Project.Or(existing?.Project),
            EarningCodeId = earningCode,
            DistanceKm = fields.DistanceKm.Or(existing?.DistanceKm),
            Status = fields.Status ?? existing?.Status ?? TimesheetStatus.Submitted,
        };
    }

    private static Guid? EmployeeOf(TimesheetEntryFields fields, TimesheetEntryTerms? existing, TimesheetReferences references, List<FieldError> errors)
    {
        var (id, externalId) = (fields.EmployeeId, fields.EmployeeExternalId);
        if (id is not null || externalId.Value is not null) return references.Employees.Find(id, externalId.Value, errors);
        if (existing is null) errors.Add(Missing("employee_id"));
        // Beside an id, null is the answer for an employee without an external id. Alone it would clear what cannot be cleared.
        else if (externalId.HasValue) errors.Add(Missing("employee_external_id"));
        return existing?.EmployeeId;

        static FieldError Missing(string field) => new(field, FieldErrorCodes.Required, "Name the employee by employee_id or by employee_external_id.");
    }

    private static Guid? CodeOf(string field, Optional<string?> given, Guid? existing, NamedCodes codes, List<FieldError> errors)
    {
        if (!given.HasValue) return existing;
        if (given.Value is not { } code) return null;
        if (!codes.Found.TryGetValue(code, out var named)) errors.Add(codes.Known.Unknown(field, code));
        else if (named.IsRetired && named.Id != existing)
            errors.Add(new(field, FieldErrorCodes.Inconsistent, $"The {codes.Known.What} '{code}' is retired: nothing new takes it. Give another one."));
        return named?.Id;
    }

    // One way of giving breaks replaces the other. Without times an entry has neither.
    private static EntryBreaks? BreaksOf(TimesheetEntryFields fields, TimesheetEntryTerms? existing, bool isTimed)
    {
        var given = fields.Breaks.HasValue ? fields.Breaks.Value : isTimed && fields.BreakMinutes.Value is null ? existing?.Breaks : null;
        return given is { All.Count: 0 } ? null : given;
    }

    private static int? BreakMinutesOf(TimesheetEntryFields fields, TimesheetEntryTerms? existing, bool isTimed)
    {
        var given = fields.BreakMinutes.HasValue ? fields.BreakMinutes.Value : isTimed && fields.Breaks.Value is null ? existing?.BreakMinutes : null;
        return given == 0 ? null : given;
    }

    private static int? MinutesOf(TimesheetEntryFields fields, TimesheetEntryTerms? existing)
    {
        if (!fields.Hours.HasValue) return existing?.GivenMinutes;
        return fields.Hours.Value is { } hours ? TimesheetEntryRules.MinutesOf(hours) : null;
    }
}
